package nl.veiligwonen.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import nl.veiligwonen.local.process.ProcessRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After a launcher was killed: its files are there, and some of its processes. */
class LeftBehindTest {

    @TempDir
    Path folder;

    StateFolder state;
    Board board;
    Process process;

    @BeforeEach
    void aProcess() throws IOException {
        state = new StateFolder(folder).create();
        board = new Board(state);
        board.begin();
        process = new ProcessBuilder("sleep", "120").start();
    }

    @AfterEach
    void endIt() {
        process.destroyForcibly();
    }

    @Test
    void what_still_runs_is_ended() {
        board.change(PartName.FUNDING, status -> status.running(ProcessRecord.of(process.toHandle())));

        assertThat(new LeftBehind(state).clear()).containsExactly(PartName.FUNDING);
        assertThat(process.isAlive()).isFalse();
        assertThat(new LeftBehind(state).clear()).isEmpty();
    }

    @Test
    void a_stranger_that_got_the_pid_of_a_part_is_left_alone() {
        Instant longAgo = Instant.now().minus(Duration.ofDays(1));
        board.change(PartName.FUNDING, status -> status.running(new ProcessRecord(process.pid(), longAgo)));

        assertThat(new LeftBehind(state).clear()).isEmpty();
        assertThat(process.isAlive()).isTrue();
    }
}
