package nl.veiligwonen.platform.exchange;

import java.time.Duration;

/** How services exchange events in these tests: in small batches and without long pauses. */
record FastExchange(int batch) implements ExchangeConfig {

    FastExchange() {
        this(10);
    }

    @Override
    public int partitions() {
        return Topic.PARTITIONS;
    }

    @Override
    public short replication() {
        return 1;
    }

    @Override
    public Duration retryPause() {
        return Duration.ofMillis(20);
    }

    @Override
    public Duration rememberReceived() {
        return Duration.ofDays(30);
    }
}
