package nl.veiligwonen.local.command;

import java.net.URI;
import java.time.Duration;
import nl.veiligwonen.local.Trouble;
import nl.veiligwonen.local.demo.DemoFailedException;
import nl.veiligwonen.local.demo.DemoReport;
import nl.veiligwonen.local.demo.DemoRun;
import nl.veiligwonen.local.demo.DemoYear;
import nl.veiligwonen.local.screen.ProgressBar;
import nl.veiligwonen.local.screen.Terminal;
import nl.veiligwonen.local.suite.PartName;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./vw demo}. */
@Command(
        name = "demo",
        description = {
            "Plays a year on the running suite, through its public API, as its users would;",
            "then checks that all books agree to the cent. Same seed, same outcome."
        })
public final class Demo extends NeedsSuite {

    private static final int BOOKS_DISAGREE = 1;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long PAUSE_MILLIS = 500;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "2026",
            description = "where the cases are drawn from (${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--cases",
            paramLabel = "N",
            defaultValue = "300",
            description = "how many cases to play (${DEFAULT-VALUE})")
    private int cases;

    @Override
    int callOn(RunningSuite suite) {
        try {
            DemoReport report = DemoYear.play(
                    URI.create(suite.ports().url(PartName.GATEWAY)),
                    suite.trust().context(),
                    user -> tokenOf(suite, user),
                    seed,
                    cases,
                    new Bars());
            out().println(report.table());
            return report.agrees() ? 0 : BOOKS_DISAGREE;
        } catch (DemoFailedException failed) {
            throw new Trouble("The demo can't go on. " + failed.getMessage(), "See ./vw status and ./vw logs.");
        }
    }

    /** A token; asked again for minutes if Keycloak is away, as the rest of the demo does. */
    private static String tokenOf(RunningSuite suite, String user) {
        long giveUpAt = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return suite.tokens().of(user);
            } catch (Trouble away) {
                if (System.nanoTime() > giveUpAt) {
                    throw away;
                }
                pause();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new DemoFailedException("stopped");
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DemoFailedException("stopped");
        }
    }

    /** A bar for each phase. */
    private static final class Bars implements DemoRun.Progress {
        private final Terminal terminal = Terminal.standardError();
        private String phase = "";
        private @Nullable ProgressBar bar;

        @Override
        public void show(String newPhase, long done, long total) {
            ProgressBar current = bar;
            if (current == null || !newPhase.equals(phase)) {
                if (current != null) {
                    current.finish();
                }
                current = new ProgressBar(terminal, "%-32s".formatted(newPhase));
                bar = current;
                phase = newPhase;
            }
            current.show(done, total);
        }
    }
}
