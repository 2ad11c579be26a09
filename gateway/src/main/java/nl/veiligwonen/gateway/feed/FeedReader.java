package nl.veiligwonen.gateway.feed;

import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that follows Kafka and fills the window. It waits for a broker that is away and goes on where it was;
 * partitions that appear later are read from their beginning, so nothing in them is missed.
 */
final class FeedReader implements Runnable {

    private static final Logger LOG = Logger.getLogger(FeedReader.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Supplier<FeedConsumer> consumers;
    private final Window window;
    private final int prefill;
    private final Duration discovery;
    private final Runnable changed;

    private volatile boolean stopped;
    private volatile @Nullable FeedConsumer current;
    private Position endAtStart = Position.START;
    private boolean brokerAway;

    /**
     * @param prefill how many recent events to read at the start, at most about
     * @param discovery how often to look for new partitions
     * @param changed what to do when the window has changed
     */
    FeedReader(Supplier<FeedConsumer> consumers, Window window, int prefill, Duration discovery, Runnable changed) {
        this.consumers = consumers;
        this.window = window;
        this.prefill = prefill;
        this.discovery = discovery;
        this.changed = changed;
    }

    @Override
    public void run() {
        while (!stopped) {
            try (FeedConsumer consumer = consumers.get()) {
                current = consumer;
                follow(consumer);
            } catch (WakeupException wokenToStop) {
                LOG.debug("The feed stops");
            } catch (OffsetOutOfRangeException lost) {
                LOG.error("Kafka no longer holds what the feed has to read next: the feed begins anew", lost);
                window.clear();
                endAtStart = Position.START;
                changed.run();
            } catch (TimeoutException away) {
                noteBroker(false);
                pause();
            } catch (RuntimeException failed) {
                // whatever it is, readers are better served by another attempt than by a thread that is gone
                LOG.error("The feed could not read from Kafka; it tries again", failed);
                pause();
            }
        }
    }

    /** Ends the thread soon. */
    void stop() {
        stopped = true;
        FeedConsumer consumer = current;
        if (consumer != null) {
            consumer.wakeUp();
        }
    }

    private void follow(FeedConsumer consumer) {
        begin(consumer);
        long discoveredAt = System.nanoTime();
        while (!stopped) {
            consumer.poll(POLL).forEach(window::append);
            consumer.position().offsets().forEach(window::advance);
            if (!window.isOpen() && window.high().includes(endAtStart)) {
                window.open();
                LOG.infof("The feed is live at %s", window.high());
            }
            changed.run();
            if (System.nanoTime() - discoveredAt > discovery.toNanos()) {
                discover(consumer);
                discoveredAt = System.nanoTime();
            }
        }
    }

    private void begin(FeedConsumer consumer) {
        SortedMap<Partition, Extent> available = consumer.available();
        noteBroker(true);
        Position reached = window.high();
        boolean firstTime = !window.isOpen() && reached.equals(Position.START);
        Map<Partition, Long> from = new TreeMap<>();
        Map<Partition, Long> ends = new TreeMap<>();
        available.forEach((partition, extent) -> {
            ends.put(partition, extent.end());
            if (reached.mentions(partition)) {
                from.put(partition, reached.next(partition));
            } else if (firstTime) {
                long recent = extent.end() - prefill / available.size();
                from.put(partition, Math.max(extent.begin(), recent));
            } else {
                from.put(partition, extent.begin());
            }
        });
        if (firstTime) {
            endAtStart = Position.of(ends);
        }
        window.add(from);
        consumer.add(from);
    }

    private void discover(FeedConsumer consumer) {
        try {
            Map<Partition, Long> appeared = new TreeMap<>();
            consumer.available().forEach((partition, extent) -> {
                if (!consumer.reads(partition)) {
                    appeared.put(partition, extent.begin());
                }
            });
            noteBroker(true);
            if (!appeared.isEmpty()) {
                LOG.infof("The feed follows %d more partitions", appeared.size());
                window.add(appeared);
                consumer.add(appeared);
            }
        } catch (TimeoutException away) {
            noteBroker(false);
        }
    }

    private void noteBroker(boolean answers) {
        if (answers == brokerAway) {
            if (answers) {
                LOG.info("Kafka answers again");
            } else {
                LOG.warn("Kafka does not answer: the feed waits, its readers stay connected");
            }
        }
        brokerAway = !answers;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
