package nl.veiligwonen.platform.exchange;

import io.cloudevents.kafka.KafkaMessageFactory;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import nl.veiligwonen.platform.journal.Journal;
import nl.veiligwonen.platform.journal.JournalPosition;
import nl.veiligwonen.platform.journal.JournalSignal;
import nl.veiligwonen.platform.journal.RecordedEvent;
import nl.veiligwonen.platform.readmodel.Projections;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Publishes what the journal holds on the topic of the service: everything, in order, once. One replica leads. Each
 * batch is a Kafka transaction that also carries, on each record, its position in the journal; the position in
 * PostgreSQL follows after the broker has acknowledged. A relay that starts goes on from whichever of the two is
 * further, so a crash between them neither loses nor repeats an event (decision 0004).
 */
@Singleton
public class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);

    private final @Nullable Publication publication;
    private final ExchangeConfig config;
    private final KafkaClients kafka;
    private final Journal journal;
    private final JournalSignal signal;
    private final RelayPositions positions;
    private final CloudEventCodec codec;
    private final DataSource dataSource;
    private final Semaphore news = new Semaphore(0);
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
        this.publication = publications.isResolvable() ? publications.get() : null;
        this.config = config;
        this.kafka = kafka;
        this.journal = journal;
        this.signal = signal;
        this.positions = positions;
        this.codec = codec;
        this.dataSource = dataSource;
    }

    void start(@Observes @Priority(Projections.START_ORDER + 1) StartupEvent event) {
        if (publication != null) {
            signal.add(this::wake);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        wake();
        thread.join(TimeUnit.SECONDS.toMillis(10));
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
            try (Connection leadership = dataSource.getConnection()) {
                if (publication != null
                        && RelayPositions.lead(
                                leadership, publication.publisher().topic())) {
                    leading = true;
                    publish(publication, leadership);
                }
            } catch (SQLException | RuntimeException failed) {
                if (running) {
                    LOG.warnf("Publishing is interrupted and will be tried again: %s", failed.toString());
                }
            } finally {
                leading = false;
            }
            pause();
        }
    }

    private void publish(Publication publication, Connection leadership) throws SQLException {
        kafka.ensureTopic(publication.publisher().topic(), config.partitions(), config.replication());
        try (KafkaProducer<String, byte[]> producer =
                kafka.transactionalProducer("relay-" + publication.publisher().topic())) {
            producer.initTransactions();
            JournalPosition reached = positions.stored(publication.publisher().topic());
            JournalPosition onTopic = kafka.lastPosition(publication.publisher().topic());
            if (onTopic.isAfter(reached)) {
                reached = onTopic;
            }
            while (running && leadership.isValid(5)) {
                List<RecordedEvent> batch = journal.follow(reached, config.batch());
                if (batch.isEmpty()) {
                    await();
                } else {
                    send(producer, publication, batch);
                    reached = batch.getLast().position();
                    positions.store(publication.publisher().topic(), reached);
                }
            }
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the commit fails if any send has failed
    private void send(KafkaProducer<String, byte[]> producer, Publication publication, List<RecordedEvent> batch) {
        List<ProducerRecord<String, byte[]>> records = batch.stream()
                .flatMap(event -> publication.translate(event).stream()
                        .map(integration -> record(
                                publication.publisher().topic(),
                                integration.subject(),
                                codec.write(integration, event),
                                event.position())))
                .toList();
        if (!records.isEmpty()) {
            producer.beginTransaction();
            records.forEach(producer::send);
            producer.commitTransaction();
        }
    }

    private static ProducerRecord<String, byte[]> record(
            String topic, String subject, io.cloudevents.CloudEvent event, JournalPosition position) {
        ProducerRecord<String, byte[]> record = KafkaMessageFactory.<String>createWriter(
                        topic,
                        null,
                        event.getTime() == null
                                ? null
                                : event.getTime().toInstant().toEpochMilli(),
                        subject)
                .writeBinary(event);
        record.headers().add(KafkaClients.POSITION, position.toString().getBytes(StandardCharsets.UTF_8));
        return record;
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
