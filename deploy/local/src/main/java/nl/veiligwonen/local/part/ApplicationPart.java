package nl.veiligwonen.local.part;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.veiligwonen.local.certificate.Shown;
import nl.veiligwonen.local.certificate.Trust;
import nl.veiligwonen.local.process.Replica;
import nl.veiligwonen.local.process.Spawn;
import nl.veiligwonen.local.suite.Checkout;
import nl.veiligwonen.local.suite.PartName;
import nl.veiligwonen.local.suite.Ports;
import nl.veiligwonen.local.suite.Secrets;
import nl.veiligwonen.local.suite.StateFolder;

/** A service or the gateway: a Quarkus application that gets its addresses and secrets through its environment. */
public final class ApplicationPart implements Part {

    private final PartName name;
    private final Checkout checkout;
    private final StateFolder state;
    private final Ports ports;
    private final Secrets secrets;
    private final HttpProbe probe;
    private final Shown shown;

    public ApplicationPart(PartName name, Checkout checkout, StateFolder state, Ports ports, Secrets secrets) {
        this.name = name;
        this.checkout = checkout;
        this.state = state;
        this.ports = ports;
        this.secrets = secrets;
        this.probe = new HttpProbe(new Trust(state.certificates()));
        this.shown = new Shown(state.certificates(), name.id());
    }

    @Override
    public PartName name() {
        return name;
    }

    @Override
    public Set<PartName> needs() {
        return isService()
                ? Set.of(PartName.POSTGRESQL, PartName.KAFKA, PartName.KEYCLOAK)
                : Set.of(PartName.KAFKA, PartName.KEYCLOAK);
    }

    @Override
    public void prepare(Remark remark) throws IOException {
        Replica.BY_COPIES.make(checkout.application(name), state.program(name));
    }

    @Override
    public ProcessHandle launch() throws IOException {
        List<String> command = List.of(
                Spawn.java(),
                "-Xms48m",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dveiligwonen.part=" + name.id(),
                "-jar",
                state.program(name).resolve("quarkus-run.jar").toString());
        return new Spawn(command, environment(), state.root(), state.log(name))
                .start()
                .toHandle();
    }

    @Override
    public boolean isReady() throws InterruptedException {
        return probe.answers(ports.url(name) + "/q/health/ready");
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", ports.issuer());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", ports.bootstrapServers());
        if (isService()) {
            environment.put(
                    ports.mutualTls() ? "QUARKUS_HTTP_SSL_PORT" : "QUARKUS_HTTP_PORT",
                    Integer.toString(ports.of(name)));
            environment.put("QUARKUS_DATASOURCE_JDBC_URL", ports.jdbcUrl(name.id(), shown));
            environment.put("QUARKUS_DATASOURCE_USERNAME", name.id());
            environment.put("QUARKUS_DATASOURCE_PASSWORD", secrets.passwordOf(name.id()));
            environment.put("QUARKUS_FLYWAY_USERNAME", name.id() + "_owner");
            environment.put("QUARKUS_FLYWAY_PASSWORD", secrets.passwordOf(name.id() + "_owner"));
            environment.put(
                    "VEILIGWONEN_PERSONAL_DATA_MASTER_KEY_FILE",
                    state.masterKey().toString());
            environment.put(
                    "VEILIGWONEN_PSEUDONYMS_KEY_FILE", state.pseudonymKey().toString());
        } else {
            environment.put("QUARKUS_HTTP_SSL_PORT", Integer.toString(ports.of(name)));
            environment.put(
                    "VEILIGWONEN_GATEWAY_CERTIFICATE_FILE",
                    state.certificates().identity(name.id()).toString());
            // the demo plays a year in minutes, and hundreds of people from one address
            environment.put("VEILIGWONEN_GATEWAY_LIMITS_REQUESTS", "60000");
            environment.put("VEILIGWONEN_GATEWAY_LIMITS_REQUESTS_OF_ADDRESS", "60000");
            environment.put("VEILIGWONEN_GATEWAY_SESSION_SECRET", secrets.passwordOf("gateway-session"));
            for (PartName service : PartName.services()) {
                environment.put(
                        "VEILIGWONEN_GATEWAY_" + service.id().toUpperCase(Locale.ROOT) + "_URL", ports.url(service));
            }
        }
        if (ports.mutualTls()) {
            environment.putAll(shown.toApplication());
        } else {
            // a browser would want TLS of all of localhost, and Keycloak has none
            environment.put("VEILIGWONEN_WEB_STRICT_TRANSPORT", "max-age=0");
        }
        return environment;
    }

    private boolean isService() {
        return PartName.services().contains(name);
    }
}
