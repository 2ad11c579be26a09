package nl.veiligwonen.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndingTest {

    @TempDir
    Path folder;

    @Test
    void a_process_that_listens_ends_when_it_is_asked() throws Exception {
        Process process = shell("trap 'echo asked; exit' TERM; echo up; while :; do sleep 0.1; done");

        assertThat(Ending.TERMINATE.end(process.toHandle(), Duration.ofSeconds(20)))
                .isTrue();
        assertThat(log()).contains("asked");
    }

    @Test
    void a_process_that_does_not_listen_is_killed() throws Exception {
        Process process = shell("trap '' TERM; echo up; while :; do sleep 0.1; done");

        assertThat(Ending.TERMINATE.end(process.toHandle(), Duration.ofMillis(300)))
                .isFalse();
        assertThat(process.isAlive()).isFalse();
    }

    /** What a terminal sends to all processes in it must not end a part before its turn. */
    @Test
    void a_spawned_process_does_not_hear_ctrl_c() throws Exception {
        Process process = shell("echo up; while :; do sleep 0.1; done");

        assertThat(Ending.INTERRUPT.end(process.toHandle(), Duration.ofMillis(500)))
                .as("ended by SIGINT alone")
                .isFalse();
    }

    /** Returns when the script has said that it is up. */
    private Process shell(String script) throws IOException, InterruptedException {
        Process process = new Spawn(List.of("/bin/sh", "-c", script), folder, folder.resolve("log")).start();
        while (!log().contains("up")) {
            Thread.sleep(20);
        }
        return process;
    }

    private String log() throws IOException {
        Path log = folder.resolve("log");
        return Files.exists(log) ? Files.readString(log) : "";
    }
}
