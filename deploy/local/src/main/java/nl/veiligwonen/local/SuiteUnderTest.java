package nl.veiligwonen.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import nl.veiligwonen.local.certificate.Trust;
import nl.veiligwonen.local.keycloak.DemoSystem;
import nl.veiligwonen.local.keycloak.Realm;
import nl.veiligwonen.local.keycloak.SystemKeys;
import nl.veiligwonen.local.keycloak.Tokens;
import nl.veiligwonen.local.ledger.FreshTokens;
import nl.veiligwonen.local.process.PortUse;
import nl.veiligwonen.local.process.ProcessRecord;
import nl.veiligwonen.local.process.Spawn;
import nl.veiligwonen.local.suite.Board;
import nl.veiligwonen.local.suite.Checkout;
import nl.veiligwonen.local.suite.PartName;
import nl.veiligwonen.local.suite.PartStatus;
import nl.veiligwonen.local.suite.Ports;
import nl.veiligwonen.local.suite.Secrets;
import nl.veiligwonen.local.suite.StateFolder;
import org.jspecify.annotations.Nullable;

/**
 * The whole suite for tests from outside, started by the same commands that people use: once per test JVM, on ports of its own,
 * with its data and logs in {@code target/suite-under-test} of the module that tests. It stops when the JVM ends.
 */
public final class SuiteUnderTest {

    /** Below the ports that the system hands out to outgoing connections. */
    private static final int LOWEST_BASE = 20_000;

    private static final int HIGHEST_BASE = 32_000;
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static @Nullable SuiteUnderTest running;

    private final Checkout checkout = Checkout.find();
    private final StateFolder state =
            new StateFolder(Path.of("target/suite-under-test").toAbsolutePath());
    private final int portBase = freePortBase();
    private final Ports ports = Ports.from(portBase);
    private final Tokens tokens;
    private final FreshTokens shared;

    private final Map<String, String> environment = new HashMap<>();

    /** What a command answered. */
    public record Answer(int exitCode, String out, String err) {}

    private SuiteUnderTest() {
        state.create();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> vw("down"), "stopping the suite under test"));
        up("--reset");
        tokens = new Tokens(new Realm(checkout.realm()), ports, state);
        shared = new FreshTokens(tokens);
    }

    private void up(String... options) {
        List<String> command =
                new ArrayList<>(List.of("up", "--background", "--port-base", Integer.toString(portBase)));
        command.addAll(List.of(options));
        Answer answer = vw(command.toArray(String[]::new));
        if (answer.exitCode() != 0) {
            throw new IllegalStateException("The suite did not start: " + answer.err());
        }
    }

    /** Stops the whole suite and starts it with more in its environment; its data stays. */
    public void restart(Map<String, String> more) {
        Answer stopped = vw("down");
        if (stopped.exitCode() != 0) {
            throw new IllegalStateException("The suite did not stop: " + stopped.err());
        }
        environment.putAll(more);
        up();
    }

    /** The suite, which the first call starts. */
    public static synchronized SuiteUnderTest running() {
        if (running == null) {
            running = new SuiteUnderTest();
        }
        return running;
    }

    /** What a client of the suite trusts. */
    public Trust trust() {
        return new Trust(state.certificates());
    }

    /** The address of a part, such as {@code https://localhost:PORT}. */
    public String url(PartName part) {
        return ports.url(part);
    }

    public Ports ports() {
        return ports;
    }

    /** A new bearer token of a demo user, or of {@code org-CODE}. */
    public String token(String user) {
        try {
            return tokens.of(user);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A new bearer token of a demo system. */
    public String tokenOf(DemoSystem system) {
        try {
            return tokens.ofSystem(system);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a user has to give now besides his password. */
    public String code(String user) {
        return tokens.codeOf(user);
    }

    /** The keys of the demo systems. */
    public SystemKeys systemKeys() {
        return new SystemKeys(state);
    }

    /** The password of an account that the parts use, or of Keycloak's {@code keycloak-admin}. */
    public String passwordOf(String account) {
        return new Secrets(state).passwordOf(account);
    }

    /** A bearer token of a demo user that others may use too; valid for some minutes. */
    public String sharedToken(String user) {
        try {
            return shared.of(user);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where Kafka listens. */
    public String bootstrapServers() {
        return ports.bootstrapServers();
    }

    /** A connection to the database of a service, with the rights that the service has at run time. */
    public Connection database(PartName service) throws SQLException {
        return DriverManager.getConnection(ports.jdbcUrl(service.id()), service.id(), passwordOf(service.id()));
    }

    /** Where it keeps all that it writes. */
    public StateFolder state() {
        return state;
    }

    /** Where the output of a part goes. */
    public Path log(PartName part) {
        return state.log(part);
    }

    /** What starts a command on this suite, as {@code ./vw} would; the command and its options follow. */
    public List<String> commandLine() {
        return commandLine(state.root());
    }

    private List<String> commandLine(Path stateFolder) {
        return List.of(
                Spawn.java(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-D" + Checkout.HOME_PROPERTY + "=" + checkout.root(),
                "-D" + StateFolder.STATE_PROPERTY + "=" + stateFolder,
                "-cp",
                checkout.launcher() + "/*",
                Vw.class.getName());
    }

    /** Runs a command on this suite, as {@code ./vw} would. */
    public Answer vw(String... arguments) {
        return run(commandLine(), arguments);
    }

    /** Runs a command that knows nothing of this suite: one that keeps its state in another folder. */
    public Answer vwElsewhere(Path stateFolder, String... arguments) {
        return run(commandLine(stateFolder), arguments);
    }

    private Answer run(List<String> start, String... arguments) {
        List<String> command = new ArrayList<>(start);
        command.addAll(List.of(arguments));
        try {
            Path out = Files.createTempFile(state.root(), "command", ".out");
            Path err = Files.createTempFile(state.root(), "command", ".err");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().putAll(environment);
            int exitCode = builder.start().waitFor();
            return new Answer(exitCode, readAndDelete(out), readAndDelete(err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code kill -9}, until it is dead: the launcher starts the part again by itself. */
    public void kill(PartName part) {
        ProcessHandle process = process(part);
        process.destroyForcibly();
        process.onExit().join();
    }

    public ProcessHandle process(PartName part) {
        return Board.read(state, part)
                .map(PartStatus::process)
                .flatMap(ProcessRecord::process)
                .orElseThrow(() -> new IllegalStateException(part + " does not run"));
    }

    /** Waits until all parts answer. */
    public void awaitReady() throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (vw("status").exitCode() != 0) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException(
                        "The suite did not become ready: " + vw("status").out());
            }
            Thread.sleep(LOOK_EVERY);
        }
    }

    private static String readAndDelete(Path file) throws IOException {
        String content = Files.readString(file, StandardCharsets.UTF_8);
        Files.delete(file);
        return content;
    }

    private static int freePortBase() {
        while (true) {
            int base = ThreadLocalRandom.current().nextInt(LOWEST_BASE, HIGHEST_BASE);
            Ports candidate = Ports.from(base);
            boolean free = Arrays.stream(PartName.values())
                    .flatMap(part -> candidate.allOf(part).stream())
                    .noneMatch(PortUse::isTaken);
            if (free) {
                return base;
            }
        }
    }
}
