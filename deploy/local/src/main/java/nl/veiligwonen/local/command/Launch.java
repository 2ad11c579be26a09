package nl.veiligwonen.local.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import nl.veiligwonen.local.Trouble;
import nl.veiligwonen.local.keycloak.Realm;
import nl.veiligwonen.local.process.ProcessRecord;
import nl.veiligwonen.local.screen.Durations;
import nl.veiligwonen.local.screen.PartsView;
import nl.veiligwonen.local.screen.Terminal;
import nl.veiligwonen.local.screen.Welcome;
import nl.veiligwonen.local.suite.Board;
import nl.veiligwonen.local.suite.LauncherLock;
import nl.veiligwonen.local.suite.LauncherLog;
import nl.veiligwonen.local.suite.LeftBehind;
import nl.veiligwonen.local.suite.PartName;
import nl.veiligwonen.local.suite.Preflight;
import nl.veiligwonen.local.suite.StateFolder;
import nl.veiligwonen.local.suite.Suite;
import nl.veiligwonen.local.suite.SuiteStatus;
import nl.veiligwonen.local.suite.SuiteStatus.Phase;
import nl.veiligwonen.local.suite.Supervisor;
import org.jspecify.annotations.Nullable;

/** The launcher's life: it clears what is in the way, starts the suite, watches over it, and stops it when it is told to. */
final class Launch {

    private static final Duration RENEW_EVERY = Duration.ofDays(1);

    private final Suite suite;
    private final StateFolder state;
    private final boolean reset;
    private final Terminal terminal;
    private final PrintStream out;
    private final Board board;
    private final Instant begun = Instant.now();

    private boolean ended;

    Launch(Suite suite, boolean reset, boolean detached) {
        this.suite = suite;
        this.state = suite.state();
        this.reset = reset;
        terminal = detached ? Terminal.none() : Terminal.standardError();
        out = detached ? new PrintStream(PrintStream.nullOutputStream()) : System.out;
        board = new Board(state);
    }

    /** Ends with a signal, or with an exit code when the start fails. */
    int run() throws InterruptedException {
        LauncherLock.take(state);
        try {
            clearTheWay();
            watchOver(new Supervisor(suite.parts(), state, board, new LauncherLog(state)));
            return 0;
        } catch (Trouble trouble) {
            record(Phase.FAILED, trouble);
            throw trouble;
        }
    }

    private void clearTheWay() {
        List<PartName> left = new LeftBehind(state).clear();
        if (!left.isEmpty()) {
            terminal.println("An earlier launcher was killed; ended what it left behind: "
                    + left.stream().map(PartName::title).collect(Collectors.joining(", ")));
        }
        if (reset) {
            state.reset();
        }
        suite.provideCertificates();
        record(Phase.STARTING, null);
        Preflight.requireRoom(state.root());
        Preflight.requireFreePorts(suite.ports());
        state.turnLogs();
        board.begin();
    }

    private void watchOver(Supervisor supervisor) throws InterruptedException {
        PartsView view = PartsView.open(board::all, terminal);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopOnSignal(supervisor, view), "stopping on a signal"));
        try {
            supervisor.start();
        } catch (Trouble trouble) {
            end(supervisor);
            view.close();
            throw trouble;
        }
        view.close();
        record(Phase.RUNNING, null);
        Thread.ofVirtual().name("renewing certificates").start(this::renewCertificates);
        terminal.println("The suite is ready after " + Durations.of(Duration.between(begun, Instant.now())) + ".");
        out.println(new Welcome(suite.ports(), new Realm(suite.checkout().realm())).text());
        out.println("Ctrl-C stops all of it; ./vw --help tells what else there is.");
        out.flush();
        supervisor.attend();
    }

    /** A suite may run for longer than its certificates last; the parts look again by themselves whether there are others. */
    private void renewCertificates() {
        try {
            while (true) {
                Thread.sleep(RENEW_EVERY);
                suite.provideCertificates();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void stopOnSignal(Supervisor supervisor, PartsView startView) {
        if (ended) {
            return;
        }
        try {
            startView.close();
            terminal.println("Stopping.");
            record(Phase.STOPPING, null);
            PartsView view = PartsView.open(board::all, terminal);
            end(supervisor);
            view.close();
            record(Phase.STOPPED, null);
            terminal.println("All is stopped; the data stays in " + state.root() + ".");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void end(Supervisor supervisor) throws InterruptedException {
        supervisor.stop();
        ended = true;
    }

    private void record(Phase phase, @Nullable Trouble trouble) {
        SuiteStatus.@Nullable Failure failure = trouble == null
                ? null
                : new SuiteStatus.Failure(
                        trouble.sentence(),
                        trouble.advice(),
                        trouble.log().map(Path::toString).orElse(null));
        Board.write(
                state,
                new SuiteStatus(
                        phase, Instant.now(), ProcessRecord.of(ProcessHandle.current()), suite.ports(), failure));
    }
}
