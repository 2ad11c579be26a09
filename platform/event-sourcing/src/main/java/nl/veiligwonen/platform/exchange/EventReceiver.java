package nl.veiligwonen.platform.exchange;

import io.cloudevents.CloudEvent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import nl.veiligwonen.contracts.IntegrationEvent;
import nl.veiligwonen.platform.entity.CommandRefusedException;
import nl.veiligwonen.platform.entity.Correlation;
import nl.veiligwonen.platform.journal.ConcurrencyConflictException;
import nl.veiligwonen.platform.journal.JournalUnavailableException;
import nl.veiligwonen.platform.masterkey.MasterKeyAwayException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.axonframework.common.transaction.TransactionManager;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes in one record: its effect, its place in the topic and its id are stored in one transaction, so it takes effect
 * once, whatever crashes and however often it is delivered. What can't be handled is parked with its reason; later
 * events of the same subject wait behind it, others go on.
 */
@Singleton
class EventReceiver {

    private static final Logger LOG = Logger.getLogger(EventReceiver.class);

    /** How often an event is tried again when another transaction got in first. */
    private static final int ATTEMPTS = 20;

    /** How long to wait at most before trying again, in milliseconds. */
    private static final long LONGEST_PAUSE_MILLIS = 50;

    private final @Nullable Reception reception;
    private final InboxPositions positions;
    private final ParkedEventStore parked;
    private final CloudEventCodec codec;
    private final TransactionManager transactions;
    private final Clock clock;
    private volatile Passed passed = new Passed(null, 0);

    /** Where a record lies. */
    private record Place(TopicPartition partition, long offset) {}

    /** How often the event at a place has failed without being to blame, as far as could be seen. */
    private record Passed(@Nullable Place place, int times) {}

    @Inject
    EventReceiver(
            @Any Instance<Reception> receptions,
            InboxPositions positions,
            ParkedEventStore parked,
            CloudEventCodec codec,
            TransactionManager transactions,
            Clock clock) {
        this(receptions.isResolvable() ? receptions.get() : null, positions, parked, codec, transactions, clock);
    }

    EventReceiver(
            @Nullable Reception reception,
            InboxPositions positions,
            ParkedEventStore parked,
            CloudEventCodec codec,
            TransactionManager transactions,
            Clock clock) {
        this.reception = reception;
        this.positions = positions;
        this.parked = parked;
        this.codec = codec;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Takes a record in, or parks it.
     *
     * @throws RuntimeException if the database is away; nothing has been stored, and the record is to be tried again
     * @throws Error if the process can't go on; likewise
     */
    void receive(ConsumerRecord<String, byte[]> record) {
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        Envelope envelope = Envelope.of(record);
        try {
            withRetry(() -> transactions.executeInTransaction(() -> takeIn(partition, record.offset(), envelope)));
        } catch (RuntimeException | Error failed) {
            if (mayPass(failed, partition, record.offset())) {
                throw failed;
            }
            String reason = reasonOf(failed);
            LOG.warnf("Event %s of %s is parked: %s", envelope.eventId(), envelope.source(), reason);
            transactions.executeInTransaction(() -> park(partition, record.offset(), envelope, reason));
        }
    }

    /**
     * Whether the event is to be tried again rather than parked: the database is away, or the process is at its end. An
     * event that again and again costs the connection of a database that is there is to blame after all.
     */
    private boolean mayPass(Throwable failed, TopicPartition partition, long offset) {
        boolean ending = Thread.currentThread().isInterrupted()
                || (failed instanceof VirtualMachineError && !(failed instanceof StackOverflowError));
        if (ending) {
            return true;
        }
        if (!isAway(failed)) {
            return false;
        }
        positions.nextOffset(partition); // fails if the database is still away
        Place place = new Place(partition, offset);
        passed = place.equals(passed.place()) ? new Passed(place, passed.times() + 1) : new Passed(place, 1);
        return passed.times() < ATTEMPTS;
    }

    static boolean isAway(Throwable failed) {
        return failed instanceof ExchangeUnavailableException
                || failed instanceof MasterKeyAwayException
                || JournalUnavailableException.isCauseOf(failed);
    }

    private void takeIn(TopicPartition partition, long offset, Envelope envelope) {
        positions.lock(partition);
        if (offset < positions.nextOffset(partition)) {
            return; // Another replica was here.
        }
        positions.lock(envelope.subject());
        if (!positions.received(envelope.source(), envelope.eventId())) {
            if (parked.isParked(envelope.subject())) {
                parked.park(envelope, "Waits behind an earlier event of the same subject", clock.instant());
            } else {
                handle(envelope);
            }
            positions.storeReceived(envelope.source(), envelope.eventId(), clock.instant());
        }
        positions.storeNextOffset(partition, offset + 1);
    }

    private void park(TopicPartition partition, long offset, Envelope envelope, String reason) {
        positions.lock(partition);
        if (offset < positions.nextOffset(partition)) {
            return;
        }
        positions.lock(envelope.subject());
        parked.park(envelope, reason, clock.instant());
        positions.storeReceived(envelope.source(), envelope.eventId(), clock.instant());
        positions.storeNextOffset(partition, offset + 1);
    }

    /** Hands an event to the service, in the running transaction. */
    void handle(Envelope envelope) {
        CloudEvent cloudEvent = envelope.toCloudEvent();
        Optional<IntegrationEvent> event = codec.read(cloudEvent);
        if (event.isEmpty()) {
            return; // A type that we do not know yet.
        }
        String correlation = Optional.ofNullable(cloudEvent.getExtension(CloudEventCodec.CORRELATION))
                .map(Object::toString)
                .orElse(cloudEvent.getId());
        OffsetDateTime time = Optional.ofNullable(cloudEvent.getTime())
                .orElseThrow(() -> new UnreadableEventException("The event has no time"));
        ReceivedContext context = new ReceivedContext(
                cloudEvent.getId(), cloudEvent.getSource().toString(), time.toInstant(), correlation);
        new Correlation(correlation, cloudEvent.getId()).around(() -> {
            Objects.requireNonNull(reception).receive(event.get(), context);
            return true;
        });
    }

    /** Runs something, again if another transaction got in first. */
    static void withRetry(Runnable work) {
        for (int attempt = 1; ; attempt++) {
            try {
                work.run();
                return;
            } catch (ConcurrencyConflictException conflict) {
                if (attempt == ATTEMPTS) {
                    throw conflict;
                }
                sleepABit();
            }
        }
    }

    private static void sleepABit() {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(1, LONGEST_PAUSE_MILLIS));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting to try again", stopping);
        }
    }

    /** Why an event could not be handled, without anything of its content. */
    static String reasonOf(Throwable failed) {
        return switch (failed) {
            case CommandRefusedException refused ->
                refused.refusal().code() + ": " + refused.refusal().reason();
            case UnreadableEventException unreadable -> "unreadable: " + unreadable.getMessage();
            default -> failed.getClass().getSimpleName();
        };
    }
}
