package nl.veiligwonen.platform.test;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** The process of a {@link TestBroker}: formats its folder when that is new, and runs until its parent ends. */
final class BrokerProcess {

    private static final String DATA = "data";

    private BrokerProcess() {}

    /**
     * Runs a broker.
     *
     * @param arguments its folder, its port, the port of its controller, the process id of its parent
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        endWithParent(Long.parseLong(arguments[3]));
        Path settings = folder.resolve("broker.properties");
        if (Files.notExists(settings)) {
            write(settings(folder, arguments[1], arguments[2]), settings);
        }
        if (Files.notExists(folder.resolve(DATA))) {
            format(settings);
        }
        Kafka.main(new String[] {settings.toString()});
    }

    private static void endWithParent(long parent) {
        ProcessHandle process = ProcessHandle.of(parent).orElseThrow();
        Thread.ofVirtual().start(() -> {
            process.onExit().join();
            Runtime.getRuntime().halt(0);
        });
    }

    private static void format(Path settings) {
        String[] command = {"format", "--cluster-id", Uuid.randomUuid().toString(), "--config", settings.toString()};
        if (StorageTool.execute(command, System.out) != 0) {
            throw new IllegalStateException("Can't format the folder of the broker");
        }
    }

    private static Properties settings(Path folder, String port, String controllerPort) {
        Properties settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@localhost:" + controllerPort);
        settings.put("listeners", "PLAINTEXT://localhost:" + port + ",CONTROLLER://localhost:" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://localhost:" + port);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("log.dirs", folder.resolve(DATA).toString());
        settings.put("auto.create.topics.enable", "false");
        settings.put("group.initial.rebalance.delay.ms", "0");
        // A test may move the clock of its service to another year.
        settings.put("log.message.timestamp.after.max.ms", Long.toString(Long.MAX_VALUE));
        // One node holds the only copy of everything.
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "1");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("share.coordinator.state.topic.num.partitions", "1");
        return settings;
    }

    private static void write(Properties settings, Path file) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file)) {
            settings.store(writer, "A broker for tests");
        }
    }
}
