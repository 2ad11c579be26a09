package nl.veiligwonen.local.command;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that asks something of a running suite. */
abstract class NeedsSuite implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli fills in the spec
    NeedsSuite() {}

    @Override
    public final Integer call() throws Exception {
        Optional<RunningSuite> suite = RunningSuite.find();
        if (suite.isEmpty()) {
            err().println("vw: The suite does not run.");
            err().println("    Start it with ./vw up");
            return RunningSuite.DOES_NOT_RUN;
        }
        return callOn(suite.get());
    }

    abstract int callOn(RunningSuite suite) throws Exception;

    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    final PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
