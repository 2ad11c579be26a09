package nl.veiligwonen.contracts.schema;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.veiligwonen.contracts.AssessmentEvent.AdviceDrafted;
import nl.veiligwonen.contracts.AssessmentEvent.AdviceEstablished;
import nl.veiligwonen.contracts.AssessmentEvent.AdviceEstablishedWithoutMeasures;
import nl.veiligwonen.contracts.AssessmentEvent.AdviceLapsed;
import nl.veiligwonen.contracts.AssessmentEvent.AdviceReturned;
import nl.veiligwonen.contracts.AssessmentEvent.AdviceSubmittedForReview;
import nl.veiligwonen.contracts.AssessmentEvent.AdviceSuperseded;
import nl.veiligwonen.contracts.AssessmentEvent.AdvisedMeasure;
import nl.veiligwonen.contracts.AssessmentEvent.CaseReferred;
import nl.veiligwonen.contracts.AssessmentEvent.SupplyPermitted;
import nl.veiligwonen.contracts.AssessmentEvent.SupplyWithheld;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.EventCatalogue;
import nl.veiligwonen.contracts.FundingEvent.AdviceAdopted;
import nl.veiligwonen.contracts.FundingEvent.AdviceAdoptionDeviated;
import nl.veiligwonen.contracts.FundingEvent.BudgetYearClosed;
import nl.veiligwonen.contracts.FundingEvent.BudgetYearOpened;
import nl.veiligwonen.contracts.FundingEvent.CeilingChanged;
import nl.veiligwonen.contracts.FundingEvent.ClaimReceived;
import nl.veiligwonen.contracts.FundingEvent.ContributionCorrected;
import nl.veiligwonen.contracts.FundingEvent.ContributionDetermined;
import nl.veiligwonen.contracts.FundingEvent.ContributionGranted;
import nl.veiligwonen.contracts.FundingEvent.ContributionReclaimed;
import nl.veiligwonen.contracts.FundingEvent.ContributionRefused;
import nl.veiligwonen.contracts.FundingEvent.ContributionRequestWithdrawn;
import nl.veiligwonen.contracts.FundingEvent.ContributionSetOff;
import nl.veiligwonen.contracts.FundingEvent.CostDeclared;
import nl.veiligwonen.contracts.FundingEvent.CostOverrunApproved;
import nl.veiligwonen.contracts.FundingEvent.GrantWithdrawn;
import nl.veiligwonen.contracts.FundingEvent.LoanReturned;
import nl.veiligwonen.contracts.FundingEvent.LoanWrittenOff;
import nl.veiligwonen.contracts.FundingEvent.MeasureAccepted;
import nl.veiligwonen.contracts.FundingEvent.MeasureDelivered;
import nl.veiligwonen.contracts.FundingEvent.MeasureLent;
import nl.veiligwonen.contracts.FundingEvent.MeasureOrdered;
import nl.veiligwonen.contracts.FundingEvent.PaymentConfirmed;
import nl.veiligwonen.contracts.FundingEvent.PaymentInstructed;
import nl.veiligwonen.contracts.FundingEvent.PaymentRejected;
import nl.veiligwonen.contracts.FundingEvent.PaymentReleased;
import nl.veiligwonen.contracts.FundingEvent.ProvisionClosed;
import nl.veiligwonen.contracts.FundingEvent.RecurringCostStarted;
import nl.veiligwonen.contracts.FundingEvent.RecurringCostStopped;
import nl.veiligwonen.contracts.IntakeEvent.CaseClosed;
import nl.veiligwonen.contracts.IntakeEvent.CaseFrozen;
import nl.veiligwonen.contracts.IntakeEvent.CaseResumed;
import nl.veiligwonen.contracts.IntakeEvent.Closure;
import nl.veiligwonen.contracts.IntakeEvent.EligibilityConfirmed;
import nl.veiligwonen.contracts.IntakeEvent.EligibilityRejected;
import nl.veiligwonen.contracts.IntakeEvent.HomeVisitCompleted;
import nl.veiligwonen.contracts.IntakeEvent.HomeVisitMissed;
import nl.veiligwonen.contracts.IntakeEvent.HomeVisitScheduled;
import nl.veiligwonen.contracts.IntakeEvent.ScanRequested;
import nl.veiligwonen.contracts.IntakeEvent.SupplementAsked;
import nl.veiligwonen.contracts.IntakeEvent.SupplementReceived;
import nl.veiligwonen.contracts.IntegrationEvent;
import nl.veiligwonen.contracts.LoanId;
import nl.veiligwonen.contracts.MeasureId;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.contracts.PublishedEvent;
import nl.veiligwonen.contracts.RecurringCostId;

