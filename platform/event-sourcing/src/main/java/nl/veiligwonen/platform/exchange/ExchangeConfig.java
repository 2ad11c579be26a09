package nl.veiligwonen.platform.exchange;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How a service exchanges events over Kafka. The brokers are in {@code kafka.bootstrap.servers}. */
@ConfigMapping(prefix = "veiligwonen.exchange")
public interface ExchangeConfig {

    /**
     * How many partitions the service's topic gets when it does not exist yet; at least 1. Never changes after that, even
     * if partitions are added: it says in which of them the events of a case are.
     */
    @WithDefault("3")
    int partitions();

    /** How many copies the service's topic gets when it does not exist yet; at least 1, at most the number of brokers. */
    @WithDefault("1")
    short replication();

    /** How many events are published together at most; at least 1. */
    @WithDefault("200")
    int batch();

    /** How long to wait before trying again when the broker or the database is away. */
    @WithDefault("1s")
    Duration retryPause();

    /** How long the ids of received events are kept to recognise duplicates. */
    @WithDefault("720h")
    Duration rememberReceived();
}
