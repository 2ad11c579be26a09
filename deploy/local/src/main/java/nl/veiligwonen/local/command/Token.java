package nl.veiligwonen.local.command;

import nl.veiligwonen.local.keycloak.DemoSystem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./vw token}. */
@Command(
        name = "token",
        description = "Prints a bearer token of a demo user or a demo system, valid for five minutes.",
        footer = {
            "",
            "Example: curl -H \"Authorization: Bearer $(./vw token utrecht)\" --cacert $(./vw certificate) https://localhost:8443/..."
        })
public final class Token extends NeedsSuite {

    @ArgGroup(multiplicity = "1")
    private Whose whose = new Whose();

    /** A person or a system. */
    static final class Whose {
        @Parameters(
                paramLabel = "USER",
                description = "A demo user, such as utrecht or official-1; or org-CODE, such as org-gm0344.")
        private @Nullable String user;

        @Option(
                names = "--system",
                paramLabel = "NAME",
                description = "The system of an organisation, such as utrecht: it calls under its own name.")
        private @Nullable String system;
    }

    @Override
    int callOn(RunningSuite suite) throws InterruptedException {
        String user = whose.user;
        out().println(
                        user == null
                                ? suite.tokens().ofSystem(DemoSystem.named(String.valueOf(whose.system)))
                                : suite.tokens().of(user));
        return 0;
    }
}
