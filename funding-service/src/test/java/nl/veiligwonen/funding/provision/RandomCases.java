package nl.veiligwonen.funding.provision;

import static nl.veiligwonen.funding.provision.ProvisionExamples.UTRECHT;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.LoanId;
import nl.veiligwonen.contracts.MeasureId;
import nl.veiligwonen.contracts.RecurringCostId;
import nl.veiligwonen.funding.provision.CaseCourse.Closure;
import nl.veiligwonen.funding.provision.Invoice.Vat;
import nl.veiligwonen.funding.provision.Loan.LentObject;
import nl.veiligwonen.funding.provision.ProvisionCommand.AcceptMeasure;
import nl.veiligwonen.funding.provision.ProvisionCommand.AccountForCost;
import nl.veiligwonen.funding.provision.ProvisionCommand.AdoptAdvice;
import nl.veiligwonen.funding.provision.ProvisionCommand.ApproveCostOverrun;
import nl.veiligwonen.funding.provision.ProvisionCommand.ClaimEstimatedCost;
import nl.veiligwonen.funding.provision.ProvisionCommand.CloseCase;
import nl.veiligwonen.funding.provision.ProvisionCommand.CloseProvision;
import nl.veiligwonen.funding.provision.ProvisionCommand.DeclareCost;
import nl.veiligwonen.funding.provision.ProvisionCommand.DeviateFromAdvice;
import nl.veiligwonen.funding.provision.ProvisionCommand.EndAdvice;
import nl.veiligwonen.funding.provision.ProvisionCommand.FreezeCase;
import nl.veiligwonen.funding.provision.ProvisionCommand.GoOnWithPayment;
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
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.domain.Decision;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.domain.Refusal;

/** Cases in which anything is asked in any order, right and wrong. */
public final class RandomCases {

    private static final int MEASURES = 2;
    private static final int LONGEST = 100;
    private static final Occasion TODAY = new Occasion(new Actor("somebody"), Instant.parse("2026-03-02T09:00:00Z"));
    private static final Motivation BECAUSE = new Motivation("Because.");

    /** The way that most cases go; a sequence begins with some of it, so that it comes far enough to go wrong late. */
    private static final List<ProvisionCommand> STEPS = List.of(
            new OpenCase(UTRECHT),
            new ReceiveAdvice(UTRECHT, 1, List.of(advised(1), advised(2))),
            new AdoptAdvice(),
            new OrderMeasure(measure(1)),
            new OrderMeasure(measure(2)),
            new RecordDelivery(measure(1)),
            new RecordDelivery(measure(2)),
            new AcceptMeasure(measure(1)));

    private RandomCases() {}

    /** What may be asked of one case, one after the other. */
    public static Arbitrary<List<ProvisionCommand>> sequences() {
        Arbitrary<Integer> stepsTaken = Arbitraries.integers().between(0, STEPS.size());
        Arbitrary<List<ProvisionCommand>> asked = commands().list().ofMaxSize(LONGEST);
        return Combinators.combine(stepsTaken, asked)
                .as((taken, after) -> Stream.concat(STEPS.subList(0, taken).stream(), after.stream())
                        .toList());
    }

