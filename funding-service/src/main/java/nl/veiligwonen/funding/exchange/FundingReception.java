package nl.veiligwonen.funding.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import nl.veiligwonen.contracts.AssessmentEvent;
import nl.veiligwonen.contracts.AssessmentEvent.AdviceEstablished;
import nl.veiligwonen.contracts.AssessmentEvent.AdviceLapsed;
import nl.veiligwonen.contracts.AssessmentEvent.AdviceSuperseded;
import nl.veiligwonen.contracts.AssessmentEvent.SupplyPermitted;
import nl.veiligwonen.contracts.AssessmentEvent.SupplyWithheld;
import nl.veiligwonen.contracts.FundingEvent;
import nl.veiligwonen.contracts.IntakeEvent;
import nl.veiligwonen.contracts.IntakeEvent.CaseClosed;
import nl.veiligwonen.contracts.IntakeEvent.CaseFrozen;
import nl.veiligwonen.contracts.IntakeEvent.CaseResumed;
import nl.veiligwonen.contracts.IntakeEvent.EligibilityConfirmed;
import nl.veiligwonen.contracts.IntakeEvent.EligibilityRejected;
import nl.veiligwonen.contracts.IntegrationEvent;
import nl.veiligwonen.contracts.Publisher;
import nl.veiligwonen.funding.provision.CaseCourse.Closure;
import nl.veiligwonen.funding.provision.Provision;
import nl.veiligwonen.funding.provision.ProvisionCommand;
import nl.veiligwonen.funding.provision.ProvisionCommand.CloseCase;
import nl.veiligwonen.funding.provision.ProvisionCommand.EndAdvice;
import nl.veiligwonen.funding.provision.ProvisionCommand.FreezeCase;
import nl.veiligwonen.funding.provision.ProvisionCommand.OpenCase;
import nl.veiligwonen.funding.provision.ProvisionCommand.PermitSupply;
import nl.veiligwonen.funding.provision.ProvisionCommand.ReceiveAdvice;
import nl.veiligwonen.funding.provision.ProvisionCommand.ResumeCase;
import nl.veiligwonen.funding.provision.ProvisionCommand.WithholdSupply;
import nl.veiligwonen.funding.provision.ProvisionEvent;
import nl.veiligwonen.funding.provision.ProvisionEvent.AdvisedMeasure;
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.entity.Entities;
import nl.veiligwonen.platform.entity.EntityType;
import nl.veiligwonen.platform.exchange.ReceivedContext;
import nl.veiligwonen.platform.exchange.Reception;

/** What intake and assessment tell about a case, as commands on its provision. */
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
        return Set.of(Publisher.INTAKE, Publisher.ASSESSMENT);
    }

    @Override
    public void receive(IntegrationEvent event, ReceivedContext context) {
        command(event)
                .ifPresent(command ->
                        entities.handle(provision, event.subject(), command, new Occasion(FUNDING, clock.instant())));
    }

    private static Optional<ProvisionCommand> command(IntegrationEvent event) {
        return switch (event) {
            case IntakeEvent told -> command(told);
            case AssessmentEvent told -> command(told);
            case FundingEvent _ -> Optional.empty();
        };
    }

    private static Optional<ProvisionCommand> command(IntakeEvent event) {
        return switch (event) {
            case EligibilityConfirmed confirmed -> Optional.of(new OpenCase(confirmed.organisation()));
            case EligibilityRejected rejected ->
                Optional.of(new CloseCase(rejected.organisation(), Closure.INELIGIBLE));
            case CaseFrozen frozen -> Optional.of(new FreezeCase(frozen.organisation()));
            case CaseResumed resumed -> Optional.of(new ResumeCase(resumed.organisation()));
            case CaseClosed closed -> Optional.of(new CloseCase(closed.organisation(), closure(closed.closure())));
            case IntakeEvent _ -> Optional.empty(); // Of no concern to funding.
        };
    }

    private static Closure closure(IntakeEvent.Closure told) {
        return switch (told) {
            case WITHDRAWN -> Closure.WITHDRAWN;
            case NOT_PROCESSED -> Closure.NOT_PROCESSED;
            case MOVED -> Closure.MOVED;
            case OFFICE_ENDED -> Closure.OFFICE_ENDED;
            case REFERRED -> Closure.REFERRED;
        };
    }

    private static Optional<ProvisionCommand> command(AssessmentEvent event) {
        return switch (event) {
            case AdviceEstablished established ->
                Optional.of(new ReceiveAdvice(
                        established.organisation(),
                        established.revision(),
                        established.measures().stream()
                                .map(measure -> new AdvisedMeasure(measure.measureId(), measure.estimatedCostCents()))
                                .toList()));
            case AdviceSuperseded superseded -> Optional.of(new EndAdvice(superseded.organisation()));
            case AdviceLapsed lapsed -> Optional.of(new EndAdvice(lapsed.organisation()));
            case SupplyPermitted permitted -> Optional.of(new PermitSupply(permitted.organisation()));
            case SupplyWithheld withheld -> Optional.of(new WithholdSupply(withheld.organisation()));
            case AssessmentEvent _ -> Optional.empty(); // Of no concern to funding.
        };
    }
}
