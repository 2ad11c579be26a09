package nl.veiligwonen.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import nl.veiligwonen.local.certificate.Shown;
import nl.veiligwonen.local.kafka.Broker;
import nl.veiligwonen.local.process.PortUse;
import nl.veiligwonen.local.process.Spawn;
import nl.veiligwonen.local.suite.PartName;
import nl.veiligwonen.local.suite.Ports;
import nl.veiligwonen.local.suite.StateFolder;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** The broker, in a process of its own on the launcher's class path. */
public final class KafkaPart implements Part {

    private final StateFolder state;
    private final Ports ports;

    public KafkaPart(StateFolder state, Ports ports) {
        this.state = state;
        this.ports = ports;
    }

    @Override
    public PartName name() {
        return PartName.KAFKA;
    }

    @Override
    public Set<PartName> needs() {
        return Set.of();
    }

    @Override
    public void prepare(Remark remark) throws IOException {
        Files.createDirectories(state.data(name()));
        Properties settings = Broker.settings(state.data(name()), ports.kafka(), ports.kafkaController());
        if (ports.mutualTls()) {
            Broker.askForCertificates(settings, shown(name().id()), ports.kafka());
        }
        try (var out = Files.newOutputStream(state.run().resolve("kafka.properties"))) {
            settings.store(out, null);
        }
    }

    @Override
    public ProcessHandle launch() throws IOException {
        List<String> command = List.of(
                Spawn.java(),
                "-Xms64m",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dveiligwonen.part=kafka",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.log.kafka.server.KafkaRaftServer=info",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
                "-cp",
                System.getProperty("java.class.path"),
                Broker.class.getName(),
                state.run().resolve("kafka.properties").toString());
        return new Spawn(command, state.root(), state.log(name())).start().toHandle();
    }

    @Override
    public boolean isReady() throws InterruptedException {
        if (!PortUse.isTaken(ports.kafka())) {
            return false; // a client that finds nobody only adds to the noise
        }
        int patience = Math.toIntExact(HttpProbe.PATIENCE.toMillis());
        Map<String, Object> settings = ports.kafkaClient(shown(Shown.LAUNCHER));
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, patience);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, patience);
        try (Admin admin = Admin.create(settings)) {
            return !admin.describeCluster().nodes().get().isEmpty();
        } catch (ExecutionException e) {
            return false;
        }
    }

    private Shown shown(String who) {
        return new Shown(state.certificates(), who);
    }
}
