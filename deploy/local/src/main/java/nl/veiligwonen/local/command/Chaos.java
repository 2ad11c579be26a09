package nl.veiligwonen.local.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./vw chaos}. */
@Command(
        name = "chaos",
        description = "Kills parts of the suite while it is used, on parts of its own, and looks at what is left.",
        synopsisSubcommandLabel = "WHAT",
        subcommands = ChaosLedger.class)
public final class Chaos implements Runnable {

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli fills in the spec
    public Chaos() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Chaos in what?");
    }
}
