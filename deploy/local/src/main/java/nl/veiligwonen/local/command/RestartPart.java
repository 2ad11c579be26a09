package nl.veiligwonen.local.command;

import nl.veiligwonen.local.suite.Wishes;
import picocli.CommandLine.Command;

/** {@code ./vw restart}. */
@Command(
        name = "restart",
        description = "Stops a part and starts it again; a service in the version that was built last.")
public final class RestartPart extends AsksLauncher {

    @Override
    Wishes.Wish wish() {
        return Wishes.Wish.RESTART;
    }
}
