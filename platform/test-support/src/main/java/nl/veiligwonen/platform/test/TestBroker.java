package nl.veiligwonen.platform.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/**
 * The real Kafka broker of a module's tests: one node in KRaft mode in a process of its own, so that a test can take it
 * away with {@link #kill()} and bring it back with {@link #startIfNeeded()}, on the same port and with the same data.
 */
public final class TestBroker {

    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final String PROCESS = "veiligwonen.test.broker.process";

    private TestBroker() {}

    /** Where clients connect, such as {@code localhost:41234}. */
    public static String address() {
        return "localhost:" + port();
    }

    private static int port() {
        return Integer.parseInt(OncePerModule.remember("broker.port", TestBroker::freePort));
    }

    /** Starts the broker unless it runs, and waits until it answers. */
    public static synchronized void startIfNeeded() {
        Path folder = Path.of(OncePerModule.remember("broker.folder", TestBroker::createFolder));
        if (process().isEmpty()) {
            System.setProperty(PROCESS, Long.toString(launch(folder).pid()));
        }
        awaitAnswer(folder);
    }

    /** Ends the broker at once, as a crash would, and waits until it is gone. */
    public static synchronized void kill() {
        process().ifPresent(running -> {
            running.destroyForcibly();
            running.onExit().join();
        });
    }

    private static Optional<ProcessHandle> process() {
        return Optional.ofNullable(Long.getLong(PROCESS))
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive);
    }

    private static Process launch(Path folder) {
        try {
            return new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx256m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            // Surefire starts the tests from a jar that only names the real class path.
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            BrokerProcess.class.getName(),
                            folder.toString(),
                            Integer.toString(port()),
                            OncePerModule.remember("broker.controller-port", TestBroker::freePort),
                            Long.toString(ProcessHandle.current().pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log(folder).toFile()))
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void awaitAnswer(Path folder) {
        Instant limit = Instant.now().plus(START_LIMIT);
        while (!listens()) {
            failIfGone(folder, limit);
        }
        try (Admin admin = admin()) {
            while (!answers(admin)) {
                failIfGone(folder, limit);
            }
        }
    }

    /** Kafka finds its parts through the context class loader, which in a pool's thread is not the test's own. */
    private static Admin admin() {
        Map<String, Object> client = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, address(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 2_000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 3_000,
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 200);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(TestBroker.class.getClassLoader());
        try {
            return Admin.create(client);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static void failIfGone(Path folder, Instant limit) {
        if (process().isEmpty() || Instant.now().isAfter(limit)) {
            throw new IllegalStateException("The Kafka broker did not start: see " + log(folder));
        }
    }

    private static boolean listens() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("localhost", port()), 1_000);
            return true;
        } catch (IOException notYet) {
            LockSupport.parkNanos(PAUSE.toNanos());
            return false;
        }
    }

    private static boolean answers(Admin admin) {
        try {
            return !admin.describeCluster().nodes().get(3, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for the Kafka broker", stopped);
        }
    }

    private static Path log(Path folder) {
        return folder.resolve("broker.log");
    }

    private static String createFolder() {
        try {
            Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
            return Files.createTempDirectory(target, "kafka-").toString();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return Integer.toString(socket.getLocalPort());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
