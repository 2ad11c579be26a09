package nl.veiligwonen.funding.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.funding.access.FundingPolicies;
import nl.veiligwonen.funding.provision.Provision;
import nl.veiligwonen.funding.provision.Provision.Known;
import nl.veiligwonen.funding.provision.Provision.NotKnown;
import nl.veiligwonen.funding.provision.ProvisionCommand;
import nl.veiligwonen.funding.provision.ProvisionCommand.GoOnWithPayment;
import nl.veiligwonen.funding.provision.ProvisionEvent;
import nl.veiligwonen.funding.provision.Supply.Advised;
import nl.veiligwonen.platform.domain.Decision;
import nl.veiligwonen.platform.entity.Entities;
import nl.veiligwonen.platform.entity.EntityType;
import nl.veiligwonen.platform.journal.RecordedEvent;
import nl.veiligwonen.platform.service.CallerOccasion;
import nl.veiligwonen.platform.service.access.Access;
import nl.veiligwonen.platform.service.oversight.CaseFacts;
import nl.veiligwonen.platform.web.Answers;
import nl.veiligwonen.platform.web.ProblemException;
import nl.veiligwonen.platform.web.Versions;
import nl.veiligwonen.platform.web.access.ObjectFacts;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The provisions as a caller meets them: those he may see, and nothing else. */
@ApplicationScoped
public class Provisions implements CaseFacts {

    private final Entities entities;
    private final EntityType<Provision, ProvisionCommand, ProvisionEvent> provision;
    private final Access access;
    private final CallerOccasion occasion;

    @Inject
    public Provisions(
            Entities entities,
            EntityType<Provision, ProvisionCommand, ProvisionEvent> provision,
            Access access,
            CallerOccasion occasion) {
        this.entities = entities;
        this.provision = provision;
        this.access = access;
        this.occasion = occasion;
    }

    /** A provision in a case that funding knows of, and its version. */
    record Found(CaseId caseId, Known state, long version) {

        /** What decides who may see it. */
        ObjectFacts facts() {
            return ObjectFacts.of(caseId, state.organisation());
        }

        /** Its advice, which is there once something has been claimed for it. */
        Advised advised() {
            return state.advised().orElseThrow();
        }
    }

    /**
     * The provision of a case as it is now, if there is something in it.
     *
     * @throws ProblemException 404 if there is not, or it is not the caller's to see
     */
    Found visible(String caseId) {
        return visible(CaseIds.parse(caseId).flatMap(this::find).filter(found -> found.state()
                .hasBegun()));
    }

    private Found visible(Optional<Found> found) {
        return access.permitted(found, Found::facts);
    }

    /**
     * Lets the caller ask something of a provision, and tells what it is after that.
     *
     * @throws ProblemException 404 if there is none, or it is not the caller's to see
     */
    Found ask(String caseId, ProvisionCommand command, @Nullable String ifMatch) {
        return ask(visible(caseId).caseId(), command, ifMatch);
    }

    /**
     * Lets the caller begin something in a case, whether or not there is a provision yet.
     *
     * @throws ProblemException 404 if the case can't be provided for, or it is not the caller's to see
     */
    Found begin(String caseId, ProvisionCommand command, @Nullable String ifMatch) {
        return ask(visible(CaseIds.parse(caseId).flatMap(this::find)).caseId(), command, ifMatch);
    }

    private Found ask(CaseId caseId, ProvisionCommand command, @Nullable String ifMatch) {
        var outcome =
                entities.handle(provision, caseId.toString(), command, occasion.now(), Versions.expected(ifMatch));
        return found(caseId, outcome.state(), outcome.version()).orElseThrow();
    }

    /** Whether the payment of a case can go on: not while the case stands still. */
    boolean goesOnWithPayment(CaseId caseId) {
        return find(caseId)
                .filter(found -> provision.decider().decide(new GoOnWithPayment(), found.state(), occasion.now())
                        instanceof Decision.Accepted<ProvisionEvent>)
                .isPresent();
    }

    /** All that has happened to a provision. */
    List<RecordedEvent> history(Found found) {
        return entities.history(provision, found.caseId().toString());
    }

    /** A provision as the answer to who asks for it. */
    RestResponse<ProvisionDetails> show(Found found) {
        return Answers.ok(details(found), found.version());
    }

    /** A provision as the answer to who has changed it. */
    RestResponse<ProvisionDetails> answer(Found found) {
        return Answers.ok(details(found).withoutDescriptions(), found.version());
    }

    private ProvisionDetails details(Found found) {
        boolean toEmployer = access.mayAlso(FundingPolicies.COURSE_OF_CASE, found.facts());
        return ProvisionDetails.of(found.caseId(), found.state(), toEmployer);
    }

    @Override
    public Optional<ObjectFacts> factsOf(CaseId caseId) {
        return find(caseId).map(Found::facts);
    }

    private Optional<Found> find(CaseId caseId) {
        return entities.find(provision, caseId.toString())
                .flatMap(found -> found(caseId, found.state(), found.version()));
    }

    private static Optional<Found> found(CaseId caseId, Provision state, long version) {
        return switch (state) {
            case NotKnown _ -> Optional.empty();
            case Known known -> Optional.of(new Found(caseId, known, version));
        };
    }
}
