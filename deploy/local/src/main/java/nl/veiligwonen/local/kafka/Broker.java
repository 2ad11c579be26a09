package nl.veiligwonen.local.kafka;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import kafka.Kafka;
import kafka.tools.StorageTool;
import nl.veiligwonen.local.certificate.Shown;
import org.apache.kafka.common.Uuid;

/** The process of the Kafka broker: one node that is its own controller (KRaft), formatted when it is new. */
public final class Broker {

    private static final int NODE = 1;

    private Broker() {}

    public static void main(String[] args) throws IOException {
        Path settings = Path.of(args[0]);
        formatWhenNew(settings);
        Kafka.main(new String[] {settings.toString()});
    }

    /** What differs from Kafka's own defaults, and why. */
    public static Properties settings(Path data, int port, int controllerPort) {
        Properties settings = new Properties();
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", Integer.toString(NODE));
        settings.setProperty("controller.quorum.voters", NODE + "@localhost:" + controllerPort);
        settings.setProperty("controller.listener.names", "CONTROLLER");
        settings.setProperty(
                "listeners", "PLAINTEXT://localhost:" + port + ",CONTROLLER://localhost:" + controllerPort);
        settings.setProperty("advertised.listeners", "PLAINTEXT://localhost:" + port);
        settings.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.setProperty("log.dirs", data.toString());

        // a topic exists because its owner made it, not because somebody mistyped a name
        settings.setProperty("auto.create.topics.enable", "false");
        // the published history is kept: a new receiver reads it from the beginning
        settings.setProperty("log.retention.ms", "-1");

        // one node: nothing to replicate to, and nobody to wait for
        for (String topic : List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
            settings.setProperty(topic + ".replication.factor", "1");
            settings.setProperty(topic + ".num.partitions", "3");
        }
        settings.setProperty("transaction.state.log.min.isr", "1");
        settings.setProperty("share.coordinator.state.topic.min.isr", "1");
        settings.setProperty("group.initial.rebalance.delay.ms", "0");

        // a small machine
        settings.setProperty("num.network.threads", "2");
        settings.setProperty("num.io.threads", "4");
        settings.setProperty("log.cleaner.dedupe.buffer.size", "16777216");
        settings.setProperty("log.cleaner.threads", "1");
        return settings;
    }

    /** Has clients speak TLS and show a certificate. The controller is in the same process, and has no other callers. */
    public static void askForCertificates(Properties settings, Shown shown, int port) {
        settings.setProperty(
                "listeners",
                settings.getProperty("listeners").replace("PLAINTEXT://localhost:" + port, "SSL://localhost:" + port));
        settings.setProperty("advertised.listeners", "SSL://localhost:" + port);
        settings.setProperty("listener.security.protocol.map", "SSL:SSL,CONTROLLER:PLAINTEXT");
        settings.setProperty("inter.broker.listener.name", "SSL");
        settings.setProperty("ssl.client.auth", "required");
        settings.setProperty("ssl.enabled.protocols", "TLSv1.3");
        shown.toKafka().forEach((name, value) -> {
            if (name.startsWith("ssl.")) {
                settings.setProperty(name, value.toString());
            }
        });
    }

    private static void formatWhenNew(Path file) throws IOException {
        Properties settings = new Properties();
        try (FileInputStream in = new FileInputStream(file.toFile())) {
            settings.load(in);
        }
        if (Files.exists(Path.of(settings.getProperty("log.dirs"), "meta.properties"))) {
            return;
        }
        List<String> format = new ArrayList<>(List.of("format", "--config", file.toString()));
        format.addAll(List.of("--cluster-id", Uuid.randomUuid().toString()));
        int exit = StorageTool.execute(format.toArray(String[]::new), System.out);
        if (exit != 0) {
            throw new IOException("Kafka's storage could not be formatted (exit code " + exit + ")");
        }
    }
}
