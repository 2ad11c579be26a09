package nl.veiligwonen.local.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./vw code}. */
@Command(
        name = "code",
        description = {
            "Prints the code with which a demo user signs in at a browser, besides his password: what the app on his",
            "telephone would show. Good for half a minute, and somewhat more."
        })
public final class Code extends NeedsSuite {

    @Parameters(paramLabel = "USER", description = "A demo user whose role asks for it, such as official-1.")
    private String user = "";

    @Override
    int callOn(RunningSuite suite) {
        out().println(suite.tokens().codeOf(user));
        return 0;
    }
}
