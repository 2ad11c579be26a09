package nl.veiligwonen.local.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import nl.veiligwonen.local.Trouble;
import nl.veiligwonen.local.part.Part;
import nl.veiligwonen.local.process.ProcessRecord;
import nl.veiligwonen.local.process.Spawn;
import nl.veiligwonen.local.suite.PartStatus.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A supervisor with one part that is a shell script. */
class KeeperTest {

    private static final String STAYS = "while :; do sleep 0.1; done";

    @TempDir
    Path folder;

    StateFolder state;
    Board board;
    Supervisor supervisor;

    @BeforeEach
    void aStateFolder() {
        state = new StateFolder(folder).create();
        board = new Board(state);
        board.begin();
    }

    @AfterEach
    void stop() throws InterruptedException {
        supervisor.stop();
    }

    @Test
    void a_part_that_dies_is_started_again() throws Exception {
        start(STAYS);
        long first = pid();

        ProcessHandle.of(first).orElseThrow().destroyForcibly();

        PartStatus healed = await(status -> status.state() == State.READY && status.restarts() == 1);
        assertThat(pidOf(healed)).isNotEqualTo(first);
    }

    @Test
    void a_part_that_dies_while_it_starts_is_told_and_not_tried_again() {
        assertThatThrownBy(() -> start("echo 'FATAL: no configuration'; exit 1"))
                .isInstanceOf(Trouble.class)
                .hasMessage("Kafka ended while it started: FATAL: no configuration");
        assertThat(board.of(PartName.KAFKA).state()).isEqualTo(State.FAILED);
    }

    @Test
    void a_part_that_was_asked_to_stop_stays_stopped_until_it_is_asked_to_start() throws Exception {
        start(STAYS);
        long first = pid();
        Thread attending = attend();

        new Wishes(state).make(PartName.KAFKA, Wishes.Wish.STOP);
        await(status -> status.state() == State.STOPPED);
        assertThat(ProcessHandle.of(first).filter(ProcessHandle::isAlive)).isEmpty();

        new Wishes(state).make(PartName.KAFKA, Wishes.Wish.START);
        await(status -> status.state() == State.READY);
        assertThat(board.of(PartName.KAFKA).restarts()).isZero();
        attending.interrupt();
    }

    @Test
    void stopping_leaves_no_process() throws Exception {
        start(STAYS);
        long pid = pid();

        supervisor.stop();

        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(board.of(PartName.KAFKA).state()).isEqualTo(State.STOPPED);
    }

    @Test
    void stopping_in_the_middle_of_a_start_leaves_no_process() throws Exception {
        supervisor = new Supervisor(List.of(new Script(STAYS, false)), state, board, new LauncherLog(state));
        Thread starting = Thread.ofPlatform().start(() -> {
            try {
                supervisor.start();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        PartStatus begun = await(status -> status.process() != null);

        supervisor.stop();

        assertThat(ProcessHandle.of(pidOf(begun)).filter(ProcessHandle::isAlive))
                .isEmpty();
        starting.interrupt();
        starting.join();
    }

    private void start(String script) throws InterruptedException {
        supervisor = new Supervisor(List.of(new Script(script, true)), state, board, new LauncherLog(state));
        supervisor.start();
    }

    private Thread attend() {
        return Thread.ofPlatform().start(() -> {
            try {
                supervisor.attend();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private PartStatus await(Predicate<PartStatus> wanted) throws InterruptedException {
        while (!wanted.test(board.of(PartName.KAFKA))) {
            Thread.sleep(20);
        }
        return board.of(PartName.KAFKA);
    }

    private long pid() {
        return pidOf(board.of(PartName.KAFKA));
    }

    private static long pidOf(PartStatus status) {
        ProcessRecord process = status.process();
        assertThat(process).isNotNull();
        return process.pid();
    }

    /** Ready as soon as it has lived for a moment, or never. */
    private final class Script implements Part {

        private final String script;
        private final boolean becomesReady;
        private ProcessHandle process = ProcessHandle.current();

        Script(String script, boolean becomesReady) {
            this.script = script;
            this.becomesReady = becomesReady;
        }

        @Override
        public PartName name() {
            return PartName.KAFKA;
        }

        @Override
        public Set<PartName> needs() {
            return Set.of();
        }

        @Override
        public void prepare(Remark remark) {}

        @Override
        public ProcessHandle launch() throws IOException {
            process = new Spawn(List.of("/bin/sh", "-c", script), folder, state.log(name()))
                    .start()
                    .toHandle();
            return process;
        }

        @Override
        public boolean isReady() throws InterruptedException {
            Thread.sleep(300);
            return becomesReady && process.isAlive();
        }
    }
}
