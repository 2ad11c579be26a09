package nl.veiligwonen.platform.domain.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.platform.domain.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Awb 4:17. */
class NoticeOfDefaultTest {

    private static final LegalCalendar DUTCH = LegalCalendar.DUTCH;
    private static final NoticeOfDefault NOTICE =
            new NoticeOfDefault(LocalDate.of(2026, 5, 18), LocalDate.of(2026, 6, 1));

    @Test
    @Article("Awb 4:17")
    void a_penalty_is_owed_when_two_weeks_after_the_notice_have_passed() {
        assertThat(NOTICE.lastDayWithoutPenalty(DUTCH)).isEqualTo(LocalDate.of(2026, 6, 15));
        assertThat(NOTICE.firstPenaltyDay(DUTCH)).isEqualTo(LocalDate.of(2026, 6, 16));
        assertThat(NOTICE.lastPenaltyDay(DUTCH)).isEqualTo(LocalDate.of(2026, 7, 27));
    }

    @Test
    void a_free_day_at_the_end_of_the_two_weeks_gives_one_day_more() {
        NoticeOfDefault notice = new NoticeOfDefault(LocalDate.of(2026, 4, 10), LocalDate.of(2026, 4, 13));

        assertThat(notice.firstPenaltyDay(DUTCH)).isEqualTo(LocalDate.of(2026, 4, 29)); // King's day is the 27th
    }

    @ParameterizedTest
    @CsvSource({
        // decided,    owed in cents
        "2026-06-10,   0",
        "2026-06-16,   0",
        "2026-06-17,   2300",
        "2026-06-30,   32200", // 14 x 23
        "2026-07-01,   35700", // and 35
        "2026-07-14,   81200", // 14 x 23 + 14 x 35
        "2026-07-15,   85700", // and 45
        "2026-07-28,   144200",
        "2027-01-01,   144200"
    })
    @Article("Awb 4:17")
    void each_day_in_default_adds_to_the_penalty_until_the_42nd(LocalDate decided, long cents) {
        assertThat(NOTICE.owedOn(decided, DUTCH)).isEqualTo(EuroCents.of(cents));
    }

    @ParameterizedTest
    @CsvSource({
        "2009-10-01, 2000, 126000",
        "2018-12-31, 2000, 126000",
        "2019-01-01, 2300, 144200",
        "2026-06-01, 2300, 144200"
    })
    void the_day_of_the_notice_decides_which_rates_count(LocalDate received, long firstCents, long maximumCents) {
        PenaltyRates rates = PenaltyRates.forNoticeReceivedOn(received);

        assertThat(rates.owedAfter(1)).isEqualTo(EuroCents.of(firstCents));
        assertThat(rates.maximum()).isEqualTo(EuroCents.of(maximumCents));
    }

    @Test
    void before_october_2009_there_was_no_penalty() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PenaltyRates.forNoticeReceivedOn(LocalDate.of(2009, 9, 30)));
    }

    @Test
    @Article("Awb 4:17")
    void a_notice_within_the_term_has_no_effect() {
        LocalDate lastDay = LocalDate.of(2026, 5, 18);

        assertThat(NoticeOfDefault.isPremature(lastDay, lastDay)).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> new NoticeOfDefault(lastDay, lastDay));
    }
}
