package nl.veiligwonen.platform.exchange;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import nl.veiligwonen.contracts.Publisher;
import nl.veiligwonen.platform.readmodel.Projections;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads the topics of other services and hands each event to the {@link EventReceiver}. Starts where the position in
 * PostgreSQL says, never where Kafka says. Every replica reads; the position, locked in the transaction of the effect,
 * decides which of them acts.
 */
@Singleton
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);

    private static final Duration POLL = Duration.ofMillis(500);

    /** How often to look for topics and partitions that were not there before. */
    private static final Duration LOOK_FOR_PARTITIONS = Duration.ofSeconds(5);

    /** How long the event that is being taken in may take to be finished. */
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    private final @Nullable Reception reception;
    private final ExchangeConfig config;
    private final KafkaClients kafka;
    private final InboxPositions positions;
    private final EventReceiver receiver;
    private final Thread thread = new Thread(this::run, "inbox");
    private volatile boolean running = true;
    private volatile boolean reading;
    private volatile @Nullable KafkaConsumer<String, byte[]> current;

    @Inject
    public Inbox(
            @Any Instance<Reception> receptions,
            ExchangeConfig config,
            KafkaClients kafka,
            InboxPositions positions,
            EventReceiver receiver) {
        this(receptions.isResolvable() ? receptions.get() : null, config, kafka, positions, receiver);
    }

    Inbox(
            @Nullable Reception reception,
            ExchangeConfig config,
            KafkaClients kafka,
            InboxPositions positions,
            EventReceiver receiver) {
        this.reception = reception;
        this.config = config;
        this.kafka = kafka;
        this.positions = positions;
        this.receiver = receiver;
    }

    void onStart(@Observes @Priority(Projections.START_ORDER + 2) StartupEvent event) {
        start();
    }

    void onStop(@Observes ShutdownEvent event) throws InterruptedException {
        stop();
    }

    /** Begins to read, on a thread of its own; nothing if the service takes nothing in. */
    void start() {
        if (reception != null) {
            thread.start();
        }
    }

    /** Reads no more; the event that is being taken in is finished first. */
    void stop() throws InterruptedException {
        running = false;
        KafkaConsumer<String, byte[]> consumer = current;
        if (consumer != null) {
            consumer.wakeup();
        }
        thread.join(STOP_LIMIT.toMillis());
        thread.interrupt(); // what waits for a broker that is away waits no longer
    }

    /** Whether the topics are being read; true for a service that reads none. */
    public boolean reading() {
        return reception == null || reading;
    }

    private void run() {
        while (running && reception != null) {
            try (KafkaConsumer<String, byte[]> consumer = kafka.consumer()) {
                current = consumer;
                read(consumer, reception.publishers());
            } catch (WakeupException stopping) {
                LOG.debug("Reading stops");
            } catch (RuntimeException | Error failed) {
                if (running) {
                    LOG.warnf("Reading is interrupted and will be tried again: %s", failed.toString());
                }
            } finally {
                current = null;
                reading = false;
            }
            pause();
        }
    }

    private void read(KafkaConsumer<String, byte[]> consumer, Set<Publisher> publishers) {
        long lookAgainAt = System.nanoTime();
        while (running) {
            if (System.nanoTime() >= lookAgainAt) {
                assign(consumer, publishers);
                lookAgainAt = System.nanoTime() + LOOK_FOR_PARTITIONS.toNanos();
            }
            reading = true;
            if (consumer.assignment().isEmpty()) {
                pause();
                continue;
            }
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                if (!running) {
                    return;
                }
                receiver.receive(record);
            }
        }
    }

    /** Reads all partitions there are, new ones from where PostgreSQL says. */
    private void assign(KafkaConsumer<String, byte[]> consumer, Set<Publisher> publishers) {
        Map<String, List<PartitionInfo>> known = consumer.listTopics();
        Set<TopicPartition> partitions = new HashSet<>();
        publishers.stream().map(Publisher::topic).forEach(topic -> known.getOrDefault(topic, List.of())
                .forEach(info -> partitions.add(new TopicPartition(topic, info.partition()))));
        Set<TopicPartition> added = new HashSet<>(partitions);
        added.removeAll(consumer.assignment());
        if (!added.isEmpty()) {
            Map<TopicPartition, Long> reached = new HashMap<>();
            consumer.assignment().forEach(partition -> reached.put(partition, consumer.position(partition)));
            consumer.assign(partitions);
            reached.forEach(consumer::seek);
            added.forEach(partition -> consumer.seek(partition, positions.nextOffset(partition)));
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(running ? config.retryPause().toMillis() : 0);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
