package nl.veiligwonen.platform.exchange;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import nl.veiligwonen.platform.database.SessionLock;
import nl.veiligwonen.platform.journal.Journal;
import nl.veiligwonen.platform.journal.JournalPosition;
import nl.veiligwonen.platform.journal.JournalSignal;
import nl.veiligwonen.platform.journal.RecordedEvent;
import nl.veiligwonen.platform.readmodel.Projections;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Publishes what the journal holds on the topic of the service: everything, in order, once. One replica leads. Each
 * batch is a Kafka transaction that also carries, on each record, its position in the journal; the position in
 * PostgreSQL follows after the broker has acknowledged. A relay that starts goes on from whichever of the two is
 * further, so a crash between them neither loses nor repeats an event (decision 0004).
 *
 * <p>An event that can't be translated is a fault in this service, which only a new version mends: what came before it
 * is published, nothing after it, so that the order is kept.
 */
@Singleton
public class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);

    /** How long to wait for the broker's answer to what has been sent, when the relay ends. */
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(5);

    /** How long the batch that is under way may take to be finished. */
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    private final @Nullable Publication publication;
    private final ExchangeConfig config;
    private final KafkaClients kafka;
    private final Journal journal;
    private final JournalSignal signal;
    private final RelayPositions positions;
    private final CloudEventCodec codec;
    private final DataSource dataSource;
    private final Semaphore news = new Semaphore(0);
    private final Runnable wake = this::wake;
    private final Thread thread = new Thread(this::run, "relay");
    private volatile boolean running = true;
    private volatile boolean leading;

    @Inject
    public Relay(
            @Any Instance<Publication> publications,
            ExchangeConfig config,
            KafkaClients kafka,
            Journal journal,
            JournalSignal signal,
            RelayPositions positions,
            CloudEventCodec codec,
            DataSource dataSource) {
        this(
                publications.isResolvable() ? publications.get() : null,
                config,
                kafka,
                journal,
                signal,
                positions,
                codec,
                dataSource);
    }

    Relay(
            @Nullable Publication publication,
            ExchangeConfig config,
            KafkaClients kafka,
            Journal journal,
            JournalSignal signal,
            RelayPositions positions,
            CloudEventCodec codec,
            DataSource dataSource) {
        this.publication = publication;
        this.config = config;
        this.kafka = kafka;
        this.journal = journal;
        this.signal = signal;
        this.positions = positions;
        this.codec = codec;
        this.dataSource = dataSource;
    }

    void onStart(@Observes @Priority(Projections.START_ORDER + 1) StartupEvent event) {
        start();
    }

    void onStop(@Observes ShutdownEvent event) throws InterruptedException {
        stop();
    }

    /** Begins to publish, on a thread of its own; nothing if the service publishes nothing. */
    void start() {
        if (publication != null) {
            signal.add(wake);
            thread.start();
        }
    }

    /** Publishes no more; a batch that is under way is finished first. */
    void stop() throws InterruptedException {
        running = false;
        signal.remove(wake);
        wake();
        thread.join(STOP_LIMIT.toMillis());
        thread.interrupt(); // what waits for a broker that is away waits no longer
    }

    /** Whether this replica is the one that publishes now. */
    public boolean leading() {
        return leading;
    }

    /** How many events of the journal have not been looked at for publishing yet. */
    public long lag() {
        return publication == null
                ? 0
                : journal.countAfter(positions.stored(publication.publisher().topic()));
    }

    private void wake() {
        if (news.availablePermits() == 0) {
            news.release();
        }
    }

    private void run() {
        while (running) {
            try {
                leadIfNobodyDoes();
            } catch (SQLException | RuntimeException | Error failed) {
                if (running) {
                    LOG.warnf("Publishing is interrupted and will be tried again: %s", failed.toString());
                }
            }
            pause();
        }
    }

    private void leadIfNobodyDoes() throws SQLException {
        if (publication == null) {
            return;
        }
        Optional<SessionLock> lead =
                SessionLock.tryTo(dataSource, "relay/" + publication.publisher().topic());
        if (lead.isEmpty()) {
            return;
        }
        try (SessionLock leadership = lead.get()) {
            leading = true;
            publish(publication, leadership);
        } finally {
            leading = false;
        }
    }

    private void publish(Publication publication, SessionLock leadership) throws SQLException {
        String topic = publication.publisher().topic();
        kafka.ensureTopic(topic, config.partitions(), config.replication());
        KafkaProducer<String, byte[]> producer = kafka.transactionalProducer("relay-" + topic);
        try {
            producer.initTransactions();
            int partitions =
                    Math.min(config.partitions(), producer.partitionsFor(topic).size());
            JournalPosition reached = furthest(positions.stored(topic), kafka.lastPosition(topic));
            while (running && leadership.held()) {
                List<RecordedEvent> batch = journal.follow(reached, config.batch());
                if (batch.isEmpty()) {
                    await();
                } else {
                    reached = send(producer, publication, partitions, batch);
                }
            }
        } finally {
            // Without a limit it would wait for a broker that is away, and keep the lead.
            producer.close(CLOSE_LIMIT);
        }
    }

    private static JournalPosition furthest(JournalPosition one, JournalPosition other) {
        return one.isAfter(other) ? one : other;
    }

    /** Publishes a batch, and gives the position after it; if an event can't be translated, what came before it. */
    @SuppressWarnings("FutureReturnValueIgnored") // the commit fails if any send has failed
    private JournalPosition send(
            KafkaProducer<String, byte[]> producer,
            Publication publication,
            int partitions,
            List<RecordedEvent> batch) {
        Translated translated = translate(publication, batch);
        if (!translated.records().isEmpty()) {
            producer.beginTransaction();
            translated.records().forEach(record -> producer.send(record.on(partitions)));
            producer.commitTransaction();
        }
        if (translated.reached() != null) {
            positions.store(publication.publisher().topic(), translated.reached());
        }
        if (translated.failure() != null) {
            throw translated.failure();
        }
        return batch.getLast().position();
    }

    /**
     * A batch as far as it could be translated.
     *
     * @param reached the position of the last event that was; null if the first could not be
     */
    private record Translated(
            List<PublishedRecord> records,
            @Nullable JournalPosition reached,
            @Nullable UntranslatableEventException failure) {}

    private Translated translate(Publication publication, List<RecordedEvent> batch) {
        List<PublishedRecord> records = new ArrayList<>();
        JournalPosition reached = null;
        for (RecordedEvent event : batch) {
            try {
                publication
                        .translate(event)
                        .ifPresent(told -> records.add(new PublishedRecord(
                                publication.publisher().topic(),
                                told.subject(),
                                codec.write(told, event),
                                event.position())));
            } catch (RuntimeException failed) {
                return new Translated(records, reached, new UntranslatableEventException(event, failed));
            }
            reached = event.position();
        }
        return new Translated(records, reached, null);
    }

    private void await() {
        try {
            boolean woken = news.tryAcquire(1, TimeUnit.SECONDS);
            LOG.tracef("Woken: %s", woken);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            running = false;
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
