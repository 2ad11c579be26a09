package nl.veiligwonen.local.command;

import java.util.concurrent.Callable;
import nl.veiligwonen.local.suite.Checkout;
import nl.veiligwonen.local.suite.Ports;
import nl.veiligwonen.local.suite.StateFolder;
import nl.veiligwonen.local.suite.Suite;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./vw up}. */
@Command(
        name = "up",
        description = {
            "Starts the suite: PostgreSQL, Kafka, Keycloak, the three services and the gateway.",
            "Ctrl-C stops all of it. A part that dies is started again. Data stays in .vw between runs."
        })
public final class Up implements Callable<Integer> {

    @Option(names = "--reset", description = "Begins anew: deletes data, secrets and logs of earlier runs.")
    private boolean reset;

    @Option(
            names = "--background",
            description = "Returns when the suite is ready and leaves it running; ./vw down stops it.")
    private boolean background;

    @Option(
            names = "--port-base",
            paramLabel = "N",
            description =
                    "Eight ports in a row instead of the standard ones: gateway N, intake N+1, assessment N+2, funding N+3, "
                            + "Keycloak N+4, PostgreSQL N+5, Kafka N+6 and N+7. "
                            + "Standard: gateway 8443, services 8081 to 8083, Keycloak 8180, PostgreSQL 15432, Kafka 19092 and 19093.")
    private @Nullable Integer portBase;

    @Option(
            names = "--mutual-tls",
            description =
                    "Between the parts too: each shows the others a certificate, and answers nobody who shows none.")
    private boolean mutualTls;

    /** How {@code --background} starts the launcher that stays: it reports through its files. */
    @Option(names = "--detached", hidden = true)
    private boolean detached;

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli fills in the spec
    public Up() {}

    @Override
    public Integer call() throws Exception {
        Ports ports = ports();
        Checkout checkout = Checkout.find();
        Suite suite = new Suite(checkout, StateFolder.find(checkout).create(), ports);
        if (background) {
            return new BackgroundLaunch(suite, reset, portBase).run();
        }
        return new Launch(suite, reset, detached).run();
    }

    private Ports ports() {
        try {
            Ports ports = portBase == null ? Ports.standard() : Ports.from(portBase);
            return mutualTls ? ports.withMutualTls() : ports;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
