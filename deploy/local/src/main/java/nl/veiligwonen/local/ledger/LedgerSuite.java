package nl.veiligwonen.local.ledger;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.veiligwonen.local.keycloak.Realm;
import nl.veiligwonen.local.keycloak.Tokens;
import nl.veiligwonen.local.part.Part;
import nl.veiligwonen.local.suite.Board;
import nl.veiligwonen.local.suite.Checkout;
import nl.veiligwonen.local.suite.LauncherLock;
import nl.veiligwonen.local.suite.LauncherLog;
import nl.veiligwonen.local.suite.LeftBehind;
import nl.veiligwonen.local.suite.PartName;
import nl.veiligwonen.local.suite.PartStatus;
import nl.veiligwonen.local.suite.Ports;
import nl.veiligwonen.local.suite.Preflight;
import nl.veiligwonen.local.suite.Secrets;
import nl.veiligwonen.local.suite.StateFolder;
import nl.veiligwonen.local.suite.Suite;
import nl.veiligwonen.local.suite.Supervisor;

/**
 * What a measurement or a test of the ledger needs of the suite: PostgreSQL, Kafka, Keycloak and the funding-service, in a state
 * folder of its own that begins empty, on ports of its own. A suite that runs beside it is not touched.
 */
public final class LedgerSuite implements AutoCloseable {

    private static final Set<PartName> NEEDED =
            Set.of(PartName.POSTGRESQL, PartName.KAFKA, PartName.KEYCLOAK, PartName.FUNDING);

    private final Suite suite;
    private final Supervisor supervisor;
    private final Thread onSignal = new Thread(this::stop, "stopping on a signal");
    private boolean dataIsKept;

    private LedgerSuite(Suite suite) {
        this.suite = suite;
        List<Part> parts = suite.parts().stream()
                .filter(part -> NEEDED.contains(part.name()))
                .toList();
        supervisor = new Supervisor(parts, suite.state(), new Board(suite.state()), new LauncherLog(suite.state()));
    }

    /** Starts it, on data that begins anew; returns when it is ready. */
    public static LedgerSuite start(Checkout checkout, StateFolder state, Ports ports) throws InterruptedException {
        state.create();
        LauncherLock.take(state);
        new LeftBehind(state).clear();
        state.reset();
        Preflight.requireRoom(state.root());
        Preflight.requireFreePorts(ports);
        LedgerSuite started = new LedgerSuite(new Suite(checkout, state, ports));
        Runtime.getRuntime().addShutdownHook(started.onSignal);
        try {
            started.supervisor.start();
        } catch (InterruptedException | RuntimeException failed) {
            started.close();
            throw failed;
        }
        return started;
    }

    public Ports ports() {
        return suite.ports();
    }

    public StateFolder state() {
        return suite.state();
    }

    public Tokens tokens() {
        return new Tokens(new Realm(suite.checkout().realm()), suite.ports(), suite.state());
    }

    /** The password of an account of the database. */
    public String passwordOf(String account) {
        return new Secrets(suite.state()).passwordOf(account);
    }

    /** The process of a part. */
    public Optional<ProcessHandle> process(PartName part) {
        return Board.read(suite.state(), part).map(PartStatus::process).flatMap(record -> record.process());
    }

    /** Leaves the data where it is, for who wants to look at it afterwards; the next start throws it away. */
    public void keepData() {
        dataIsKept = true;
    }

    /** Ends all parts and throws their data away, unless it is kept; the logs stay. */
    @Override
    public void close() {
        stop();
        if (!dataIsKept) {
            StateFolder.deleteAll(suite.state().data());
        }
    }

    private void stop() {
        try {
            supervisor.stop();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
