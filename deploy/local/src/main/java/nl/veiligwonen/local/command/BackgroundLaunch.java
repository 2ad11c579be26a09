package nl.veiligwonen.local.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.veiligwonen.local.Trouble;
import nl.veiligwonen.local.Vw;
import nl.veiligwonen.local.keycloak.Realm;
import nl.veiligwonen.local.process.Ending;
import nl.veiligwonen.local.process.Spawn;
import nl.veiligwonen.local.screen.Durations;
import nl.veiligwonen.local.screen.PartsView;
import nl.veiligwonen.local.screen.Terminal;
import nl.veiligwonen.local.screen.Welcome;
import nl.veiligwonen.local.suite.Board;
import nl.veiligwonen.local.suite.Checkout;
import nl.veiligwonen.local.suite.StateFolder;
import nl.veiligwonen.local.suite.Suite;
import nl.veiligwonen.local.suite.SuiteStatus;
import org.jspecify.annotations.Nullable;

/** Starts a launcher that stays, shows its progress, and returns when the suite is ready. */
final class BackgroundLaunch {

    private static final Duration LOOK_EVERY = Duration.ofMillis(150);
    private static final Duration GRACE_OF_LAUNCHER = Duration.ofSeconds(90);

    private final Suite suite;
    private final boolean reset;
    private final @Nullable Integer portBase;
    private final Terminal terminal = Terminal.standardError();

    BackgroundLaunch(Suite suite, boolean reset, @Nullable Integer portBase) {
        this.suite = suite;
        this.reset = reset;
        this.portBase = portBase;
    }

    int run() throws IOException, InterruptedException {
        if (RunningSuite.find().isPresent()) {
            throw new Trouble(
                    "The suite is running already.", "See ./vw status, or stop it with ./vw down and try again.");
        }
        Instant begun = Instant.now();
        Path output = suite.state().root().resolve("launcher.out");
        Process launcher = new Spawn(command(), suite.state().root(), output).start();
        Thread stopToo = new Thread(() -> Ending.TERMINATE.end(launcher.toHandle(), GRACE_OF_LAUNCHER));
        Runtime.getRuntime().addShutdownHook(stopToo);
        follow(launcher, output);
        Runtime.getRuntime().removeShutdownHook(stopToo);

        terminal.println("The suite is ready after " + Durations.of(Duration.between(begun, Instant.now())) + ".");
        System.out.println(new Welcome(suite.ports(), new Realm(suite.checkout().realm())).text());
        System.out.println("./vw down stops all of it; ./vw --help tells what else there is.");
        return 0;
    }

    private void follow(Process launcher, Path output) throws InterruptedException {
        try (var _ = PartsView.open(
                () -> statusOf(launcher).isPresent() ? Board.read(suite.state()) : List.of(), terminal)) {
            while (true) {
                boolean alive = launcher.isAlive(); // asked first: what it wrote before its end is read after
                Optional<SuiteStatus> status = statusOf(launcher);
                SuiteStatus.@Nullable Failure failure =
                        status.map(SuiteStatus::failure).orElse(null);
                if (failure != null) {
                    launcher.waitFor();
                    throw new Trouble(
                            failure.sentence(),
                            failure.advice(),
                            failure.log() == null ? null : Path.of(failure.log()));
                }
                if (status.isPresent() && status.get().phase() == SuiteStatus.Phase.RUNNING) {
                    return;
                }
                if (!alive) {
                    throw new Trouble(
                            "The launcher ended before the suite was ready.", "Its output tells more.", output);
                }
                Thread.sleep(LOOK_EVERY);
            }
        }
    }

    /** What this launcher wrote, not an earlier one. */
    private Optional<SuiteStatus> statusOf(Process launcher) {
        return Board.readSuite(suite.state()).filter(status -> status.launcher().pid() == launcher.pid());
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                Spawn.java(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-D" + Checkout.HOME_PROPERTY + "=" + suite.checkout().root(),
                "-D" + StateFolder.STATE_PROPERTY + "=" + suite.state().root(),
                "-cp",
                System.getProperty("java.class.path"),
                Vw.class.getName(),
                "up",
                "--detached"));
        if (reset) {
            command.add("--reset");
        }
        if (suite.ports().mutualTls()) {
            command.add("--mutual-tls");
        }
        if (portBase != null) {
            command.addAll(List.of("--port-base", portBase.toString()));
        }
        return command;
    }
}