/** One example of each kind of event. They tell one case, from request to payment, and its exits. */
final class ExampleEvents {

    private static final CaseId CASE = CaseId.of("6f1d7a52-3b0e-4c59-9f0a-2a8e5d1c7b34");
    private static final CaseId NEXT_CASE = CaseId.of("b3f0c5a8-2d14-4c7e-8e69-51d7a0f4c2b6");
    private static final OrganisationId UTRECHT = OrganisationId.of("gm0344");
    private static final MeasureId LOCKS = MeasureId.of("0b9c1f63-7d5e-4a8b-8a51-c2f6e4d93a10");
    private static final MeasureId LIGHTS = MeasureId.of("c7a2e8d4-15f9-4e36-b0c8-9d3f7b61e2a5");
    private static final LoanId CAMERA = LoanId.of("8e4f2b90-1d6c-4a37-95be-7c3d0f1a6e28");
    private static final RecurringCostId ALARM = RecurringCostId.of("f3a96c05-82e1-4d7b-a4c0-1b9e5d8f2736");
    private static final int YEAR = 2026;

    private static final EuroCents CEILING = EuroCents.of(2_500_000_00);
    private static final EuroCents FOR_LOCKS = EuroCents.of(2_900_00);
    private static final EuroCents FOR_LIGHTS = EuroCents.of(2_100_00);
    private static final EuroCents ABOVE_ESTIMATE = EuroCents.of(2_350_00);
    private static final EuroCents FOR_CAMERA = EuroCents.of(449_00);
    private static final EuroCents ALARM_MONTHLY = EuroCents.of(49_50);
    private static final EuroCents ALARM_TOTAL = EuroCents.of(18 * 49_50);
    private static final EuroCents GRANTED = FOR_LOCKS.plus(FOR_LIGHTS);
    private static final EuroCents DECLARED = EuroCents.of(2_875_50);
    private static final EuroCents DETERMINED = DECLARED.plus(FOR_LIGHTS);

