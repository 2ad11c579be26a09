package nl.veiligwonen.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProcessRecordTest {

    private final ProcessHandle self = ProcessHandle.current();

    @Test
    void a_process_that_runs_is_found_again() {
        assertThat(ProcessRecord.of(self).process()).contains(self);
    }

    @Test
    void another_process_that_got_the_same_pid_is_not_taken_for_it() {
        Instant earlier = self.info().startInstant().orElseThrow().minus(Duration.ofMinutes(1));

        assertThat(new ProcessRecord(self.pid(), earlier).process()).isEmpty();
    }

    @Test
    void a_record_without_a_moment_of_start_proves_nothing() {
        assertThat(new ProcessRecord(self.pid(), null).process()).isEmpty();
    }

    @Test
    void a_process_that_ended_is_gone() throws Exception {
        Process process = new ProcessBuilder("sleep", "60").start();
        ProcessRecord record = ProcessRecord.of(process.toHandle());
        assertThat(record.process()).isPresent();

        process.destroyForcibly().waitFor();

        assertThat(record.process()).isEmpty();
    }
}
