package nl.veiligwonen.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.veiligwonen.local.Trouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagnosisTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FATAL:  could not write lock file "postmaster.pid": No space left on device | the disk is full
            io.quarkus.runtime.QuarkusBindException: Port 8081 is already in use        | its port has just been taken
            java.net.BindException: Address already in use                             | its port has just been taken
            Exception in thread "main" java.lang.OutOfMemoryError: Java heap space     | there is too little memory
            unshare: unshare failed: Operation not permitted                           | allows root no user namespace
            FATAL:  password authentication failed for user "intake"                   | are not those of the database
            """)
    void a_known_sign_in_the_log_becomes_a_sentence(String line, String meaning) throws IOException {
        Path log = log("starting\n" + line + "\nstopping\n");

        Trouble trouble = Diagnosis.of(PartName.INTAKE, "ended while it started", log);

        assertThat(trouble.sentence())
                .startsWith("intake-service ended while it started: ")
                .contains(meaning);
        assertThat(trouble.advice()).isNotBlank();
        assertThat(trouble.log()).contains(log);
    }

    @Test
    void otherwise_the_last_line_that_looks_like_a_failure_is_quoted() throws IOException {
        Path log = log("ERROR the first\nall is well\nERROR the last one\n\tat nl.veiligwonen.Somewhere\n");

        assertThat(Diagnosis.of(PartName.KAFKA, "ended while it started", log).sentence())
                .isEqualTo("Kafka ended while it started: ERROR the last one");
    }

    @Test
    void a_part_that_left_no_log_still_gets_a_sentence() {
        assertThat(Diagnosis.of(PartName.KAFKA, "ended while it started", folder.resolve("none"))
                        .sentence())
                .isEqualTo("Kafka ended while it started.");
    }

    @Test
    void a_disk_that_fills_up_under_the_launcher_itself_is_recognised() throws IOException {
        FileSystemException failure = new FileSystemException("/data/x", null, "No space left on device");

        assertThat(Diagnosis.of(PartName.KEYCLOAK, failure, log("")).sentence())
                .isEqualTo("Keycloak could not be started: the disk is full.");
    }

    private Path log(String content) throws IOException {
        return Files.writeString(folder.resolve("part.log"), content);
    }
}