    private static final Map<Class<?>, IntegrationEvent> BY_SHAPE = List.<IntegrationEvent>of(
                    new ScanRequested(CASE, UTRECHT),
                    new EligibilityConfirmed(CASE, UTRECHT),
                    new EligibilityRejected(CASE, UTRECHT),
                    new HomeVisitScheduled(CASE, UTRECHT),
                    new HomeVisitCompleted(CASE, UTRECHT),
                    new HomeVisitMissed(CASE, UTRECHT),
                    new SupplementAsked(CASE, UTRECHT),
                    new SupplementReceived(CASE, UTRECHT),
                    new CaseFrozen(CASE, UTRECHT),
                    new CaseResumed(CASE, UTRECHT),
                    new CaseClosed(CASE, UTRECHT, Closure.MOVED, NEXT_CASE),
                    new AdviceDrafted(CASE, UTRECHT, 1),
                    new AdviceSubmittedForReview(CASE, UTRECHT, 1),
                    new AdviceReturned(CASE, UTRECHT, 1),
                    new AdviceEstablished(
                            CASE,
                            UTRECHT,
                            2,
                            List.of(new AdvisedMeasure(LOCKS, FOR_LOCKS), new AdvisedMeasure(LIGHTS, FOR_LIGHTS))),
                    new AdviceEstablishedWithoutMeasures(CASE, UTRECHT, 2),
                    new AdviceSuperseded(CASE, UTRECHT, 2),
                    new AdviceLapsed(CASE, UTRECHT, 2),
                    new SupplyPermitted(CASE, UTRECHT),
                    new SupplyWithheld(CASE, UTRECHT),
                    new CaseReferred(CASE, UTRECHT),
                    new BudgetYearOpened(YEAR, CEILING),
                    new AdviceAdopted(CASE, UTRECHT),
                    new AdviceAdoptionDeviated(CASE, UTRECHT, List.of(LIGHTS)),
                    new MeasureOrdered(CASE, UTRECHT, LOCKS),
                    new MeasureDelivered(CASE, UTRECHT, LOCKS),
                    new MeasureAccepted(CASE, UTRECHT, LOCKS),
                    new CostOverrunApproved(CASE, UTRECHT, LIGHTS, FOR_LIGHTS, ABOVE_ESTIMATE),
                    new CostDeclared(CASE, UTRECHT, LOCKS, DECLARED),
                    new MeasureLent(CASE, UTRECHT, CAMERA, FOR_CAMERA),
                    new LoanReturned(CASE, UTRECHT, CAMERA),
                    new LoanWrittenOff(CASE, UTRECHT, CAMERA, FOR_CAMERA),
                    new RecurringCostStarted(CASE, UTRECHT, ALARM, ALARM_MONTHLY),
                    new RecurringCostStopped(CASE, UTRECHT, ALARM, ALARM_TOTAL),
                    new ProvisionClosed(CASE, UTRECHT),
                    new ContributionGranted(CASE, UTRECHT, YEAR, GRANTED, GRANTED, CEILING.minus(GRANTED)),
                    new ContributionRefused(CASE, UTRECHT, YEAR, GRANTED),
                    new ContributionDetermined(
                            CASE, UTRECHT, YEAR, DETERMINED, GRANTED.minus(DETERMINED), CEILING.minus(DETERMINED)),
                    new PaymentInstructed(CASE, UTRECHT, YEAR, DETERMINED),
                    new PaymentConfirmed(CASE, UTRECHT, YEAR, DETERMINED),
                    new PaymentReleased(CASE, UTRECHT, YEAR, DETERMINED),
                    new PaymentRejected(CASE, UTRECHT, YEAR, DETERMINED),
                    new ContributionRequestWithdrawn(CASE, UTRECHT, YEAR),
                    new GrantWithdrawn(CASE, UTRECHT, YEAR, GRANTED, CEILING),
                    new ContributionReclaimed(CASE, UTRECHT, YEAR, DETERMINED),
                    new ClaimReceived(CASE, UTRECHT, YEAR, DETERMINED),
                    new ContributionSetOff(CASE, UTRECHT, YEAR, DETERMINED, true),
                    new ContributionCorrected(
                            CASE, UTRECHT, YEAR, GRANTED, EuroCents.ZERO, EuroCents.ZERO, CEILING.minus(GRANTED)),
                    new CeilingChanged(YEAR, CEILING.plus(GRANTED), GRANTED),
                    new BudgetYearClosed(YEAR, DETERMINED, CEILING.minus(GRANTED), GRANTED.minus(DETERMINED)))
            .stream()
            .collect(Collectors.toMap(IntegrationEvent::getClass, Function.identity()));

    private ExampleEvents() {}

    /** The example of a kind. */
    static IntegrationEvent of(PublishedEvent kind) {
        var example = BY_SHAPE.get(kind.shape());
        if (example == null) {
            throw new IllegalStateException(kind.type() + " has no example");
        }
        return example;
    }

    /** All examples, in the order of the catalogue. */
    static List<IntegrationEvent> all() {
        return EventCatalogue.all().stream().map(ExampleEvents::of).toList();
    }
}
