package nl.veiligwonen.platform.domain.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.veiligwonen.platform.domain.Article;
import nl.veiligwonen.platform.domain.term.Term.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Algemene termijnenwet 1, 2 and 4. */
class TermTest {

    private static final LegalCalendar DUTCH = LegalCalendar.DUTCH;

    @ParameterizedTest
    @CsvSource({
        // event,      length, unit,   last day
        "2026-02-24,   6,      WEEKS,  2026-04-07", // a Tuesday
        "2026-02-23,   6,      WEEKS,  2026-04-07", // would end on Easter Monday
        "2026-02-20,   6,      WEEKS,  2026-04-07", // would end on Good Friday
        "2026-03-02,   8,      WEEKS,  2026-04-28", // would end on King's day
        "2026-03-07,   8,      WEEKS,  2026-05-04", // would end on a Saturday
        "2026-03-10,   8,      WEEKS,  2026-05-06", // would end on Liberation day
        "2026-03-19,   8,      WEEKS,  2026-05-18", // would end on Ascension day, and the day after is equated
        "2026-03-30,   8,      WEEKS,  2026-05-26", // would end on Whit Monday
        "2026-11-06,   7,      WEEKS,  2026-12-28", // would end on Christmas day, a Friday
        "2025-11-06,   8,      WEEKS,  2026-01-05", // would end on New Year's day, a Thursday
        "2026-01-31,   1,      MONTHS, 2026-03-02", // would end on Saturday 28 February
        "2026-01-30,   90,     DAYS,   2026-04-30",
    })
    @Article("Algemene termijnenwet 1")
    void a_term_that_would_end_on_a_free_day_ends_on_the_next_working_day(
            LocalDate event, int length, Unit unit, LocalDate lastDay) {
        assertThat(new Term(length, unit).lastDay(event, DUTCH)).isEqualTo(lastDay);
    }

    @ParameterizedTest
    @CsvSource({
        "13,  WEEKS,  2026-09-25, 2026-12-25",
        "91,  DAYS,   2026-09-25, 2026-12-25",
        "4,   MONTHS, 2026-08-25, 2026-12-25",
        "1,   YEARS,  2025-12-25, 2026-12-25",
        "5,   YEARS,  2021-12-25, 2026-12-25"
    })
    @Article("Algemene termijnenwet 4")
    void a_long_term_ends_on_whatever_day_it_is(int length, Unit unit, LocalDate event, LocalDate lastDay) {
        assertThat(new Term(length, unit).lastDay(event, DUTCH)).isEqualTo(lastDay);
    }

    @ParameterizedTest
    @CsvSource({"12, WEEKS", "90, DAYS", "3, MONTHS"})
    void the_longest_term_that_free_days_extend(int length, Unit unit) {
        assertThat(new Term(length, unit).isExtendedByFreeDays()).isTrue();
        assertThat(new Term(length + 1, unit).isExtendedByFreeDays()).isFalse();
    }

    @Test
    @Article("Algemene termijnenwet 2")
    void a_term_of_three_days_has_two_working_days_in_it() {
        // Thursday 24 December 2026: Friday and Saturday are Christmas, Monday is the first working day.
        LocalDate christmasEve = LocalDate.of(2026, 12, 24);

        assertThat(Term.days(3).lastDay(christmasEve, DUTCH)).isEqualTo(LocalDate.of(2026, 12, 29));
        assertThat(Term.days(2).lastDay(christmasEve, DUTCH)).isEqualTo(LocalDate.of(2026, 12, 28));
    }

    @Test
    void holidays_in_may_can_extend_a_term_by_nine_days() {
        // Ascension day falls on 7 May 2043; decrees equate the days between such holidays and the weekend.
        LegalCalendar may2043 = LegalCalendar.with(List.of(
                new EquatedDay(LocalDate.of(2043, 5, 4), "decree"),
                new EquatedDay(LocalDate.of(2043, 5, 6), "decree"),
                new EquatedDay(LocalDate.of(2043, 5, 8), "decree")));

        assertThat(Term.weeks(6).lastDay(LocalDate.of(2043, 3, 21), may2043)).isEqualTo(LocalDate.of(2043, 5, 11));
    }

    @Property
    void a_term_ends_on_a_working_day_at_most_nine_days_after_its_counted_end(
            @ForAll @IntRange(max = 20_000) int offset, @ForAll @IntRange(min = 1, max = 12) int weeks) {
        LocalDate event = LocalDate.of(1990, 1, 1).plusDays(offset);
        Term term = Term.weeks(weeks);

        LocalDate lastDay = term.lastDay(event, DUTCH);

        assertThat(DUTCH.isFree(lastDay)).isFalse();
        assertThat(lastDay)
                .isBetween(term.countedFrom(event), term.countedFrom(event).plusDays(9));
    }

    @Property
    void a_longer_term_never_ends_earlier(
            @ForAll @IntRange(max = 20_000) int offset, @ForAll @IntRange(min = 1, max = 90) int days) {
        LocalDate event = LocalDate.of(1990, 1, 1).plusDays(offset);

        assertThat(Term.days(days + 1).lastDay(event, DUTCH))
                .isAfterOrEqualTo(
                        Term.days(days).isExtendedByFreeDays() && days == 90
                                ? Term.days(days).countedFrom(event)
                                : Term.days(days).lastDay(event, DUTCH));
    }

    @Test
    void a_term_says_what_it_is() {
        assertThat(Term.weeks(8)).hasToString("8 weeks");
        assertThat(Term.years(1)).hasToString("1 year");
    }

    @Test
    void a_term_of_nothing_is_none() {
        assertThatIllegalArgumentException().isThrownBy(() -> Term.days(0));
    }
}
