package nl.veiligwonen.assessment.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import nl.veiligwonen.assessment.advice.Advice;
import nl.veiligwonen.assessment.advice.Advice.NotOpened;
import nl.veiligwonen.assessment.advice.Advice.Opened;
import nl.veiligwonen.assessment.advice.AdviceCommand;
import nl.veiligwonen.assessment.advice.AdviceEvent;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.platform.domain.Actor;
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

/** The advices as a caller meets them: those he may see, and nothing else. */
@ApplicationScoped
public class Advices implements CaseFacts {

    private final Entities entities;
    private final EntityType<Advice, AdviceCommand, AdviceEvent> advice;
    private final Access access;
    private final CallerOccasion occasion;

    @Inject
    public Advices(
            Entities entities,
            EntityType<Advice, AdviceCommand, AdviceEvent> advice,
            Access access,
            CallerOccasion occasion) {
        this.entities = entities;
        this.advice = advice;
        this.access = access;
        this.occasion = occasion;
    }

    /** An advice that has been begun, and its version. */
    record Found(CaseId caseId, Opened state, long version) {

        /** What decides who may see it. */
        ObjectFacts facts() {
            return ObjectFacts.of(caseId, state.dossier().organisation())
                    .askedBy(state.dossier().independence().beneficiary().map(Actor::id))
                    .involving(state.dossier().independence().staysAway().stream()
                            .map(Actor::id)
                            .collect(Collectors.toSet()));
        }
    }

    /**
     * The advice on a case as it is now.
     *
     * @throws ProblemException 404 if there is none, or it is not the caller's to see
     */
    Found visible(String caseId) {
        return access.permitted(parse(caseId).flatMap(this::find), Found::facts);
    }

    /** All that has happened to an advice. */
    List<RecordedEvent> history(Found found) {
        return entities.history(advice, found.caseId().toString());
    }

    /**
     * Lets the caller ask something of an advice, and tells what it has become.
     *
     * @param ifMatch the entity tag of the version that he has seen; null if it does not matter
     * @throws ProblemException 404 if there is none, or it is not the caller's to see
     */
    RestResponse<AdviceReceipt> change(String caseId, AdviceCommand command, @Nullable String ifMatch) {
        return change(caseId, command, ifMatch, AdviceReceipt::of);
    }

    /**
     * Lets the caller ask something of an advice, and answers with what he may know of what it has become.
     *
     * @param ifMatch the entity tag of the version that he has seen; null if it does not matter
     * @throws ProblemException 404 if there is none, or it is not the caller's to see
     */
    <T> RestResponse<T> change(
            String caseId, AdviceCommand command, @Nullable String ifMatch, BiFunction<CaseId, Opened, T> receipt) {
        var before = visible(caseId);
        var outcome = entities.handle(
                advice, before.caseId().toString(), command, occasion.now(), Versions.expected(ifMatch));
        var after = opened(before.caseId(), outcome.state(), outcome.version()).orElseThrow();
        return Answers.ok(receipt.apply(after.caseId(), after.state()), after.version());
    }

    @Override
    public Optional<ObjectFacts> factsOf(CaseId caseId) {
        return find(caseId).map(Found::facts);
    }

    private Optional<Found> find(CaseId caseId) {
        return entities.find(advice, caseId.toString())
                .flatMap(found -> opened(caseId, found.state(), found.version()));
    }

    private static Optional<Found> opened(CaseId caseId, Advice state, long version) {
        return switch (state) {
            case NotOpened _ -> Optional.empty();
            case Opened opened -> Optional.of(new Found(caseId, opened, version));
        };
    }

    private static Optional<CaseId> parse(String caseId) {
        try {
            return Optional.of(CaseId.of(caseId));
        } catch (IllegalArgumentException noUuid) {
            return Optional.empty();
        }
    }
}
