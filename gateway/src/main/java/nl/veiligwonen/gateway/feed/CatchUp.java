package nl.veiligwonen.gateway.feed;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/**
 * Brings one reader from his position to the window: reads Kafka with a consumer of its own until the window holds all
 * that he has not seen, and lets him join there. There is no gap and no overlap, because at each moment his position
 * says what he has seen, and the window lets nobody join whom it has something missing for.
 *
 * <p>For a virtual thread of its own; waits as long as Kafka is away.
 */
final class CatchUp implements Runnable {

    /** The reader that is brought to the window. */
    interface Reader {

        /** He may stay: the position is right, or can't be judged because Kafka is away. Told at least once. */
        void admitted();

        /** Hands over an event that he has not seen; waits until there is room. False when he needs no more. */
        boolean deliver(Delivery delivery) throws InterruptedException;

        /** From here on the window serves him. */
        void joined(Window.Joined joined);

        /** He can't be served. */
        void ended(Ending ending);

        boolean isGone();
    }

    private static final Logger LOG = Logger.getLogger(CatchUp.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration DISCOVERY = Duration.ofSeconds(5);

    private final Supplier<FeedConsumer> consumers;
    private final Semaphore places;
    private final Window window;
    private final Reader reader;
    private Position seen;

    /** @param places how many may catch up at a time */
    CatchUp(Supplier<FeedConsumer> consumers, Semaphore places, Window window, Position from, Reader reader) {
        this.consumers = consumers;
        this.places = places;
        this.window = window;
        this.seen = from;
        this.reader = reader;
    }

    @Override
    public void run() {
        try {
            places.acquire();
            try {
                boolean done = false;
                while (!done && !reader.isGone()) {
                    done = attempt();
                }
            } finally {
                places.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            reader.ended(Ending.INTERRUPTED);
        } catch (RuntimeException e) {
            LOG.error("A reader of the feed could not catch up", e);
            reader.ended(Ending.INTERRUPTED);
        }
    }

    /** Returns whether there is nothing left to do; if Kafka fails, there is. */
    private boolean attempt() throws InterruptedException {
        try (FeedConsumer consumer = consumers.get()) {
            SortedMap<Partition, Extent> available = consumer.available();
            Optional<Ending> objection = objection(seen, available);
            if (objection.isPresent()) {
                reader.ended(objection.get());
                return true;
            }
            reader.admitted();
            follow(consumer, available);
            return true;
        } catch (OffsetOutOfRangeException lost) {
            reader.ended(Ending.POSITION_GONE);
            return true;
        } catch (KafkaException away) {
            LOG.debug("Kafka fails a reader who catches up; he waits", away);
            reader.admitted();
            Thread.sleep(PAUSE);
            return false;
        }
    }

    /** Why a position can't be resumed from, if so. */
    static Optional<Ending> objection(Position seen, SortedMap<Partition, Extent> available) {
        for (Map.Entry<Partition, Long> entry : seen.offsets().entrySet()) {
            Extent extent = available.get(entry.getKey());
            if (extent == null || entry.getValue() > extent.end()) {
                return Optional.of(Ending.UNKNOWN_POSITION);
            }
            if (entry.getValue() < extent.begin()) {
                return Optional.of(Ending.POSITION_GONE);
            }
        }
        return Optional.empty();
    }

    private void follow(FeedConsumer consumer, SortedMap<Partition, Extent> available) throws InterruptedException {
        read(consumer, available);
        long discoveredAt = System.nanoTime();
        while (!reader.isGone()) {
            Optional<Window.Joined> joined = window.join(seen);
            if (joined.isPresent()) {
                reader.joined(joined.get());
                return;
            }
            for (FeedEvent event : consumer.poll(POLL)) {
                seen = seen.after(event);
                if (!reader.deliver(new Delivery(event, seen))) {
                    return;
                }
            }
            seen = seen.and(consumer.position());
            if (System.nanoTime() - discoveredAt > DISCOVERY.toNanos()) {
                read(consumer, consumer.available());
                discoveredAt = System.nanoTime();
            }
        }
    }

    /** Reads the partitions that are not read yet, each from where the reader is. */
    private void read(FeedConsumer consumer, SortedMap<Partition, Extent> available) {
        Map<Partition, Long> from = new TreeMap<>();
        available.forEach((partition, extent) -> {
            if (!consumer.reads(partition)) {
                from.put(partition, seen.mentions(partition) ? seen.next(partition) : extent.begin());
            }
        });
        consumer.add(from);
        seen = seen.and(Position.of(from));
    }
}
