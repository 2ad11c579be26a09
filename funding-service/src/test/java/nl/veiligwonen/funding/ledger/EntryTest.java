package nl.veiligwonen.funding.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.funding.budgetyear.BookExamples;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.ContributionDetermined;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.ContributionRefused;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.PaymentInstructed;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.PaymentReleased;
import nl.veiligwonen.funding.ledger.Posting.Side;
import nl.veiligwonen.platform.domain.Actor;
import org.junit.jupiter.api.Test;

class EntryTest {

    private static final int YEAR = 2026;
    private static final CaseId CASE = CaseId.random();
    private static final OrganisationId UTRECHT = OrganisationId.of("gm0344");
    private static final EuroCents CEILING = EuroCents.of(1_000);
    private static final Actor SOMEONE = new Actor("someone");

    private static Posting debit(Account account, long cents) {
        return new Posting(account, Side.DEBIT, EuroCents.of(cents));
    }

    private static Posting credit(Account account, long cents) {
        return new Posting(account, Side.CREDIT, EuroCents.of(cents));
    }

    private static ContributionDetermined determined(long amount, long released, long left) {
        return BookExamples.determined(YEAR, CASE, UTRECHT, amount, released, left, SOMEONE);
    }

    private static Posting of(Posting posting) {
        return new Posting(
                posting.account(), posting.side(), posting.amount(), Optional.of(CASE), Optional.of(UTRECHT));
    }

    @Test
    void opening_a_year_makes_the_ceiling_and_the_cash_available() {
        assertThat(Entry.of(BookExamples.opened(YEAR, CEILING)))
                .isEqualTo(new Entry(
                        "Awb 4:22",
                        List.of(
                                credit(Account.CEILING, 1_000),
                                debit(Account.AVAILABLE, 1_000),
                                credit(Account.CASH_BUDGET, 1_000),
                                debit(Account.CASH_AVAILABLE, 1_000))));
    }

    @Test
    void a_grant_takes_from_what_is_available() {
        assertThat(Entry.of(BookExamples.granted(YEAR, CASE, UTRECHT, 600, 600, 400)))
                .isEqualTo(new Entry(
                        "Awb 4:29", List.of(of(debit(Account.GRANTED, 600)), of(credit(Account.AVAILABLE, 600)))));
    }

    @Test
    void a_refusal_posts_nothing() {
        assertThat(Entry.of(new ContributionRefused(YEAR, CASE, UTRECHT, EuroCents.of(2_000), CEILING)))
                .isEqualTo(new Entry("Awb 4:25", List.of()));
    }

    @Test
    void a_determination_gives_the_rest_of_the_grant_back() {
        assertThat(Entry.of(determined(500, 100, 500)).postings())
                .containsExactly(
                        of(debit(Account.DETERMINED, 500)),
                        of(debit(Account.AVAILABLE, 100)),
                        of(credit(Account.GRANTED, 600)));
    }

    @Test
    void a_determination_at_the_grant_gives_nothing_back() {
        assertThat(Entry.of(determined(600, 0, 400)).postings())
                .containsExactly(of(debit(Account.DETERMINED, 600)), of(credit(Account.GRANTED, 600)));
    }

    @Test
    void a_payment_is_with_the_bank_until_it_is_confirmed_and_settles_the_obligation_then() {
        assertThat(Entry.of(new PaymentInstructed(YEAR, CASE, UTRECHT, EuroCents.of(500), SOMEONE))
                        .postings())
                .containsExactly(of(debit(Account.PAYMENT_INSTRUCTED, 500)), of(credit(Account.CASH_AVAILABLE, 500)));
        assertThat(Entry.of(new PaymentReleased(
                                YEAR, CASE, UTRECHT, EuroCents.of(500), 1, "VW2026-6", BookExamples.EMPLOYER, SOMEONE))
                        .postings())
                .containsExactly(of(debit(Account.PAYMENT_RELEASED, 500)), of(credit(Account.PAYMENT_INSTRUCTED, 500)));
        assertThat(Entry.of(BookExamples.confirmed(
                                YEAR, CASE, UTRECHT, 500, SOMEONE, "VW2026-6", LocalDate.of(2026, 3, 2)))
                        .postings())
                .containsExactly(
                        of(debit(Account.SETTLED, 500)),
                        of(credit(Account.DETERMINED, 500)),
                        of(debit(Account.PAID, 500)),
                        of(credit(Account.PAYMENT_RELEASED, 500)));
    }

    @Test
    void a_payment_that_was_confirmed_by_hand_was_never_with_the_bank() {
        assertThat(Entry.of(BookExamples.confirmedByHand(YEAR, CASE, UTRECHT, 500, SOMEONE))
                        .postings())
                .contains(of(credit(Account.PAYMENT_INSTRUCTED, 500)));
    }

    @Test
    void each_book_balances_by_itself() {
        List<Posting> acrossBooks = List.of(debit(Account.GRANTED, 600), credit(Account.CASH_AVAILABLE, 600));
        assertThatThrownBy(() -> new Entry("Awb 4:29", acrossBooks))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("OBLIGATIONS");
    }

    @Test
    void an_entry_out_of_balance_can_not_be_made() {
        List<Posting> oneCentShort = List.of(debit(Account.GRANTED, 600), credit(Account.AVAILABLE, 599));
        assertThatThrownBy(() -> new Entry("Awb 4:29", oneCentShort))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("EUR 0.01");
    }

    @Test
    void a_posting_of_nothing_or_less_can_not_be_made() {
        assertThatThrownBy(() -> debit(Account.PAID, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> debit(Account.PAID, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
