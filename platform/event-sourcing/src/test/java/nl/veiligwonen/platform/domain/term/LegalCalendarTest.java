package nl.veiligwonen.platform.domain.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.veiligwonen.platform.domain.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegalCalendarTest {

    private static final LegalCalendar DUTCH = LegalCalendar.DUTCH;

    /** As almanacs print them. The last three are the earliest, a late and the latest Easter that there can be. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2000-04-23", "2001-04-15", "2002-03-31", "2003-04-20", "2004-04-11", "2005-03-27", "2006-04-16",
                "2007-04-08", "2008-03-23", "2009-04-12", "2010-04-04", "2011-04-24", "2012-04-08", "2013-03-31",
                "2014-04-20", "2015-04-05", "2016-03-27", "2017-04-16", "2018-04-01", "2019-04-21", "2020-04-12",
                "2021-04-04", "2022-04-17", "2023-04-09", "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28",
                "2028-04-16", "2029-04-01", "2030-04-21", "2031-04-13", "2032-03-28", "2033-04-17", "2034-04-09",
                "2035-03-25", "2036-04-13", "2037-04-05", "2038-04-25", "2039-04-10", "2040-04-01", "1818-03-22",
                "1954-04-18", "1943-04-25"
            })
    void easter_is_on_the_day_of_the_almanac(LocalDate sunday) {
        assertThat(Easter.sunday(sunday.getYear())).isEqualTo(sunday);
    }

    @Property
    void easter_is_where_another_algorithm_puts_it(@ForAll @IntRange(min = 1583, max = 4099) int year) {
        assertThat(Easter.sunday(year)).isEqualTo(easterByOudin(year));
    }

    /** J.-M. Oudin (1940), as in the Explanatory Supplement to the Astronomical Almanac (1992). */
    private static LocalDate easterByOudin(int year) {
        int century = year / 100;
        int golden = year % 19;
        int k = (century - 17) / 25;
        int i = (century - century / 4 - (century - k) / 3 + 19 * golden + 15) % 30;
        i = i - (i / 28) * (1 - (i / 28) * (29 / (i + 1)) * ((21 - golden) / 11));
        int j = (year + year / 4 + i + 2 - century + century / 4) % 7;
        int days = i - j;
        int month = 3 + (days + 40) / 44;
        return LocalDate.of(year, month, days + 28 - 31 * (month / 4));
    }

    @ParameterizedTest
    @CsvSource({
        "NEW_YEARS_DAY, 2024-01-01",
        "GOOD_FRIDAY, 2024-03-29",
        "EASTER_MONDAY, 2024-04-01",
        "KINGS_DAY, 2024-04-27",
        "LIBERATION_DAY, 2024-05-05",
        "ASCENSION_DAY, 2024-05-09",
        "WHIT_MONDAY, 2024-05-20",
        "CHRISTMAS_DAY, 2024-12-25",
        "SECOND_CHRISTMAS_DAY, 2024-12-26",
        "GOOD_FRIDAY, 2025-04-18",
        "EASTER_MONDAY, 2025-04-21",
        "ASCENSION_DAY, 2025-05-29",
        "WHIT_MONDAY, 2025-06-09",
        "GOOD_FRIDAY, 2026-04-03",
        "EASTER_MONDAY, 2026-04-06",
        "ASCENSION_DAY, 2026-05-14",
        "WHIT_MONDAY, 2026-05-25",
        "GOOD_FRIDAY, 2027-03-26",
        "EASTER_MONDAY, 2027-03-29",
        "ASCENSION_DAY, 2027-05-06",
        "WHIT_MONDAY, 2027-05-17"
    })
    @Article("Algemene termijnenwet 3")
    void the_holidays_of_the_act_are_on_their_days(Holiday holiday, LocalDate day) {
        assertThat(holiday.in(day.getYear())).isEqualTo(day);
        assertThat(DUTCH.isHoliday(day)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2006-04-29", "2012-04-30", "2013-04-30", "2014-04-26", "2015-04-27", "2025-04-26", "2026-04-27"
            })
    void the_birthday_of_the_head_of_state_is_celebrated_on_saturday_if_it_is_a_sunday(LocalDate day) {
        assertThat(Holiday.KINGS_DAY.in(day.getYear())).isEqualTo(day);
    }

    @Test
    void the_birthday_itself_is_an_ordinary_sunday_when_it_is_celebrated_the_day_before() {
        assertThat(DUTCH.isHoliday(LocalDate.of(2025, 4, 27))).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void before_1980_the_holidays_are_not_known(Holiday holiday) {
        assertThatIllegalArgumentException().isThrownBy(() -> holiday.in(1979));
    }

    @Test
    void easter_sunday_and_whit_sunday_are_free_because_they_are_sundays() {
        assertThat(DUTCH.isFree(LocalDate.of(2026, 4, 5))).isTrue();
        assertThat(DUTCH.isFree(LocalDate.of(2026, 5, 24))).isTrue();
    }

    @Test
    @Article("Algemene termijnenwet 3")
    void the_day_after_ascension_is_free_only_because_a_decree_says_so() {
        LocalDate fridayAfterAscension = LocalDate.of(2026, 5, 15);

        assertThat(DUTCH.isFree(fridayAfterAscension)).isTrue();
        assertThat(LegalCalendar.with(List.of()).isFree(fridayAfterAscension)).isFalse();
    }

    @Test
    void every_decree_names_days_that_would_otherwise_be_working_days() {
        LegalCalendar withoutDecrees = LegalCalendar.with(List.of());

        assertThat(EquatedDay.BY_DECREE).isNotEmpty().allSatisfy(each -> assertThat(withoutDecrees.isFree(each.day()))
                .isFalse());
    }

    @Property
    void the_first_working_day_is_free_of_nothing_and_everything_before_it_is_free(
            @ForAll @IntRange(max = 20_000) int offset) {
        LocalDate day = LocalDate.of(1990, 1, 1).plusDays(offset);

        LocalDate working = DUTCH.workingDayFrom(day);

        assertThat(DUTCH.isFree(working)).isFalse();
        assertThat(working.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(day.datesUntil(working)).allMatch(DUTCH::isFree);
    }

    @Test
    void working_days_are_counted_over_weekends_and_holidays() {
        LocalDate thursdayBeforeGoodFriday = LocalDate.of(2026, 4, 2);

        assertThat(DUTCH.plusWorkingDays(thursdayBeforeGoodFriday, 0)).isEqualTo(thursdayBeforeGoodFriday);
        assertThat(DUTCH.plusWorkingDays(thursdayBeforeGoodFriday, 1)).isEqualTo(LocalDate.of(2026, 4, 7));
        assertThat(DUTCH.plusWorkingDays(thursdayBeforeGoodFriday, 5)).isEqualTo(LocalDate.of(2026, 4, 13));
    }
}
