package nl.veiligwonen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.veiligwonen.local.SuiteUnderTest;
import nl.veiligwonen.local.SuiteUnderTest.Answer;
import nl.veiligwonen.local.suite.PartName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./vw} says to people and to scripts about a suite that runs. */
@Order(8)
class CommandsTest {

    private static final SuiteUnderTest SUITE = SuiteUnderTest.running();

    @Test
    void status_tells_scripts_of_every_part() throws IOException {
        Answer answer = SUITE.vw("status", "--json");
        assertThat(answer.exitCode()).isZero();
        JsonNode status = new ObjectMapper().readTree(answer.out());
        assertThat(status.path("parts")).hasSize(PartName.values().length).allSatisfy(part -> {
            assertThat(part.path("answers").asBoolean()).isTrue();
            assertThat(part.path("process").asLong()).isPositive();
        });
    }

    @Test
    void a_second_suite_on_taken_ports_says_who_has_them_and_leaves_nothing_behind(@TempDir Path elsewhere) {
        String base = Integer.toString(SUITE.ports().gateway());
        Answer second = SUITE.vwElsewhere(elsewhere, "up", "--background", "--port-base", base);
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.err()).contains("is taken by").contains("--port-base");
        assertThat(SUITE.vwElsewhere(elsewhere, "status").out())
                .contains("does not run")
                .doesNotContain("left");
    }

    @Test
    void a_token_for_nobody_is_refused_with_a_word_on_who_there_is() {
        Answer answer = SUITE.vw("token", "nobody");
        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).contains("nobody");
    }

    @Test
    void logs_show_what_a_part_has_said() {
        Answer answer = SUITE.vw("logs", "intake");
        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out()).contains("intake-service");
    }

    @Test
    void every_command_explains_itself() {
        for (String command : List.of(
                "up",
                "down",
                "status",
                "logs",
                "token",
                "certificate",
                "code",
                "demo",
                "rebuild",
                "master-key",
                "start",
                "stop",
                "restart",
                "import-register")) {
            Answer answer = SUITE.vw(command, "--help");
            assertThat(answer.exitCode()).as(command).isZero();
            assertThat(answer.out()).as(command).contains("Usage: ./vw " + command);
        }
    }
}
