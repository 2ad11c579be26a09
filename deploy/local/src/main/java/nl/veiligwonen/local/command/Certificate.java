package nl.veiligwonen.local.command;

import picocli.CommandLine.Command;

/** {@code ./vw certificate}. */
@Command(
        name = "certificate",
        description = {
            "Prints where the certificate of the suite's own authority is: who trusts it, trusts the gateway.",
            "The authority can vouch for this machine only. It stays the same until ./vw up --reset."
        },
        footer = {"", "Example: curl --cacert \"$(./vw certificate)\" https://localhost:8443/intake/v1/openapi.json"})
public final class Certificate extends NeedsSuite {

    @Override
    int callOn(RunningSuite suite) {
        out().println(suite.state().certificates().authority());
        return 0;
    }
}
