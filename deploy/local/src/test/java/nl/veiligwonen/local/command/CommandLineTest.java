package nl.veiligwonen.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import nl.veiligwonen.local.Vw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandLineTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "up",
                "down",
                "status",
                "logs",
                "token",
                "start",
                "stop",
                "restart",
                "rebuild",
                "master-key",
                "bench",
                "chaos",
                "import-register",
                "test"
            })
    void every_command_has_help(String command) {
        assertThat(execute(command, "--help")).isZero();
        assertThat(out.toString()).startsWith("Usage: ./vw " + command);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "frobnicate",
                "up --sideways",
                "up --port-base many",
                "up --port-base 70000",
                "token",
                "start nothing",
                "bench",
                "bench ledger --rounds 0",
                "bench ledger --callers 1000",
                "chaos",
                "chaos ledger --kills 0"
            })
    void what_is_not_understood_is_said_with_what_would_be_and_exit_code_2(String typed) {
        assertThat(execute(typed.isEmpty() ? new String[0] : typed.split(" "))).isEqualTo(2);
        assertThat(err.toString()).containsAnyOf("Usage:", "Did you mean");
    }

    @Test
    void a_part_goes_by_its_short_name_and_by_that_of_its_module() {
        PartNameConverter converter = new PartNameConverter();

        assertThat(converter.convert("funding")).isEqualTo(converter.convert("funding-service"));
    }

    private int execute(String... arguments) {
        CommandLine commandLine = Vw.commandLine();
        commandLine.setOut(new PrintWriter(out));
        commandLine.setErr(new PrintWriter(err));
        return commandLine.execute(arguments);
    }
}
