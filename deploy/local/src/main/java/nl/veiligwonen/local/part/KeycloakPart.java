package nl.veiligwonen.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.veiligwonen.local.certificate.Shown;
import nl.veiligwonen.local.certificate.Trust;
import nl.veiligwonen.local.keycloak.Realm;
import nl.veiligwonen.local.keycloak.SecondFactors;
import nl.veiligwonen.local.keycloak.SystemKeys;
import nl.veiligwonen.local.postgresql.Databases;
import nl.veiligwonen.local.process.Replica;
import nl.veiligwonen.local.process.Spawn;
import nl.veiligwonen.local.suite.Checkout;
import nl.veiligwonen.local.suite.JsonFile;
import nl.veiligwonen.local.suite.PartName;
import nl.veiligwonen.local.suite.Ports;
import nl.veiligwonen.local.suite.Secrets;
import nl.veiligwonen.local.suite.StateFolder;

/** The identity server, built once for our database and then started without that build, with the realm imported. */
public final class KeycloakPart implements Part {

    /** What its start script would set, less what is for other platforms. */
    private static final List<String> VIRTUAL_MACHINE = List.of(
            "-Xms96m",
            "-Xmx384m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1", // a quick start counts for more here than the last of its speed
            "-XX:MetaspaceSize=96m",
            "-XX:MaxMetaspaceSize=256m",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Dpicocli.disable.closures=true",
            "-Dquarkus-log-max-startup-records=10000",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED");

    private final Checkout checkout;
    private final StateFolder state;
    private final Ports ports;
    private final Secrets secrets;
    private final Databases databases;
    private final HttpProbe probe;

    public KeycloakPart(Checkout checkout, StateFolder state, Ports ports, Secrets secrets, Databases databases) {
        this.checkout = checkout;
        this.state = state;
        this.ports = ports;
        this.secrets = secrets;
        this.databases = databases;
        this.probe = new HttpProbe(new Trust(state.certificates()));
    }

    @Override
    public PartName name() {
        return PartName.KEYCLOAK;
    }

    @Override
    public Set<PartName> needs() {
        return Set.of(PartName.POSTGRESQL);
    }

    @Override
    public void prepare(Remark remark) throws IOException, InterruptedException {
        Path built = new PreparedOnce(checkout.prepared().resolve("keycloak")).orElse(folder -> {
            remark.say("building it for PostgreSQL, once");
            build(folder);
        });
        Replica.BY_LINKS.make(built, home());
    }

    /** A realm that differs from the one imported before is imported anew; the ids of its users stay as they were. */
    private void putRealm() throws IOException {
        Path importFolder = state.data(name()).resolve("import");
        Path file = importFolder.resolve("veilig-wonen-realm.json");
        byte[] wanted = new Realm(checkout.realm()).imported(new SecondFactors(secrets), new SystemKeys(state));
        if (Files.exists(file)) {
            if (Arrays.equals(Files.readAllBytes(file), wanted)) {
                return;
            }
            databases.emptyKeycloak();
        }
        Files.createDirectories(importFolder);
        JsonFile.write(file, wanted);
    }

    @Override
    public ProcessHandle launch() throws IOException {
        putRealm();
        Path data = home().resolve("data");
        if (!Files.isSymbolicLink(data)) {
            Files.createSymbolicLink(data, state.data(name()));
        }
        return keycloak(home(), state.log(name()), "start", "--optimized", "--import-realm")
                .with(settings())
                .start()
                .toHandle();
    }

    @Override
    public boolean isReady() throws InterruptedException {
        return probe.answers(ports.issuer() + "/.well-known/openid-configuration");
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(Map.ofEntries(
                Map.entry("KC_DB_URL", ports.jdbcUrl(Databases.KEYCLOAK, new Shown(state.certificates(), name().id()))),
                Map.entry("KC_DB_USERNAME", Databases.KEYCLOAK),
                Map.entry("KC_DB_PASSWORD", secrets.passwordOf(Databases.KEYCLOAK)),
                Map.entry("KC_DB_POOL_MAX_SIZE", "20"),
                Map.entry("KC_CACHE", "local"),
                Map.entry("KC_HTTP_HOST", "127.0.0.1"),
                Map.entry("KC_HOSTNAME", ports.url(name())),
                Map.entry("KC_BOOTSTRAP_ADMIN_USERNAME", "admin"),
                Map.entry("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.passwordOf("keycloak-admin"))));
        settings.putAll(ports.mutualTls() ? listeningToTls() : listening());
        return settings;
    }

    private Map<String, String> listening() {
        return Map.of("KC_HTTP_ENABLED", "true", "KC_HTTP_PORT", Integer.toString(ports.keycloak()));
    }

    /** People who sign in have no certificate, so none is asked for. */
    private Map<String, String> listeningToTls() {
        String file = state.certificates().identity(name().id()).toString();
        return Map.of(
                "KC_HTTP_ENABLED",
                "false",
                "KC_HTTPS_PORT",
                Integer.toString(ports.keycloak()),
                "KC_HTTPS_CERTIFICATE_FILE",
                file,
                "KC_HTTPS_CERTIFICATE_KEY_FILE",
                file,
                "KC_HTTPS_PROTOCOLS",
                "TLSv1.3");
    }

    private void build(Path folder) throws IOException, InterruptedException {
        Replica.BY_COPIES.make(checkout.keycloak(), folder);
        int exit = keycloak(
                        folder,
                        state.log(name()),
                        "build",
                        "--db=postgres",
                        "--health-enabled=false",
                        "--metrics-enabled=false")
                .run();
        if (exit != 0) {
            throw new IOException("Keycloak's build ended with exit code " + exit);
        }
    }

    private Path home() {
        return state.program(name());
    }

    private static Spawn keycloak(Path home, Path log, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Spawn.java());
        command.addAll(VIRTUAL_MACHINE);
        command.add("-Dkc.home.dir=" + home);
        command.add("-Djboss.server.config.dir=" + home.resolve("conf"));
        command.add("-Dveiligwonen.part=keycloak");
        command.addAll(List.of("-cp", home.resolve("lib/quarkus-run.jar").toString()));
        command.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        command.addAll(List.of(arguments));
        return new Spawn(command, home, log);
    }
}
