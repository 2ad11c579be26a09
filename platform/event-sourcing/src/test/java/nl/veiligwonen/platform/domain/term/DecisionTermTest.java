package nl.veiligwonen.platform.domain.term;

import static nl.veiligwonen.platform.domain.term.StatutoryTerm.DECISION_ON_APPLICATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.veiligwonen.platform.domain.Article;
import nl.veiligwonen.platform.domain.term.ClockReading.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The term to decide on an application, its suspension and postponement (Awb 4:13-4:15). */
class DecisionTermTest {

    private static final LegalCalendar DUTCH = LegalCalendar.DUTCH;
    private static final LocalDate RECEIVED = LocalDate.of(2026, 3, 2); // a Monday; 8 weeks later it is King's day
    private static final LocalDate ASKED = LocalDate.of(2026, 3, 9);
    private static final TermClock TERM = TermClock.startedBy(DECISION_ON_APPLICATION, RECEIVED);

    @Test
    @Article("Awb 4:13")
    void a_decision_is_due_eight_weeks_after_receipt() {
        assertThat(TERM.lastDay(DUTCH)).hasValue(LocalDate.of(2026, 4, 28));
    }

    @Test
    void while_a_supplement_is_awaited_no_last_day_is_known() {
        TermClock suspended = TERM.with(Suspension.afterRequestOn(ASKED));

        assertThat(suspended.lastDay(DUTCH)).isEmpty();
        assertThat(suspended.hasLapsedBy(LocalDate.of(2030, 1, 1), DUTCH)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-09, 2026-04-28", // supplied the same day: the term never stood still
        "2026-03-10, 2026-04-28", // supplied the next day, which counts
        "2026-03-12, 2026-04-29", // two days do not count
        "2026-03-20, 2026-05-07" // ten days do not count
    })
    @Article("Awb 4:15")
    void the_days_from_the_day_after_the_request_until_the_supplement_do_not_count(
            LocalDate supplied, LocalDate lastDay) {
        TermClock resumed = TERM.with(Suspension.afterRequestOn(ASKED)).resumedOn(supplied);
        TermClock withTerm = TERM.with(Suspension.afterRequestOn(ASKED, LocalDate.of(2026, 4, 6)))
                .resumedOn(supplied);

        assertThat(resumed.lastDay(DUTCH)).hasValue(lastDay);
        assertThat(withTerm.lastDay(DUTCH)).hasValue(lastDay);
    }

    @Test
    void a_supplement_after_the_end_suspends_nothing() {
        assertThat(TERM.with(Suspension.afterRequestOn(LocalDate.of(2026, 4, 28)))
                        .lastDay(DUTCH))
                .hasValue(LocalDate.of(2026, 4, 28));
    }

    @Test
    void a_request_on_the_last_free_day_still_suspends_what_is_left() {
        TermClock suspended = TERM.with(Suspension.afterRequestOn(LocalDate.of(2026, 4, 27)));

        assertThat(suspended.lastDay(DUTCH)).isEmpty();
        assertThat(suspended.resumedOn(LocalDate.of(2026, 5, 4)).lastDay(DUTCH)).hasValue(LocalDate.of(2026, 5, 4));
    }

    @Test
    void days_that_two_grounds_suspend_are_left_out_once() {
        TermClock both = TERM.with(new Suspension(
                        SuspensionGround.FORCE_MAJEURE, LocalDate.of(2026, 3, 10), LocalDate.of(2026, 3, 17)))
                .with(new Suspension(
                        SuspensionGround.CONSENT_OF_APPLICANT, LocalDate.of(2026, 3, 13), LocalDate.of(2026, 3, 20)));

        assertThat(both.lastDay(DUTCH)).hasValue(LocalDate.of(2026, 5, 7));
    }

    @Test
    @Article("Awb 4:14")
    void a_named_new_day_replaces_the_last_day_and_no_free_day_moves_it() {
        LocalDate saturday = LocalDate.of(2026, 5, 16);

        assertThat(TERM.with(new Postponement(LocalDate.of(2026, 4, 20), saturday))
                        .lastDay(DUTCH))
                .hasValue(saturday);
    }

    @Test
    void a_suspension_after_a_postponement_moves_the_named_day() {
        TermClock postponed = TERM.with(new Postponement(LocalDate.of(2026, 4, 20), LocalDate.of(2026, 5, 15)))
                .with(Suspension.afterRequestOn(LocalDate.of(2026, 5, 1)));

        assertThat(postponed.lastDay(DUTCH)).isEmpty();
        assertThat(postponed.resumedOn(LocalDate.of(2026, 5, 5)).lastDay(DUTCH)).hasValue(LocalDate.of(2026, 5, 18));
    }

