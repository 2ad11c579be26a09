package nl.veiligwonen.funding.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.BudgetYearOpened;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.ContributionDetermined;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.ContributionGranted;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.ContributionRefused;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.PaymentConfirmed;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.PaymentInstructed;
import nl.veiligwonen.funding.budgetyear.Distribution;
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
        return new ContributionDetermined(
                YEAR, CASE, UTRECHT, EuroCents.of(amount), EuroCents.of(released), EuroCents.of(left));
    }

    @Test
    void opening_a_year_makes_the_ceiling_available() {
        assertThat(Entry.of(new BudgetYearOpened(YEAR, CEILING, Distribution.ORDER_OF_RECEIPT)))
                .isEqualTo(new Entry(
                        "Awb 4:22", List.of(debit(Account.AVAILABLE, 1_000), credit(Account.CEILING, 1_000))));
    }

    @Test
    void a_grant_takes_from_what_is_available() {
        assertThat(Entry.of(new ContributionGranted(
                        YEAR, CASE, UTRECHT, EuroCents.of(600), EuroCents.of(600), EuroCents.of(400))))
                .isEqualTo(new Entry("Awb 4:29", List.of(debit(Account.GRANTED, 600), credit(Account.AVAILABLE, 600))));
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
                        debit(Account.DETERMINED, 500), debit(Account.AVAILABLE, 100), credit(Account.GRANTED, 600));
    }

    @Test
    void a_determination_at_the_grant_gives_nothing_back() {
        assertThat(Entry.of(determined(600, 0, 400)).postings())
                .containsExactly(debit(Account.DETERMINED, 600), credit(Account.GRANTED, 600));
    }

    @Test
    void a_payment_is_under_way_until_it_is_confirmed() {
        assertThat(Entry.of(new PaymentInstructed(YEAR, CASE, UTRECHT, EuroCents.of(500), SOMEONE))
                        .postings())
                .containsExactly(debit(Account.PAYMENT_UNDER_WAY, 500), credit(Account.DETERMINED, 500));
        assertThat(Entry.of(new PaymentConfirmed(YEAR, CASE, UTRECHT, EuroCents.of(500), SOMEONE))
                        .postings())
                .containsExactly(debit(Account.PAID, 500), credit(Account.PAYMENT_UNDER_WAY, 500));
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
