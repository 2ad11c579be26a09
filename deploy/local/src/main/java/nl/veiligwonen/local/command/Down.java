package nl.veiligwonen.local.command;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.veiligwonen.local.process.Ending;
import nl.veiligwonen.local.screen.PartsView;
import nl.veiligwonen.local.screen.Terminal;
import nl.veiligwonen.local.suite.Board;
import nl.veiligwonen.local.suite.Checkout;
import nl.veiligwonen.local.suite.LeftBehind;
import nl.veiligwonen.local.suite.PartName;
import nl.veiligwonen.local.suite.StateFolder;
import picocli.CommandLine.Command;

/** {@code ./vw down}. */
@Command(
        name = "down",
        description = "Stops the suite, also from another shell or after its launcher was killed. The data stays.")
public final class Down implements Callable<Integer> {

    private static final Duration GRACE_OF_LAUNCHER = Duration.ofSeconds(90);

    @Override
    public Integer call() {
        Terminal terminal = Terminal.standardError();
        StateFolder state = StateFolder.find(Checkout.find());
        Optional<ProcessHandle> launcher =
                RunningSuite.find().flatMap(suite -> suite.status().launcher().process());
        launcher.ifPresent(process -> {
            try (var _ = PartsView.open(() -> Board.read(state), terminal)) {
                Ending.TERMINATE.end(process, GRACE_OF_LAUNCHER);
            }
        });
        List<PartName> left = new LeftBehind(state).clear();
        if (!left.isEmpty()) {
            terminal.println("Ended what an earlier launcher left behind: "
                    + left.stream().map(PartName::title).collect(Collectors.joining(", ")));
        }
        terminal.println(
                launcher.isEmpty() && left.isEmpty() ? "The suite does not run." : "All is stopped; the data stays.");
        return 0;
    }
}
