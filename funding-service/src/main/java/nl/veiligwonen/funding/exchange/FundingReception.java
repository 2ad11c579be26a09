package nl.veiligwonen.funding.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import nl.veiligwonen.contracts.AssessmentEvent.AdviceEstablished;
import nl.veiligwonen.contracts.IntegrationEvent;
import nl.veiligwonen.contracts.Publisher;
import nl.veiligwonen.funding.provision.Provision;
import nl.veiligwonen.funding.provision.ProvisionCommand;
import nl.veiligwonen.funding.provision.ProvisionCommand.ReceiveAdvice;
import nl.veiligwonen.funding.provision.ProvisionEvent;
import nl.veiligwonen.funding.provision.ProvisionEvent.AdvisedMeasure;
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.entity.Entities;
import nl.veiligwonen.platform.entity.EntityType;
import nl.veiligwonen.platform.exchange.ReceivedContext;
import nl.veiligwonen.platform.exchange.Reception;

/** An established advice opens a provision. */
@ApplicationScoped
public class FundingReception implements Reception {

    private static final Actor FUNDING = Actor.system("funding");

    private final Entities entities;
    private final EntityType<Provision, ProvisionCommand, ProvisionEvent> provision;
    private final Clock clock;

    @Inject
    public FundingReception(
            Entities entities, EntityType<Provision, ProvisionCommand, ProvisionEvent> provision, Clock clock) {
        this.entities = entities;
        this.provision = provision;
        this.clock = clock;
    }

    @Override
    public Set<Publisher> publishers() {
        return Set.of(Publisher.ASSESSMENT);
    }

    @Override
    public void receive(IntegrationEvent event, ReceivedContext context) {
        if (event instanceof AdviceEstablished established) {
            ReceiveAdvice command = new ReceiveAdvice(
                    established.organisation(),
                    established.revision(),
                    established.measures().stream()
                            .map(measure -> new AdvisedMeasure(measure.measureId(), measure.estimatedCostCents()))
                            .toList());
            entities.handle(
                    provision, established.caseId().toString(), command, new Occasion(FUNDING, clock.instant()));
        }
    }
}
