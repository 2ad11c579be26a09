package nl.veiligwonen.local.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nl.veiligwonen.local.suite.Checkout;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./vw test}: the script does this one itself, because it rebuilds what this class is in. */
@Command(
        name = "test",
        description = "Runs every test of the project and ends with the line 'N passed, N failed, N skipped'.")
public final class Test implements Callable<Integer> {

    @Option(names = "--deep", description = "The long form, for hours: more cases, more years, more crashes.")
    private boolean deep;

    @Parameters(arity = "0..*", paramLabel = "MAVEN OPTIONS", description = "Passed on to mvn verify.")
    private List<String> options = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Checkout checkout = Checkout.find();
        List<String> command =
                new ArrayList<>(List.of(checkout.root().resolve("vw").toString(), "test"));
        if (deep) {
            command.add("--deep");
        }
        command.addAll(options);
        return new ProcessBuilder(command)
                .directory(checkout.root().toFile())
                .inheritIO()
                .start()
                .waitFor();
    }
}