    private static Arbitrary<ProvisionCommand> commands() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, toldByOthers()), Tuple.of(12, askedOfMeasures()), Tuple.of(4, askedOfTheRest()));
    }

    private static Arbitrary<ProvisionCommand> toldByOthers() {
        // What stops a case comes seldom, so that more can happen before.
        return Arbitraries.frequencyOf(
                Tuple.of(8, advices()),
                Tuple.of(2, Arbitraries.of(new OpenCase(UTRECHT), new EndAdvice(UTRECHT))),
                Tuple.of(6, Arbitraries.of(new PermitSupply(UTRECHT), new ResumeCase(UTRECHT))),
                Tuple.of(2, Arbitraries.of(new WithholdSupply(UTRECHT), new FreezeCase(UTRECHT))),
                Tuple.of(1, Arbitraries.of(Closure.class).map(closure -> new CloseCase(UTRECHT, closure))));
    }

    private static Arbitrary<ProvisionCommand> advices() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, MEASURES),
                        Arbitraries.integers().between(0, MEASURES))
                .as((first, number) -> new ReceiveAdvice(
                        UTRECHT,
                        1,
                        IntStream.range(first, first + number)
                                .mapToObj(RandomCases::advised)
                                .toList()));
    }

    private static Arbitrary<ProvisionCommand> askedOfMeasures() {
        Arbitrary<MeasureId> measures =
                Arbitraries.integers().between(1, 2 * MEASURES).map(RandomCases::measure);
        return Arbitraries.oneOf(
                measures.map(OrderMeasure::new),
                measures.map(RecordDelivery::new),
                measures.map(AcceptMeasure::new),
                declarations(measures),
                measures.map(measure -> new ApproveCostOverrun(measure, BECAUSE)),
                measures.map(measure -> new RefuseCostOverrun(measure, BECAUSE)),
                Arbitraries.of(
                        new AdoptAdvice(), new ClaimEstimatedCost(), new AccountForCost(), new GoOnWithPayment()),
                measures.list().ofMaxSize(2).map(notTakenOver -> new DeviateFromAdvice(notTakenOver, BECAUSE)));
    }

    private static Arbitrary<ProvisionCommand> declarations(Arbitrary<MeasureId> measures) {
        Arbitrary<Optional<Vat>> vats = Arbitraries.longs()
                .between(-1, 4_000)
                .map(cents -> new Vat(EuroCents.of(cents), EuroCents.ZERO))
                .optional(0.1);
        Arbitrary<EuroCents> amounts = Arbitraries.longs().between(0, 4_000).map(EuroCents::of);
        return Combinators.combine(measures, amounts, vats)
                .as((measure, amount, vat) -> new DeclareCost(
                        measure, new Invoice(new DocumentReference("2026-1"), amount, vat), TaxStatement.none()));
    }

    private static Arbitrary<ProvisionCommand> askedOfTheRest() {
        Arbitrary<LoanId> loans = ids().map(LoanId::new);
        Arbitrary<RecurringCostId> costs = ids().map(RecurringCostId::new);
        Arbitrary<EuroCents> amounts = Arbitraries.longs().between(0, 5_000).map(EuroCents::of);
        Arbitrary<YearMonth> months = Arbitraries.integers().between(-200, 200).map(YearMonth.of(2026, 3)::plusMonths);
        return Arbitraries.oneOf(
                Combinators.combine(loans, amounts)
                        .as((loan, value) -> new LendMeasure(loan, new LentObject("A thing"), value)),
                loans.map(RecordReturn::new),
                loans.map(loan -> new WriteOffLoan(loan, BECAUSE)),
                Combinators.combine(costs, amounts, months).as(StartRecurringCost::new),
                Combinators.combine(costs, months).as(StopRecurringCost::new),
                Arbitraries.just(new CloseProvision()));
    }

    private static Arbitrary<UUID> ids() {
        return Arbitraries.integers().between(1, 4).map(number -> new UUID(0, number));
    }

    private static AdvisedMeasure advised(int number) {
        return new AdvisedMeasure(measure(number), EuroCents.of(1_000L * number));
    }

    private static MeasureId measure(int number) {
        return new MeasureId(new UUID(1, number));
    }

    /** What was asked and what followed. */
    public record Followed(Provision before, ProvisionCommand command, List<ProvisionEvent> events, Provision after) {}

    /** Asks all of it, one after the other, and gives what changed something. */
    public static List<Followed> followed(List<ProvisionCommand> commands) {
        ProvisionDecider decider = new ProvisionDecider();
        List<Followed> all = new ArrayList<>();
        Provision state = decider.initialState();
        for (ProvisionCommand command : commands) {
            if (decider.decide(command, state, TODAY) instanceof Decision.Accepted<ProvisionEvent>(var events)
                    && !events.isEmpty()) {
                Provision before = state;
                for (ProvisionEvent event : events) {
                    state = decider.evolve(state, event);
                }
                all.add(new Followed(before, command, events, state));
            }
        }
        return all;
    }

    /**
     * Asks all of it, one after the other.
     *
     * @param onEvent what to do after each event, with the state after it
     * @param onRefusal what to do after each refusal, with the command
     */
    public static void play(
            List<ProvisionCommand> commands,
            BiConsumer<ProvisionEvent, Provision> onEvent,
            BiConsumer<ProvisionCommand, Refusal> onRefusal) {
        ProvisionDecider decider = new ProvisionDecider();
        Provision state = decider.initialState();
        for (ProvisionCommand command : commands) {
            switch (decider.decide(command, state, TODAY)) {
                case Decision.Refused<ProvisionEvent>(var refusal) -> onRefusal.accept(command, refusal);
                case Decision.Accepted<ProvisionEvent>(var events) -> {
                    for (ProvisionEvent event : events) {
                        state = decider.evolve(state, event);
                        onEvent.accept(event, state);
                    }
                }
            }
        }
    }
}
