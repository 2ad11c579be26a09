package nl.veiligwonen.platform.domain.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.veiligwonen.platform.domain.Article;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StatutoryTermTest {

    @ParameterizedTest
    @CsvSource({
        // term,                                 event,      last day
        "DECISION_ON_APPLICATION,                2026-01-13, 2026-03-10",
        "NOT_PROCESSING,                         2026-01-13, 2026-02-10",
        "OBJECTION,                              2026-01-13, 2026-02-24",
        "DECISION_ON_OBJECTION,                  2026-02-24, 2026-04-07",
        "DECISION_ON_OBJECTION_WITH_COMMITTEE,   2026-02-24, 2026-05-19",
        "POSTPONEMENT_OF_DECISION_ON_OBJECTION,  2026-04-07, 2026-05-19",
        "NOTICE_OF_DEFAULT,                      2026-05-20, 2026-06-03",
        "PENALTY,                                2026-06-03, 2026-07-15",
        "PENALTY,                                2026-06-06, 2026-07-18", // a Saturday: Awb 4:17(1)
        "DETERMINATION_OF_PENALTY,               2026-07-15, 2026-07-29",
        "PAYMENT,                                2026-01-13, 2026-02-24",
        "SUSPENSION_OF_PAYMENT,                  2026-01-16, 2026-04-17",
        "SUSPENSION_OF_PAYMENT,                  2026-01-17, 2026-04-18", // a Saturday: more than 12 weeks
        "CHANGE_AFTER_DETERMINATION,             2026-01-13, 2031-01-13",
        "RECLAIM,                                2026-01-13, 2031-01-13",
        "CLAIM_OF_MONEY,                         2026-02-28, 2031-02-28"
    })
    @Article("Awb 4:5")
    @Article("Awb 4:13")
    @Article("Awb 4:17")
    @Article("Awb 4:18")
    @Article("Awb 4:49")
    @Article("Awb 4:56")
    @Article("Awb 4:57")
    @Article("Awb 4:87")
    @Article("Awb 4:104")
    @Article("Awb 6:7")
    @Article("Awb 6:8")
    @Article("Awb 7:10")
    void a_term_of_the_law_ends_on_its_day(StatutoryTerm term, LocalDate event, LocalDate lastDay) {
        assertThat(TermClock.startedBy(term, event).lastDay(LegalCalendar.DUTCH))
                .hasValue(lastDay);
    }

    @ParameterizedTest
    @EnumSource
    void every_term_of_the_law_cites_its_article(StatutoryTerm term) {
        assertThat(term.source()).matches("Awb \\d+:\\d+.*");
        assertThat(term.code()).matches("[a-z]+(-[a-z]+)*");
        assertThat(term.meaning()).endsWith(".");
    }
}
