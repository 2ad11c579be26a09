package nl.veiligwonen.funding.provision;

import static nl.veiligwonen.funding.provision.ProvisionExamples.ADVISED_CAMERA;
import static nl.veiligwonen.funding.provision.ProvisionExamples.ADVISED_LOCK;
import static nl.veiligwonen.funding.provision.ProvisionExamples.BECAUSE;
import static nl.veiligwonen.funding.provision.ProvisionExamples.CAMERA;
import static nl.veiligwonen.funding.provision.ProvisionExamples.LOCK;
import static nl.veiligwonen.funding.provision.ProvisionExamples.UTRECHT;
import static nl.veiligwonen.funding.provision.ProvisionExamples.invoice;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.LoanId;
import nl.veiligwonen.contracts.MeasureId;
import nl.veiligwonen.contracts.RecurringCostId;
import nl.veiligwonen.funding.overview.ProvisionOverview.Stage;
import nl.veiligwonen.funding.provision.CaseCourse.Closed;
import nl.veiligwonen.funding.provision.CaseCourse.Closure;
import nl.veiligwonen.funding.provision.CaseCourse.Frozen;
import nl.veiligwonen.funding.provision.CaseCourse.Ongoing;
import nl.veiligwonen.funding.provision.Loan.LentObject;
import nl.veiligwonen.funding.provision.Provision.Known;
import nl.veiligwonen.funding.provision.Provision.NotKnown;
import nl.veiligwonen.funding.provision.ProvisionCommand.AcceptMeasure;
import nl.veiligwonen.funding.provision.ProvisionCommand.AdoptAdvice;
import nl.veiligwonen.funding.provision.ProvisionCommand.ApproveCostOverrun;
import nl.veiligwonen.funding.provision.ProvisionCommand.CloseCase;
import nl.veiligwonen.funding.provision.ProvisionCommand.CloseProvision;
import nl.veiligwonen.funding.provision.ProvisionCommand.DeclareCost;
import nl.veiligwonen.funding.provision.ProvisionCommand.DeviateFromAdvice;
import nl.veiligwonen.funding.provision.ProvisionCommand.EndAdvice;
import nl.veiligwonen.funding.provision.ProvisionCommand.FreezeCase;
import nl.veiligwonen.funding.provision.ProvisionCommand.LendMeasure;
import nl.veiligwonen.funding.provision.ProvisionCommand.OpenCase;
import nl.veiligwonen.funding.provision.ProvisionCommand.OrderMeasure;
import nl.veiligwonen.funding.provision.ProvisionCommand.PermitSupply;
import nl.veiligwonen.funding.provision.ProvisionCommand.ReceiveAdvice;
import nl.veiligwonen.funding.provision.ProvisionCommand.RecordDelivery;
import nl.veiligwonen.funding.provision.ProvisionCommand.RecordReturn;
import nl.veiligwonen.funding.provision.ProvisionCommand.RefuseCostOverrun;
import nl.veiligwonen.funding.provision.ProvisionCommand.ResumeCase;
import nl.veiligwonen.funding.provision.ProvisionCommand.StartRecurringCost;
import nl.veiligwonen.funding.provision.ProvisionCommand.StopRecurringCost;
import nl.veiligwonen.funding.provision.ProvisionCommand.WithholdSupply;
import nl.veiligwonen.funding.provision.ProvisionCommand.WriteOffLoan;
import nl.veiligwonen.funding.provision.ProvisionEvent.AdvisedMeasure;
import nl.veiligwonen.funding.provision.Supply.Adopted;
import nl.veiligwonen.funding.provision.Supply.AwaitingAdoption;
import nl.veiligwonen.funding.provision.Supply.Ended;
import nl.veiligwonen.funding.provision.Supply.NotAdvised;
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.test.StateDiagram;
import nl.veiligwonen.platform.test.StateDiagram.Asked;

/** Every state of a provision, and what leads from one to another, in a case with an advice and the next one. */
final class ProvisionStates {

    static final String FROZEN = "FROZEN";

