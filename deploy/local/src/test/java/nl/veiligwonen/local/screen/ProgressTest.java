package nl.veiligwonen.local.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import nl.veiligwonen.local.suite.PartName;
import nl.veiligwonen.local.suite.PartStatus;
import nl.veiligwonen.local.suite.PartStatus.State;
import org.junit.jupiter.api.Test;

/** What is said while one waits. */
class ProgressTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(shown, true, StandardCharsets.UTF_8);

    @Test
    void a_part_that_starts_tells_for_how_long() {
        PartStatus status = PartStatus.initially(PartName.KEYCLOAK, NOW)
                .with(State.STARTING, NOW.minusSeconds(12))
                .saying("once");

        assertThat(PartsView.line(status, NOW)).isEqualTo("    Keycloak             starts         12.0 s  once");
    }

    @Test
    void a_part_that_is_ready_tells_how_long_its_start_took() {
        PartStatus status = PartStatus.initially(PartName.GATEWAY, NOW)
                .with(State.READY, NOW.minusSeconds(60))
                .startedIn(3456);

        assertThat(PartsView.line(status, NOW)).isEqualTo("  + gateway              ready           3.5 s");
    }

    @Test
    void without_a_terminal_each_change_is_said_once() {
        List<PartStatus> parts = new ArrayList<>(List.of(PartStatus.initially(PartName.KAFKA, NOW)));
        PartsView view = new PartsView(() -> parts, new Terminal(out, 0), Clock.fixed(NOW, ZoneOffset.UTC));

        view.show();
        parts.set(0, parts.getFirst().with(State.STARTING, NOW));
        view.show();
        parts.set(0, parts.getFirst().with(State.READY, NOW).startedIn(2500));
        view.show();
        view.show();

        assertThat(shown.toString(StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines("  + Kafka                ready           2.5 s\n");
    }

    @Test
    void on_a_terminal_the_lines_are_replaced_and_never_wrap() {
        Terminal terminal = new Terminal(out, 10);

        terminal.redraw(List.of("first", "0123456789abc"));
        terminal.redraw(List.of("second"));

        assertThat(shown.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n"))
                .isEqualTo("first\n012345678\n\u001b[2F\u001b[Jsecond\n");
    }

    @Test
    void a_bar_fills_up() {
        assertThat(ProgressBar.line("Rebuilding", 0, 200))
                .isEqualTo("Rebuilding [" + ".".repeat(40) + "]   0%  0 of 200");
        assertThat(ProgressBar.line("Rebuilding", 50, 200))
                .isEqualTo("Rebuilding [" + "#".repeat(10) + ".".repeat(30) + "]  25%  50 of 200");
        assertThat(ProgressBar.line("Rebuilding", 0, 0)).isEqualTo("Rebuilding [" + "#".repeat(40) + "] 100%  0 of 0");
    }

    @Test
    void durations_are_said_as_people_say_them() {
        assertThat(Durations.of(Duration.ofMillis(1_840))).isEqualTo("1.8 s");
        assertThat(Durations.of(Duration.ofSeconds(61))).isEqualTo("1 min 1 s");
        assertThat(Durations.of(Duration.ofMinutes(125))).isEqualTo("2 h 5 min");
    }
}
