package nl.veiligwonen.funding.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.funding.budgetyear.BudgetYear;
import nl.veiligwonen.funding.budgetyear.BudgetYear.Open;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.ConfirmPayment;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.DetermineContribution;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.InstructPayment;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.OpenBudgetYear;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.RequestContribution;
import nl.veiligwonen.funding.budgetyear.BudgetYearDecider;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent;
import nl.veiligwonen.funding.budgetyear.Contribution;
import nl.veiligwonen.funding.budgetyear.ContributionStates;
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.domain.Decision;
import nl.veiligwonen.platform.domain.Occasion;

/** Years of random requests, right and wrong ones, in any order: the book holds after every event. */
class RandomYearTest {

    private static final int YEAR = 2026;
    private static final OrganisationId UTRECHT = OrganisationId.of("gm0344");
    private static final long CEILING_CENTS = 10_000;

    private record Asked(BudgetYearCommand command, Actor by) {}

    @Provide
    Arbitrary<List<Asked>> years() {
        Arbitrary<CaseId> cases = Arbitraries.integers().between(1, 8).map(number -> new CaseId(new UUID(0, number)));
        Arbitrary<EuroCents> amounts = Arbitraries.longs().between(-1, 6_000).map(EuroCents::of);
        Arbitrary<Boolean> grantedBefore = Arbitraries.frequency(Tuple.of(9, false), Tuple.of(1, true));
        Arbitrary<BudgetYearCommand> commands = Arbitraries.oneOf(
                Arbitraries.longs()
                        .between(-1, CEILING_CENTS)
                        .map(cents -> new OpenBudgetYear(YEAR, EuroCents.of(cents))),
                Combinators.combine(cases, amounts, grantedBefore)
                        .as((caseId, amount, before) -> new RequestContribution(caseId, UTRECHT, amount, before)),
                cases.flatMap(
                        caseId -> amounts.map(amount -> (BudgetYearCommand) new DetermineContribution(caseId, amount))),
                cases.map(InstructPayment::new),
                cases.map(ConfirmPayment::new));
        Arbitrary<Actor> people = Arbitraries.of(new Actor("one"), new Actor("two"));
        return commands.flatMap(command -> people.map(by -> new Asked(command, by)))
                .list()
                .ofMaxSize(80);
    }

    @Property(tries = 500)
    void the_book_holds_after_every_event(@ForAll("years") List<Asked> asked) {
        BudgetYearDecider decider = new BudgetYearDecider();
        Map<Account, EuroCents> balances = new EnumMap<>(Account.class);
        BudgetYear state = decider.initialState();
        for (Asked next : asked) {
            state = carryOut(decider, state, next, balances);
        }
    }

    private static BudgetYear carryOut(
            BudgetYearDecider decider, BudgetYear before, Asked asked, Map<Account, EuroCents> balances) {
        Occasion occasion = new Occasion(asked.by(), Instant.parse("2026-06-01T12:00:00Z"));
        BudgetYear state = before;
        switch (decider.decide(asked.command(), before, occasion)) {
            case Decision.Refused<BudgetYearEvent>(var refusal) -> {
                assertThat(refusal.code()).matches("[a-z]+(-[a-z]+)*");
                assertThat(refusal.reason()).isNotBlank();
            }
            case Decision.Accepted<BudgetYearEvent>(var events) -> {
                for (BudgetYearEvent event : events) {
                    state = decider.evolve(state, event);
                    Entry.of(event)
                            .postings()
                            .forEach(posting -> balances.merge(posting.account(), posting.toDebit(), EuroCents::plus));
                    assertBooksAgree((Open) state, balances);
                }
                var step = ContributionStates.DIAGRAM.step(before, asked.command(), events, state);
                if (!step.from().equals(step.to())) { // else it may be about another case than the diagram
                    assertThat(ContributionStates.DIAGRAM.steps()).contains(step);
                }
            }
        }
        return state;
    }

    private static void assertBooksAgree(Open year, Map<Account, EuroCents> balances) {
        assertThat(EuroCents.sum(balances.values())).as("postings balance").isEqualTo(EuroCents.ZERO);
        EuroCents settled = balance(balances, Account.DETERMINED)
                .plus(balance(balances, Account.PAYMENT_UNDER_WAY))
                .plus(balance(balances, Account.PAID));
        assertThat(settled.plus(balance(balances, Account.GRANTED)))
                .isEqualTo(year.totals().committed());
        assertThat(settled).isEqualTo(year.totals().determined());
        assertThat(balance(balances, Account.PAID)).isEqualTo(year.totals().paid());
        assertThat(balance(balances, Account.AVAILABLE)).isEqualTo(year.totals().left());
        assertThat(year.totals().committed()).isLessThanOrEqualTo(year.totals().ceiling());
        assertThat(committedToCases(year))
                .as("contributions")
                .isEqualTo(year.totals().committed());
        balances.forEach((account, balance) ->
                assertThat(balance.isNegative()).as("%s is overdrawn", account).isEqualTo(account == Account.CEILING));
    }

    private static EuroCents committedToCases(Open year) {
        return EuroCents.sum(year.contributions().values().stream()
                .map(Contribution::committed)
                .toList());
    }

    private static EuroCents balance(Map<Account, EuroCents> balances, Account account) {
        return balances.getOrDefault(account, EuroCents.ZERO);
    }
}
