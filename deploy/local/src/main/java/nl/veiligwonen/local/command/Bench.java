package nl.veiligwonen.local.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./vw bench}. */
@Command(
        name = "bench",
        description = "Measures the suite, on parts of its own that are started and stopped for it.",
        synopsisSubcommandLabel = "WHAT",
        subcommands = BenchLedger.class)
public final class Bench implements Runnable {

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli fills in the spec
    public Bench() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Measure what?");
    }
}
