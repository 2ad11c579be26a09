package nl.veiligwonen.local.command;

import nl.veiligwonen.local.suite.Wishes;
import picocli.CommandLine.Command;

/** {@code ./vw start}. */
@Command(name = "start", description = "Starts a part that was stopped or that failed.")
public final class StartPart extends AsksLauncher {

    @Override
    Wishes.Wish wish() {
        return Wishes.Wish.START;
    }
}
