package nl.veiligwonen.funding.provision;

import static nl.veiligwonen.funding.provision.ProvisionExamples.OPENED;
import static nl.veiligwonen.funding.provision.ProvisionExamples.UTRECHT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.RecurringCostId;
import nl.veiligwonen.funding.provision.CaseCourse.Closure;
import nl.veiligwonen.funding.provision.ProvisionCommand.CloseCase;
import nl.veiligwonen.funding.provision.ProvisionCommand.CloseProvision;
import nl.veiligwonen.funding.provision.ProvisionCommand.StartRecurringCost;
import nl.veiligwonen.funding.provision.ProvisionCommand.StopRecurringCost;
import nl.veiligwonen.funding.provision.ProvisionEvent.CaseClosed;
import nl.veiligwonen.funding.provision.ProvisionEvent.RecurringCostStarted;
import nl.veiligwonen.funding.provision.ProvisionEvent.RecurringCostStopped;
import nl.veiligwonen.platform.test.DeciderScenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What returns every month for the term of office, such as an alarm subscription. Today is 2 March 2026. */
class RecurringCostTest {

    private static final RecurringCostId ALARM = RecurringCostId.random();
    private static final EuroCents MONTHLY = EuroCents.of(4_950);
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final RecurringCostStarted STARTED = new RecurringCostStarted(UTRECHT, ALARM, MONTHLY, JANUARY);

    private final DeciderScenario<Provision, ProvisionCommand, ProvisionEvent> provision =
            DeciderScenario.of(new ProvisionDecider());

    private static RecurringCostStopped stopped(YearMonth lastMonth, long totalCents) {
        return new RecurringCostStopped(UTRECHT, ALARM, lastMonth, MONTHLY, EuroCents.of(totalCents));
    }

    @Test
    void a_cost_starts_and_stops() {
        provision
                .given(OPENED)
                .when(new StartRecurringCost(ALARM, MONTHLY, JANUARY))
                .then(STARTED);
        provision
                .given(OPENED, STARTED)
                .when(new StopRecurringCost(ALARM, MARCH))
                .then(stopped(MARCH, 14_850));
        provision
                .given(OPENED, STARTED, stopped(MARCH, 14_850))
                .when(new StopRecurringCost(ALARM, MARCH))
                .thenRefused("already-stopped");
    }

    @Test
    void a_cost_stops_in_its_first_month_at_the_earliest() {
        provision
                .given(OPENED, STARTED)
                .when(new StopRecurringCost(ALARM, JANUARY.minusMonths(1)))
                .thenRefused("month-out-of-bounds");
        provision
                .given(OPENED, STARTED)
                .when(new StopRecurringCost(ALARM, JANUARY))
                .then(stopped(JANUARY, 4_950));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016-02", "2036-04"})
    void a_month_is_within_ten_years_of_today(String month) {
        provision
                .given(OPENED)
                .when(new StartRecurringCost(ALARM, MONTHLY, YearMonth.parse(month)))
                .thenRefused("month-out-of-bounds");
        provision
                .given(OPENED, STARTED)
                .when(new StopRecurringCost(ALARM, YearMonth.parse(month)))
                .thenRefused("month-out-of-bounds");
    }

    @Test
    void a_cost_that_did_not_start_does_not_stop() {
        provision.given(OPENED).when(new StopRecurringCost(ALARM, MARCH)).thenRefused("unknown-recurring-cost");
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0, 100_000_001, Long.MAX_VALUE})
    void a_cost_has_bounds(long cents) {
        provision
                .given(OPENED)
                .when(new StartRecurringCost(ALARM, EuroCents.of(cents), JANUARY))
                .thenRefused("cost-out-of-bounds");
    }

    @Test
    void the_costs_of_the_term_stop_with_the_office() {
        var lastOfMarchInAmsterdam = Instant.parse("2026-03-31T21:59:59Z");
        provision
                .at(lastOfMarchInAmsterdam)
                .given(OPENED, STARTED)
                .when(new CloseCase(UTRECHT, Closure.OFFICE_ENDED))
                .then(new CaseClosed(UTRECHT, Closure.OFFICE_ENDED, List.of()), stopped(MARCH, 14_850));
    }

    @Test
    void a_cost_that_was_still_to_start_stops_in_its_first_month() {
        RecurringCostStarted later = new RecurringCostStarted(UTRECHT, ALARM, MONTHLY, YearMonth.of(2026, 5));
        provision
                .given(OPENED, later)
                .when(new CloseCase(UTRECHT, Closure.OFFICE_ENDED))
                .then(new CaseClosed(UTRECHT, Closure.OFFICE_ENDED, List.of()), stopped(YearMonth.of(2026, 5), 4_950));
    }

    @Test
    void at_a_move_the_employer_stops_the_costs_of_the_old_home_himself() {
        CaseClosed moved = new CaseClosed(UTRECHT, Closure.MOVED, List.of());
        provision
                .given(OPENED, STARTED)
                .when(new CloseCase(UTRECHT, Closure.MOVED))
                .then(moved);
        provision.given(OPENED, STARTED, moved).when(new CloseProvision()).thenRefused("costs-running");
        provision
                .given(OPENED, STARTED, moved)
                .when(new StopRecurringCost(ALARM, MARCH))
                .then(stopped(MARCH, 14_850));
    }

    @ParameterizedTest
    @CsvSource({"2025-12, 0", "2026-01, 4950", "2026-02, 9900", "2026-12, 59400"})
    void a_cost_comes_to_its_months_begun(String upTo, long cents) {
        var running = new RecurringCost(ALARM, MONTHLY, JANUARY, Optional.empty());
        assertThat(running.totalUpTo(YearMonth.parse(upTo))).isEqualTo(EuroCents.of(cents));
    }

    @Test
    void a_cost_that_has_stopped_comes_to_no_more() {
        var over = new RecurringCost(ALARM, MONTHLY, JANUARY, Optional.of(MARCH));
        assertThat(over.totalUpTo(YearMonth.of(2030, 1))).isEqualTo(EuroCents.of(14_850));
    }

    @Test
    void a_case_has_a_hundred_recurring_costs_at_most_each_under_its_own_id() {
        var start = new StartRecurringCost(ALARM, MONTHLY, JANUARY);
        provision.given(OPENED, STARTED).when(start).thenRefused("too-many-recurring-costs");
        Stream<ProvisionEvent> hundred = IntStream.range(0, 100)
                .mapToObj(_ -> new RecurringCostStarted(UTRECHT, RecurringCostId.random(), MONTHLY, JANUARY));
        provision.given(hundred.toList()).when(start).thenRefused("too-many-recurring-costs");
    }
}
