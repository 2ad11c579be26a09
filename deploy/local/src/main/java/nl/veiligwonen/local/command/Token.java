package nl.veiligwonen.local.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./vw token}. */
@Command(
        name = "token",
        description = "Prints a bearer token of a demo user, valid for five minutes.",
        footer = {
            "",
            "Example: curl -H \"Authorization: Bearer $(./vw token utrecht)\" --cacert $(./vw certificate) https://localhost:8443/..."
        })
public final class Token extends NeedsSuite {

    @Parameters(
            paramLabel = "USER",
            description = "A demo user, such as utrecht or official-1; or org-CODE, such as org-gm0344.")
    private String user = "";

    @Override
    int callOn(RunningSuite suite) throws InterruptedException {
        out().println(suite.tokens().of(user));
        return 0;
    }
}
