package nl.veiligwonen.local.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.veiligwonen.local.bench.LedgerBench;
import nl.veiligwonen.local.bench.LedgerBenchRun;
import nl.veiligwonen.local.screen.Terminal;
import nl.veiligwonen.local.suite.Checkout;
import nl.veiligwonen.local.suite.StateFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./vw bench ledger}. */
@Command(
        name = "ledger",
        description = {
            "Measures, in one run and on the same PostgreSQL: (a) grants per second on one budget year through the API,",
            "(b) pgbench updating one row, (c) pgbench inserting rows as wide as an event; and checks that the year is right.",
            "Takes some minutes and stops by itself; touches no running suite."
        })
public final class BenchLedger implements Callable<Integer> {

    private static final int MOST_ROUNDS = 50;
    private static final int MOST_SECONDS = 60;
    private static final int MOST_CALLERS = 100;

    @Option(
            names = "--callers",
            paramLabel = "N",
            split = ",",
            defaultValue = "1,8,64",
            description = "how many call at once (${DEFAULT-VALUE}); 100 at most")
    private List<Integer> callers = List.of();

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "5",
            description = "rounds of each of the three (${DEFAULT-VALUE})")
    private int rounds;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "4",
            description = "how long pgbench runs in each round (${DEFAULT-VALUE})")
    private int seconds;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "where the figures go as JSON; else to ledger-bench.json in the state folder")
    private @Nullable Path out;

    @Option(
            names = "--history",
            paramLabel = "FILE",
            description = "writes the calls around the ceiling as a Jepsen history (EDN), for an outside checker")
    private @Nullable Path history;

    @Mixin
    private OwnPorts own = new OwnPorts();

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli fills in the spec
    public BenchLedger() {}

    @Override
    public Integer call() throws Exception {
        require(rounds >= 1 && rounds <= MOST_ROUNDS, "rounds: from 1 to " + MOST_ROUNDS);
        require(seconds >= 1 && seconds <= MOST_SECONDS, "seconds: from 1 to " + MOST_SECONDS);
        require(callers.stream().allMatch(n -> n >= 1 && n <= MOST_CALLERS), "callers: from 1 to " + MOST_CALLERS);
        Terminal terminal = Terminal.standardError();
        Checkout checkout = Checkout.find();
        Path result = out == null ? StateFolder.find(checkout).root().resolve("ledger-bench.json") : out;
        LedgerBenchRun run = new LedgerBenchRun(checkout, own.ports(), terminal::println);
        String table =
                run.measure(new LedgerBench.Plan(callers, rounds, seconds), result, Optional.ofNullable(history));
        spec.commandLine().getOut().println(table);
        spec.commandLine().getOut().println("Written to " + result);
        return 0;
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), otherwise);
        }
    }
}
