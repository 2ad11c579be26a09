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

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import nl.veiligwonen.assessment.advice.PkvwEvent.PkvwCertificateExpired;
import nl.veiligwonen.assessment.advice.PkvwEvent.PkvwCertificateRecorded;
import nl.veiligwonen.platform.domain.Deadline;
import nl.veiligwonen.platform.domain.Decision;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.test.DeciderScenario;
import org.junit.jupiter.api.Test;

class AdviceDeadlinesTest {

    private static final PkvwCertificateRecorded CERTIFIED = new PkvwCertificateRecorded(
            UTRECHT, new PkvwCertificate("PKVW-1", LocalDate.of(2024, 5, 14)), ASSESSOR, MONDAY);

    @Test
    void a_certificate_expires_when_its_last_valid_day_is_over_also_while_the_case_is_frozen() {
        Instant midnight = Instant.parse("2034-05-13T22:00:00Z");

        assertThat(running(advice(OPENED, CERTIFIED)))
                .extracting(Deadline::strikesAt)
                .containsExactly(midnight);
        assertThat(running(advice(OPENED, CERTIFIED, FROZEN)))
                .extracting(Deadline::strikesAt)
                .containsExactly(midnight);
    }

    @Test
    void no_clock_runs_without_a_valid_certificate_or_after_the_end_of_the_case() {
        assertThat(running(advice())).isEmpty();
        assertThat(running(advice(OPENED))).isEmpty();
        assertThat(running(advice(OPENED, CERTIFIED, new PkvwCertificateExpired(UTRECHT, MONDAY))))
                .isEmpty();
        assertThat(running(advice(OPENED, CERTIFIED, CLOSED))).isEmpty();
    }

    @Test
    void an_advice_lapses_only_where_a_term_is_set_and_not_while_the_case_is_frozen() {
        var fiveYears = new AdviceDeadlines(new LapsePolicy(Optional.of(Period.ofYears(5))));

        assertThat(running(adviceUnderReview(ESTABLISHED))).isEmpty();
        assertThat(fiveYears.runningIn(adviceUnderReview(ESTABLISHED).state()))
                .extracting(Deadline::strikesAt)
                .containsExactly(Instant.parse("2031-03-04T23:00:00Z"));
        assertThat(fiveYears.runningIn(adviceUnderReview(ESTABLISHED, FROZEN).state()))
                .isEmpty();
    }

    @Test
    void what_a_clock_asks_when_it_strikes_is_done() {
        var certified = advice(OPENED, CERTIFIED);
        Deadline<AdviceCommand> deadline = running(certified).getFirst();

        assertThat(certified
                        .decider()
                        .decide(deadline.command(), certified.state(), new Occasion(ASSESSOR, deadline.strikesAt())))
                .isInstanceOfSatisfying(Decision.Accepted.class, decision -> assertThat(decision.events())
                        .hasSize(2));
    }

    private static List<Deadline<AdviceCommand>> running(DeciderScenario<Advice, AdviceCommand, AdviceEvent> advice) {
        return new AdviceDeadlines(LapsePolicy.NEVER).runningIn(advice.state());
    }
}
