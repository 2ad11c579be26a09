package nl.veiligwonen.platform.domain.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import nl.veiligwonen.platform.domain.term.ClockReading.Nature;
import nl.veiligwonen.platform.domain.term.ClockReading.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetClockTest {

    private static final ServiceTarget VISIT = new ServiceTarget("home-visit", "huisbezoek", 5, 10, 15);
    private static final TargetClock STARTED = new TargetClock(VISIT, LocalDate.of(2026, 3, 27));

    @ParameterizedTest
    @CsvSource({
        "2026-03-27, ON_TRACK",
        "2026-04-02, ON_TRACK",
        "2026-04-07, WARNING", // Good Friday and Easter Monday do not count
        "2026-04-14, WARNING",
        "2026-04-15, LATE",
        "2026-04-21, LATE",
        "2026-04-22, BREACHED"
    })
    void a_target_warns_then_is_late_then_breached(LocalDate today, Standing standing) {
        assertThat(STARTED.readOn(today, LegalCalendar.DUTCH).standing()).isEqualTo(standing);
    }

    @Test
    void a_target_is_no_term_of_the_law() {
        ClockReading reading = STARTED.readOn(LocalDate.of(2026, 3, 30), LegalCalendar.DUTCH);

        assertThat(reading.nature()).isEqualTo(Nature.SERVICE_TARGET);
        assertThat(reading.why()).isEqualTo("Service target of 10 working days");
        assertThat(reading.warnsOn()).isEqualTo(LocalDate.of(2026, 4, 7));
        assertThat(reading.dueOn()).isEqualTo(LocalDate.of(2026, 4, 14));
        assertThat(reading.breachedAfter()).isEqualTo(LocalDate.of(2026, 4, 21));
        assertThat(reading.daysLeft()).isEqualTo(15);
    }

    @Test
    void a_target_can_not_be_breached_before_it_is_due() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ServiceTarget("home-visit", "huisbezoek", 5, 10, 9));
    }
}
