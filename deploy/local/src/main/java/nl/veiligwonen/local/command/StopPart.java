package nl.veiligwonen.local.command;

import nl.veiligwonen.local.suite.Wishes;
import picocli.CommandLine.Command;

/** {@code ./vw stop}. */
@Command(name = "stop", description = "Stops a part; the others go on, and it stays stopped until ./vw start.")
public final class StopPart extends AsksLauncher {

    @Override
    Wishes.Wish wish() {
        return Wishes.Wish.STOP;
    }
}
