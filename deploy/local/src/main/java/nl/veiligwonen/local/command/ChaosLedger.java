package nl.veiligwonen.local.command;

import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import nl.veiligwonen.local.chaos.ChaosReport;
import nl.veiligwonen.local.chaos.LedgerChaosRun;
import nl.veiligwonen.local.screen.Terminal;
import nl.veiligwonen.local.suite.Checkout;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./vw chaos ledger}. */
@Command(
        name = "ledger",
        description = {
            "Kills (kill -9) the funding-service and PostgreSQL at random moments while many use the money of one year;",
            "then holds what was answered against the journal, the books, the lists and the topic.",
            "Ends with exit code 1 if anything is wrong. Touches no running suite."
        })
public final class ChaosLedger implements Callable<Integer> {

    private static final int SOMETHING_IS_WRONG = 1;
    private static final int MOST_KILLS = 1_000;
    private static final int HIGHEST_DRAWN_SEED = 1_000_000;

    @Option(
            names = "--kills",
            paramLabel = "N",
            defaultValue = "100",
            description = "how often something is killed (${DEFAULT-VALUE}); 1000 at most")
    private int kills;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "where the kills and the load are drawn from: the same kills again; else another each time")
    private @Nullable Long seed;

    @Mixin
    private OwnPorts own = new OwnPorts();

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli fills in the spec
    public ChaosLedger() {}

    @Override
    public Integer call() throws Exception {
        if (kills < 1 || kills > MOST_KILLS) {
            throw new ParameterException(spec.commandLine(), "kills: from 1 to " + MOST_KILLS);
        }
        Terminal terminal = Terminal.standardError();
        LedgerChaosRun run = new LedgerChaosRun(Checkout.find(), own.ports(), terminal::println);
        ChaosReport report =
                run.run(kills, seed == null ? ThreadLocalRandom.current().nextLong(HIGHEST_DRAWN_SEED) : seed);
        spec.commandLine().getOut().println(report.text());
        return report.allHold() ? 0 : SOMETHING_IS_WRONG;
    }
}
