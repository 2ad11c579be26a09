package nl.veiligwonen.local;

import java.io.PrintWriter;
import nl.veiligwonen.local.command.Bench;
import nl.veiligwonen.local.command.Certificate;
import nl.veiligwonen.local.command.Chaos;
import nl.veiligwonen.local.command.Code;
import nl.veiligwonen.local.command.Demo;
import nl.veiligwonen.local.command.Down;
import nl.veiligwonen.local.command.ImportRegister;
import nl.veiligwonen.local.command.Logs;
import nl.veiligwonen.local.command.MasterKey;
import nl.veiligwonen.local.command.PartNameConverter;
import nl.veiligwonen.local.command.Rebuild;
import nl.veiligwonen.local.command.RestartPart;
import nl.veiligwonen.local.command.StartPart;
import nl.veiligwonen.local.command.Status;
import nl.veiligwonen.local.command.StopPart;
import nl.veiligwonen.local.command.Test;
import nl.veiligwonen.local.command.Token;
import nl.veiligwonen.local.command.Up;
import nl.veiligwonen.local.suite.PartName;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The commands of {@code ./vw}. */
@Command(
        name = "./vw",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        version = "Veilig Wonen 1.0.0-SNAPSHOT",
        description = "Veilig Wonen on one machine.",
        synopsisSubcommandLabel = "COMMAND",
        usageHelpAutoWidth = true,
        footer = {
            "",
            "Exit codes: 0 done; 1 it did not work, and why is said;",
            "2 the command was not understood; 3 the suite does not run."
        },
        subcommands = {
            Up.class,
            Down.class,
            Status.class,
            Logs.class,
            Token.class,
            Code.class,
            Certificate.class,
            StartPart.class,
            StopPart.class,
            RestartPart.class,
            Rebuild.class,
            MasterKey.class,
            Demo.class,
            Bench.class,
            Chaos.class,
            ImportRegister.class,
            Test.class
        })
public final class Vw implements Runnable {

    @Spec
    private CommandSpec spec;

    /** Made by picocli, which fills in the spec. */
    @SuppressWarnings("NullAway.Init")
    public Vw() {}

    public static void main(String[] args) {
        // the Kafka client of the launcher has nothing to say to a person; the broker's own process sets its own level
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "off");
        System.exit(commandLine().execute(args));
    }

    public static CommandLine commandLine() {
        return new CommandLine(new Vw())
                .registerConverter(PartName.class, new PartNameConverter())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (failure instanceof Trouble trouble) {
                        tell(trouble, command.getErr());
                        return CommandLine.ExitCode.SOFTWARE;
                    }
                    throw failure;
                });
    }

    /** One sentence that says what is wrong, one that says what to do, and where to read on. */
    public static void tell(Trouble trouble, PrintWriter err) {
        err.println("vw: " + trouble.sentence());
        err.println("    " + trouble.advice());
        trouble.log().ifPresent(log -> err.println("    Log: " + log));
        err.flush();
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }
}
