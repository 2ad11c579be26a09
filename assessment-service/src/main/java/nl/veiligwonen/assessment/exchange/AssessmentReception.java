package nl.veiligwonen.assessment.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import nl.veiligwonen.assessment.advice.Advice;
import nl.veiligwonen.assessment.advice.AdviceCommand;
import nl.veiligwonen.assessment.advice.AdviceCommand.OpenAssessment;
import nl.veiligwonen.assessment.advice.AdviceEvent;
import nl.veiligwonen.assessment.advice.CaseCommand.CloseCase;
import nl.veiligwonen.assessment.advice.CaseCommand.FreezeCase;
import nl.veiligwonen.assessment.advice.CaseCommand.ResumeCase;
import nl.veiligwonen.contracts.IntakeEvent;
import nl.veiligwonen.contracts.IntakeEvent.CaseClosed;
import nl.veiligwonen.contracts.IntakeEvent.CaseFrozen;
import nl.veiligwonen.contracts.IntakeEvent.CaseResumed;
import nl.veiligwonen.contracts.IntakeEvent.HomeVisitCompleted;
import nl.veiligwonen.contracts.IntegrationEvent;
import nl.veiligwonen.contracts.Publisher;
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.entity.Entities;
import nl.veiligwonen.platform.entity.EntityType;
import nl.veiligwonen.platform.exchange.ReceivedContext;
import nl.veiligwonen.platform.exchange.Reception;

/** The assessment begins when intake tells that the home has been visited, and follows the life of the case. */
@ApplicationScoped
public class AssessmentReception implements Reception {

    private static final Actor ASSESSMENT = Actor.system("assessment");

    private final Entities entities;
    private final EntityType<Advice, AdviceCommand, AdviceEvent> advice;
    private final Clock clock;

    @Inject
    public AssessmentReception(Entities entities, EntityType<Advice, AdviceCommand, AdviceEvent> advice, Clock clock) {
        this.entities = entities;
        this.advice = advice;
        this.clock = clock;
    }

    @Override
    public Set<Publisher> publishers() {
        return Set.of(Publisher.INTAKE);
    }

    @Override
    public void receive(IntegrationEvent event, ReceivedContext context) {
        if (event instanceof IntakeEvent told) {
            command(told)
                    .ifPresent(command -> entities.handle(
                            advice, told.caseId().toString(), command, new Occasion(ASSESSMENT, clock.instant())));
        }
    }

    private static Optional<AdviceCommand> command(IntakeEvent told) {
        return switch (told) {
            case HomeVisitCompleted visit -> Optional.of(new OpenAssessment(visit.organisation()));
            case CaseFrozen _ -> Optional.of(new FreezeCase());
            case CaseResumed _ -> Optional.of(new ResumeCase());
            case CaseClosed closed -> Optional.of(new CloseCase(closed.closure()));
            default -> Optional.empty(); // What happens before the visit is no business of assessment.
        };
    }
}
