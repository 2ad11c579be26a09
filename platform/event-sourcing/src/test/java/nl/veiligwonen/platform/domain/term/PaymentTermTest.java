package nl.veiligwonen.platform.domain.term;

import static nl.veiligwonen.platform.domain.term.LegalCalendar.DUTCH;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.veiligwonen.platform.domain.Article;
import org.junit.jupiter.api.Test;

/** The term to pay, its suspension on a suspicion, and how long money can be claimed back (Awb 4:49-4:57, 4:87, 4:104). */
class PaymentTermTest {

    private static final LocalDate ANNOUNCED = LocalDate.of(2026, 6, 1);
    private static final LocalDate NOTIFIED = LocalDate.of(2026, 6, 15);
    private static final TermClock TERM = TermClock.startedBy(StatutoryTerm.PAYMENT, ANNOUNCED);

    @Test
    @Article("Awb 4:87")
    void what_has_been_determined_is_paid_within_six_weeks() {
        assertThat(TERM.lastDay(DUTCH)).hasValue(LocalDate.of(2026, 7, 13));
    }

    @Test
    @Article("Awb 4:56")
    void a_suspicion_withholds_payment_from_the_day_of_the_notice_for_thirteen_weeks() {
        Suspension suspension = Suspension.onSuspicion(NOTIFIED);

        assertThat(suspension.covers(NOTIFIED.minusDays(1))).isFalse();
        assertThat(suspension.covers(NOTIFIED)).isTrue();
        assertThat(suspension.covers(NOTIFIED.plusWeeks(13))).isTrue();
        assertThat(suspension.covers(NOTIFIED.plusWeeks(13).plusDays(1))).isFalse();
    }

    @Test
    @Article("Awb 4:56")
    void the_days_of_a_suspicion_do_not_count_for_the_term_to_pay() {
        // 92 days: the day of the notice and thirteen weeks after it.
        assertThat(TERM.with(Suspension.onSuspicion(NOTIFIED)).lastDay(DUTCH))
                .hasValue(LocalDate.of(2026, 7, 13).plusDays(92));
    }

    @Test
    @Article("Awb 4:56")
    void the_decision_about_a_suspicion_ends_it_and_the_day_after_counts_again() {
        LocalDate decided = NOTIFIED.plusDays(9);
        Suspension suspension = Suspension.onSuspicion(NOTIFIED).endedOn(decided.plusDays(1));

        assertThat(suspension.covers(decided)).isTrue();
        assertThat(suspension.covers(decided.plusDays(1))).isFalse();
        assertThat(TERM.with(suspension).lastDay(DUTCH))
                .hasValue(LocalDate.of(2026, 7, 13).plusDays(10));
    }

    @Test
    @Article("Awb 4:56")
    void while_a_suspicion_lasts_the_clock_says_why_it_stands_still() {
        ClockReading reading = TERM.with(Suspension.onSuspicion(NOTIFIED)).readOn(NOTIFIED.plusDays(3), DUTCH);

        assertThat(reading.standing()).isEqualTo(ClockReading.Standing.SUSPENDED);
        assertThat(reading.suspension()).isEqualTo(Suspension.onSuspicion(NOTIFIED));
    }

    @Test
    @Article("Awb 4:49")
    @Article("Awb 4:57")
    void a_determination_can_be_changed_and_money_reclaimed_up_to_the_day_five_years_later() {
        LocalDate fiveYearsLater = LocalDate.of(2031, 6, 1); // a Sunday: no free day extends a term in years

        for (StatutoryTerm term :
                new StatutoryTerm[] {StatutoryTerm.CHANGE_AFTER_DETERMINATION, StatutoryTerm.RECLAIM}) {
            TermClock clock = TermClock.startedBy(term, ANNOUNCED);
            assertThat(clock.hasLapsedBy(fiveYearsLater, DUTCH)).isFalse();
            assertThat(clock.hasLapsedBy(fiveYearsLater.plusDays(1), DUTCH)).isTrue();
        }
    }

    @Test
    @Article("Awb 4:104")
    void a_claim_of_money_lapses_five_years_after_its_term_of_payment() {
        LocalDate lastDayToPay = TERM.lastDay(DUTCH).orElseThrow();
        TermClock claim = TermClock.startedBy(StatutoryTerm.CLAIM_OF_MONEY, lastDayToPay);

        assertThat(claim.hasLapsedBy(LocalDate.of(2031, 7, 13), DUTCH)).isFalse();
        assertThat(claim.hasLapsedBy(LocalDate.of(2031, 7, 14), DUTCH)).isTrue();
    }
}