    @Test
    void a_postponement_names_a_day_to_come() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Postponement(RECEIVED, RECEIVED));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, ON_TRACK, 57",
        "2026-04-13, ON_TRACK, 15",
        "2026-04-14, WARNING, 14",
        "2026-04-28, WARNING, 0",
        "2026-04-29, BREACHED, -1"
    })
    void a_term_warns_two_weeks_before_its_end(LocalDate today, Standing standing, long daysLeft) {
        ClockReading reading = TERM.readOn(today, DUTCH);

        assertThat(reading.standing()).isEqualTo(standing);
        assertThat(reading.daysLeft()).isEqualTo(daysLeft);
        assertThat(reading.dueOn()).isEqualTo(LocalDate.of(2026, 4, 28));
        assertThat(reading.why()).isEqualTo("Awb 4:13(2)");
    }

    @Test
    void a_suspended_term_shows_why_and_what_is_left() {
        ClockReading reading = TERM.with(Suspension.afterRequestOn(ASKED)).readOn(LocalDate.of(2026, 6, 1), DUTCH);

        assertThat(reading.standing()).isEqualTo(Standing.SUSPENDED);
        assertThat(reading.dueOn()).isNull();
        assertThat(reading.daysLeft()).isEqualTo(49);
        assertThat(reading.suspension())
                .isEqualTo(new Suspension(SuspensionGround.SUPPLEMENT_ASKED, ASKED.plusDays(1), null));
    }

    @Test
    void a_suspension_with_a_known_end_shows_the_last_day_at_the_latest() {
        TermClock suspended = TERM.with(Suspension.afterRequestOn(ASKED, LocalDate.of(2026, 3, 19)));

        ClockReading during = suspended.readOn(LocalDate.of(2026, 3, 12), DUTCH);
        ClockReading after = suspended.readOn(LocalDate.of(2026, 3, 20), DUTCH);

        assertThat(during.standing()).isEqualTo(Standing.SUSPENDED);
        assertThat(during.dueOn()).isEqualTo(LocalDate.of(2026, 5, 7));
        assertThat(during.daysLeft()).isEqualTo(49);
        assertThat(after.standing()).isEqualTo(Standing.ON_TRACK);
        assertThat(after.daysLeft()).isEqualTo(48);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-09, ON_TRACK", "2026-03-16, WARNING", "2026-03-23, WARNING", "2026-03-24, BREACHED"})
    void a_day_that_was_named_for_the_supplement_warns_half_way(LocalDate today, Standing standing) {
        RunningClock supplement =
                new NamedDayClock("supplement", "aanvulling", "Awb 4:5(1)", ASKED, LocalDate.of(2026, 3, 23));

        assertThat(supplement.readOn(today, DUTCH).standing()).isEqualTo(standing);
    }

    @Property
    void as_many_days_count_as_the_term_is_long(
            @ForAll @IntRange(max = 15_000) int offset,
            @ForAll @Size(max = 4) List<@IntRange(max = 100) Integer> starts,
            @ForAll @IntRange(max = 40) int length) {
        LocalDate received = LocalDate.of(1990, 1, 1).plusDays(offset);
        List<Suspension> suspensions = starts.stream()
                .map(start -> new Suspension(
                        SuspensionGround.DELAY_BY_APPLICANT,
                        received.plusDays(start),
                        received.plusDays(start + length)))
                .toList();
        TermClock clock = new TermClock(DECISION_ON_APPLICATION, received, suspensions, null);

        LocalDate lastDay = clock.lastDay(DUTCH).orElseThrow();

        List<LocalDate> counted = new ArrayList<>(received.plusDays(1)
                .datesUntil(lastDay.plusDays(1))
                .filter(day -> suspensions.stream().noneMatch(suspension -> suspension.covers(day)))
                .toList());
        assertThat(counted).hasSizeGreaterThanOrEqualTo(56).last().isEqualTo(lastDay);
        assertThat(DUTCH.isFree(lastDay)).isFalse();
        assertThat(counted.subList(55, counted.size() - 1)).allMatch(DUTCH::isFree);
    }

    @Property
    void a_longer_suspension_never_brings_the_end_nearer(
            @ForAll @IntRange(max = 15_000) int offset,
            @ForAll @IntRange(max = 60) int asked,
            @ForAll @IntRange(max = 60) int days) {
        LocalDate received = LocalDate.of(1990, 1, 1).plusDays(offset);
        TermClock suspended = TermClock.startedBy(DECISION_ON_APPLICATION, received)
                .with(Suspension.afterRequestOn(received.plusDays(asked)));

        LocalDate sooner = suspended
                .resumedOn(received.plusDays(asked + days))
                .lastDay(DUTCH)
                .orElseThrow();
        LocalDate later = suspended
                .resumedOn(received.plusDays(asked + days + 1))
                .lastDay(DUTCH)
                .orElseThrow();

        assertThat(later).isAfterOrEqualTo(sooner);
    }
}
