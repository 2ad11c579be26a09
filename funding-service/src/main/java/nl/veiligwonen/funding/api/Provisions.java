package nl.veiligwonen.funding.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.funding.provision.Provision;
import nl.veiligwonen.funding.provision.Provision.Advised;
import nl.veiligwonen.funding.provision.Provision.NotAdvised;
import nl.veiligwonen.funding.provision.ProvisionCommand;
import nl.veiligwonen.funding.provision.ProvisionEvent;
import nl.veiligwonen.platform.entity.Entities;
import nl.veiligwonen.platform.entity.EntityType;
import nl.veiligwonen.platform.service.CallerOccasion;
import nl.veiligwonen.platform.web.Caller;
import nl.veiligwonen.platform.web.Problem;
import nl.veiligwonen.platform.web.ProblemException;
import nl.veiligwonen.platform.web.Versions;
import org.jspecify.annotations.Nullable;

/** The provisions as a caller meets them: those he may see, and nothing else. */
@ApplicationScoped
public class Provisions {

    private final Entities entities;
    private final EntityType<Provision, ProvisionCommand, ProvisionEvent> provision;
    private final Caller caller;
    private final CallerOccasion occasion;

    @Inject
    public Provisions(
            Entities entities,
            EntityType<Provision, ProvisionCommand, ProvisionEvent> provision,
            Caller caller,
            CallerOccasion occasion) {
        this.entities = entities;
        this.provision = provision;
        this.caller = caller;
        this.occasion = occasion;
    }

    /** A provision for which there is an advice, and its version. */
    record Found(CaseId caseId, Advised state, long version) {}

    /**
     * The provision of a case as it is now.
     *
     * @throws ProblemException 404 if there is none, or it is not the caller's to see
     */
    Found visible(String caseId) {
        return CaseIds.parse(caseId)
                .flatMap(this::find)
                .filter(found -> caller.maySee(found.state().organisation()))
                .orElseThrow(() -> Problem.notFound().asException());
    }

    /**
     * Lets the caller ask something of a provision, and tells what it is after that.
     *
     * @throws ProblemException 404 if there is none, or it is not the caller's to see
     */
    Found ask(String caseId, ProvisionCommand command, @Nullable String ifMatch) {
        CaseId known = visible(caseId).caseId();
        var outcome = entities.handle(provision, known.toString(), command, occasion.now(), Versions.expected(ifMatch));
        return advised(known, outcome.state(), outcome.version()).orElseThrow();
    }

    private Optional<Found> find(CaseId caseId) {
        return entities.find(provision, caseId.toString())
                .flatMap(found -> advised(caseId, found.state(), found.version()));
    }

    private static Optional<Found> advised(CaseId caseId, Provision state, long version) {
        return switch (state) {
            case NotAdvised _ -> Optional.empty();
            case Advised advised -> Optional.of(new Found(caseId, advised, version));
        };
    }
}
