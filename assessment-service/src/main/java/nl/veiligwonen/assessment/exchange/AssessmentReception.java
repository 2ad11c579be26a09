package nl.veiligwonen.assessment.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import nl.veiligwonen.assessment.advice.Advice;
import nl.veiligwonen.assessment.advice.AdviceCommand;
import nl.veiligwonen.assessment.advice.AdviceCommand.OpenAssessment;
import nl.veiligwonen.assessment.advice.AdviceEvent;
import nl.veiligwonen.contracts.IntakeEvent.HomeVisitCompleted;
import nl.veiligwonen.contracts.IntegrationEvent;
import nl.veiligwonen.contracts.Publisher;
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.entity.Entities;
import nl.veiligwonen.platform.entity.EntityType;
import nl.veiligwonen.platform.exchange.ReceivedContext;
import nl.veiligwonen.platform.exchange.Reception;

/** The assessment begins when intake tells that the home has been visited. */
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
        if (event instanceof HomeVisitCompleted visit) {
            entities.handle(
                    advice,
                    visit.caseId().toString(),
                    new OpenAssessment(visit.organisation()),
                    new Occasion(ASSESSMENT, clock.instant()));
        }
    }
}
