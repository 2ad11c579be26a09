package nl.veiligwonen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Year;
import java.util.List;
import java.util.regex.Pattern;
import nl.veiligwonen.local.SuiteUnderTest;
import nl.veiligwonen.local.suite.PartName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tour of README.md, typed word for word as a newcomer would: all eleven steps of the main path, to the payment. */
@Order(1)
class ReadmeTourTest {

    private static final SuiteUnderTest SUITE = SuiteUnderTest.running();
    private static final Pattern SHELL_BLOCK = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);

    @Test
    void the_commands_of_the_tour_lead_a_case_to_its_payment(@TempDir Path folder) throws Exception {
        writeCommand(folder);
        Path script = folder.resolve("tour.sh");
        Files.writeString(script, "set -eu\n" + tour().replace("https://localhost:8443", SUITE.url(PartName.GATEWAY)));
        Path output = folder.resolve("output");
        Process bash = new ProcessBuilder("bash", script.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(bash.waitFor()).as(Files.readString(output)).isZero();
        String told = Files.readString(output);
        assertThat(told).as("no call was refused").doesNotContainPattern("\"status\" *: *[45]");
        assertThat(told).containsPattern("\"stage\" *: *\"PAID\"").contains("\"paidCents\"");
        assertThat(told).contains(Year.now() + "");
    }

    /** The blocks of the numbered steps, without the last, which follows the feed for ever. */
    private static String tour() throws IOException {
        String readme = Files.readString(Path.of("../../README.md"));
        String tour =
                readme.substring(readme.indexOf("## A tour of ten minutes"), readme.indexOf("**6. A whole year.**"));
        List<String> blocks =
                SHELL_BLOCK.matcher(tour).results().map(block -> block.group(1)).toList();
        assertThat(blocks).hasSize(6);
        return String.join("\n", blocks);
    }

    /** {@code ./vw} in this folder is the command on the suite under test. */
    private static void writeCommand(Path folder) throws IOException {
        Path vw = folder.resolve("vw");
        Files.writeString(vw, "#!/bin/sh\nexec '" + String.join("' '", SUITE.commandLine()) + "' \"$@\"\n");
        Files.setPosixFilePermissions(vw, PosixFilePermissions.fromString("rwx------"));
    }
}
