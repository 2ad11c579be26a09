package nl.veiligwonen.platform.test;

import io.quarkus.test.common.QuarkusTestResourceConfigurableLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Starts what {@link RealParts} asks for, all at once, and tells Quarkus where it is. */
public final class RealPartsResource implements QuarkusTestResourceConfigurableLifecycleManager<RealParts> {

    private @Nullable RealParts wanted;

    @Override
    public void init(RealParts annotation) {
        wanted = annotation;
    }

    @Override
    public Map<String, String> start() {
        RealParts parts = wanted;
        if (parts == null) {
            throw new IllegalStateException("Annotate the test with @RealParts");
        }
        CompletableFuture<Map<String, String>> database =
                beside(() -> parts.service().isEmpty() ? Map.of() : database(parts));
        CompletableFuture<Map<String, String>> broker = beside(() -> parts.broker() ? broker() : Map.of());
        Map<String, String> configuration = new HashMap<>(IdentityProvider.configuration());
        configuration.putAll(database.join());
        configuration.putAll(broker.join());
        return configuration;
    }

    /** On a thread that sees the classes of this one, unlike those of the common pool. */
    private static CompletableFuture<Map<String, String>> beside(Supplier<Map<String, String>> start) {
        return CompletableFuture.supplyAsync(start, task -> Thread.ofPlatform().start(task));
    }

    private static Map<String, String> database(RealParts parts) {
        String name = parts.database().isEmpty() ? parts.service() : parts.database();
        TestDatabase database = TestDatabase.of(name, parts.service(), parts.durable());
        return Map.of(
                "quarkus.datasource.jdbc.url", database.url(),
                "quarkus.datasource.username", database.runtimeRole(),
                "quarkus.datasource.password", TestDatabase.PASSWORD,
                "quarkus.flyway.username", database.ownerRole(),
                "quarkus.flyway.password", TestDatabase.PASSWORD,
                "quarkus.flyway.placeholders.runtime", database.runtimeRole(),
                "veiligwonen.personal-data.master-key-file",
                        TestMasterKey.file().toString());
    }

    private static Map<String, String> broker() {
        TestBroker.startIfNeeded();
        return Map.of("kafka.bootstrap.servers", TestBroker.address());
    }

    /** Leaves the parts running for the next test class; they end with the JVM. */
    @Override
    public void stop() {}
}
