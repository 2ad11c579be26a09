package nl.veiligwonen.local.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The closing line of {@code ./vw test}. */
class TotalsTest {

    @TempDir
    Path reports;

    @Test
    void the_reports_of_all_modules_are_added_up() throws Exception {
        Path one = report("TEST-one.xml", "tests=\"7\" errors=\"0\" skipped=\"2\" failures=\"1\"");
        Path two = report("TEST-two.xml", "tests=\"30\" errors=\"3\" skipped=\"0\" failures=\"0\"");

        assertThat(totals(one, two)).isEqualTo("31 passed, 4 failed, 2 skipped");
    }

    @Test
    void without_any_report_nothing_has_passed() throws Exception {
        assertThat(totals()).isEqualTo("0 passed, 0 failed, 0 skipped");
    }

    @Test
    void the_name_of_a_suite_is_not_taken_for_a_number() throws Exception {
        Path report =
                report("TEST-odd.xml", "name=\"about tests=99 and failures\" tests=\"1\" errors=\"0\" failures=\"0\"");

        assertThat(totals(report)).isEqualTo("1 passed, 0 failed, 0 skipped");
    }

    private Path report(String name, String attributes) throws IOException {
        return Files.writeString(reports.resolve(name), """
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuite xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" %s time="0.1">
                  <testcase name="a" classname="b" time="0.05"/>
                  <properties><property name="tests" value="1000"/></properties>
                </testsuite>
                """.formatted(attributes));
    }

    private String totals(Path... files) throws Exception {
        List<String> command = new ArrayList<>(List.of("awk", "-f", "src/main/scripts/totals.awk", "/dev/null"));
        for (Path file : files) {
            command.add(file.toString());
        }
        Process awk = new ProcessBuilder(command).start();
        return new String(awk.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