    private static final Occasion TODAY = new Occasion(new Actor("somebody"), Instant.parse("2026-03-02T09:00:00Z"));
    private static final YearMonth THIS_MONTH = YearMonth.of(2026, 3);
    private static final MeasureId ALARM = MeasureId.random();
    private static final LoanId LOAN = new LoanId(new UUID(0, 1));
    private static final RecurringCostId COST = new RecurringCostId(new UUID(0, 1));

    private static final List<Asked<ProvisionCommand>> EVERYTHING = Stream.concat(
                    Stream.of(LOCK, CAMERA, ALARM).flatMap(ProvisionStates::askedOf),
                    Stream.of(
                            new OpenCase(UTRECHT),
                            new ReceiveAdvice(UTRECHT, 1, List.of(ADVISED_LOCK, ADVISED_CAMERA)),
                            new ReceiveAdvice(UTRECHT, 2, List.of(new AdvisedMeasure(ALARM, EuroCents.of(100)))),
                            new EndAdvice(UTRECHT),
                            new PermitSupply(UTRECHT),
                            new WithholdSupply(UTRECHT),
                            new FreezeCase(UTRECHT),
                            new ResumeCase(UTRECHT),
                            new CloseCase(UTRECHT, Closure.WITHDRAWN),
                            new CloseCase(UTRECHT, Closure.OFFICE_ENDED),
                            new AdoptAdvice(),
                            new DeviateFromAdvice(List.of(CAMERA), BECAUSE),
                            new DeviateFromAdvice(List.of(LOCK, CAMERA), BECAUSE),
                            new LendMeasure(LOAN, new LentObject("A thing"), EuroCents.of(1)),
                            new RecordReturn(LOAN),
                            new WriteOffLoan(LOAN, BECAUSE),
                            new StartRecurringCost(COST, EuroCents.of(1), THIS_MONTH),
                            new StopRecurringCost(COST, THIS_MONTH),
                            new CloseProvision()))
            .map(command -> new Asked<ProvisionCommand>(command, TODAY))
            .toList();

    /** The diagram of a provision. */
    static final StateDiagram<Provision, ProvisionCommand> DIAGRAM =
            StateDiagram.of(new ProvisionDecider(), ProvisionStates::name, ProvisionStates::kind, EVERYTHING);

    private ProvisionStates() {}

    private static Stream<ProvisionCommand> askedOf(MeasureId measure) {
        return Stream.of(
                new OrderMeasure(measure),
                new RecordDelivery(measure),
                new AcceptMeasure(measure),
                new DeclareCost(measure, invoice(1), TaxStatement.none()),
                new DeclareCost(measure, invoice(1_000_000), TaxStatement.none()),
                new ApproveCostOverrun(measure, BECAUSE),
                new RefuseCostOverrun(measure, BECAUSE));
    }

    /** The stage, in a case that has been closed with that said before it; a frozen case keeps its stage out of sight. */
    private static String name(Provision state) {
        return switch (state) {
            case NotKnown _ -> StateDiagram.BEGINNING;
            case Known known when known.closed() -> Stage.CLOSED.name();
            case Known known ->
                switch (known.course()) {
                    case Ongoing _ -> Stage.of(known).name();
                    case Frozen _ -> FROZEN;
                    case Closed _ -> "CASE_CLOSED_" + Stage.of(known).name();
                };
        };
    }

    /** How far each measure has come, what is lent or returns every month, and whether there can be supply. */
    private static String kind(Provision state) {
        return switch (state) {
            case NotKnown _ -> "";
            case Known known ->
                "%s %s %s %s %s %s %s"
                        .formatted(
                                Stage.of(known),
                                adviceOf(known.supply()),
                                known.advised()
                                        .map(advised -> advised.measures().stream()
                                                .map(Measure::progress)
                                                .sorted()
                                                .toList())
                                        .orElse(List.of()),
                                known.condition(),
                                known.hasLoansOut(),
                                known.loans().isEmpty(),
                                known.recurringCosts().values().stream()
                                        .map(RecurringCost::isRunning)
                                        .toList());
        };
    }

    private static String adviceOf(Supply supply) {
        return switch (supply) {
            case NotAdvised _ -> "none";
            case AwaitingAdoption _ -> "awaiting";
            case Adopted _ -> "adopted";
            case Ended _ -> "ended";
        };
    }
}
