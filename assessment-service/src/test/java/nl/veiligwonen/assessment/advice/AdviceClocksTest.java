package nl.veiligwonen.assessment.advice;

import static nl.veiligwonen.assessment.advice.AdviceHistory.ASSESSOR;
import static nl.veiligwonen.assessment.advice.AdviceHistory.CLOSED;
import static nl.veiligwonen.assessment.advice.AdviceHistory.ESTABLISHED;
import static nl.veiligwonen.assessment.advice.AdviceHistory.FROZEN;
import static nl.veiligwonen.assessment.advice.AdviceHistory.MONDAY;
import static nl.veiligwonen.assessment.advice.AdviceHistory.OPENED;
import static nl.veiligwonen.assessment.advice.AdviceHistory.UTRECHT;
import static nl.veiligwonen.assessment.advice.AdviceHistory.advice;
import static nl.veiligwonen.assessment.advice.AdviceHistory.adviceUnderReview;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import nl.veiligwonen.assessment.advice.Advice.Opened;
import nl.veiligwonen.assessment.advice.PkvwEvent.PkvwCertificateExpired;
import nl.veiligwonen.assessment.advice.PkvwEvent.PkvwCertificateRecorded;
import nl.veiligwonen.platform.domain.term.ClockReading;
import nl.veiligwonen.platform.domain.term.ClockReading.Standing;
import nl.veiligwonen.platform.domain.term.LegalCalendar;
import nl.veiligwonen.platform.domain.term.ServiceTarget;
import nl.veiligwonen.platform.test.DeciderScenario;
import org.junit.jupiter.api.Test;

class AdviceClocksTest {

    private static final ServiceTarget REVIEW = new ServiceTarget("review", "toetsing", 5, 10, 20);
    private static final PkvwCertificateRecorded CERTIFIED = new PkvwCertificateRecorded(
            UTRECHT, new PkvwCertificate("PKVW-1", LocalDate.of(2024, 5, 14)), ASSESSOR, MONDAY);
    private static final LocalDate LAST_VALID_DAY = LocalDate.of(2034, 5, 13);

    @Test
    void what_was_submitted_is_to_be_reviewed() {
        assertThat(clocks(adviceUnderReview(), LocalDate.of(2026, 3, 3)))
                .extracting(ClockReading::code)
                .containsExactly("review");
        assertThat(clocks(adviceUnderReview(ESTABLISHED), LocalDate.of(2026, 3, 3)))
                .isEmpty();
    }

    @Test
    void a_certificate_asks_for_attention_three_months_before_its_end_and_stays_visible_when_it_has_expired() {
        var certified = advice(OPENED, CERTIFIED);

        assertThat(standing(certified, LAST_VALID_DAY.minusDays(91))).isEqualTo(Standing.ON_TRACK);
        assertThat(standing(certified, LAST_VALID_DAY.minusDays(90))).isEqualTo(Standing.WARNING);
        assertThat(standing(certified, LAST_VALID_DAY)).isEqualTo(Standing.WARNING);
        assertThat(standing(
                        advice(OPENED, CERTIFIED, new PkvwCertificateExpired(UTRECHT, MONDAY)),
                        LAST_VALID_DAY.plusDays(1)))
                .isEqualTo(Standing.BREACHED);
    }

    @Test
    void a_certificate_runs_out_while_a_case_is_frozen_and_nothing_is_due_after_its_end() {
        assertThat(clocks(advice(OPENED, CERTIFIED, FROZEN), LAST_VALID_DAY)).hasSize(1);
        assertThat(clocks(advice(OPENED, CERTIFIED, CLOSED), LAST_VALID_DAY)).isEmpty();
    }

    @Test
    void an_established_advice_shows_how_long_it_holds_only_where_a_term_is_set() {
        var fiveYears = new AdviceClocks(REVIEW, new LapsePolicy(Optional.of(Period.ofYears(5))));

        assertThat(fiveYears.of((Opened) adviceUnderReview(ESTABLISHED).state()))
                .extracting(clock -> clock.readOn(LAST_VALID_DAY, LegalCalendar.DUTCH))
                .extracting(ClockReading::code, ClockReading::dueOn)
                .containsExactly(tuple("advice-lapse", LocalDate.of(2031, 3, 4)));
    }

    private static Standing standing(DeciderScenario<Advice, AdviceCommand, AdviceEvent> advice, LocalDate today) {
        return clocks(advice, today).getFirst().standing();
    }

    private static List<ClockReading> clocks(
            DeciderScenario<Advice, AdviceCommand, AdviceEvent> advice, LocalDate today) {
        return new AdviceClocks(REVIEW, LapsePolicy.NEVER)
                .of((Opened) advice.state()).stream()
                        .map(clock -> clock.readOn(today, LegalCalendar.DUTCH))
                        .toList();
    }
}
