package nl.veiligwonen.platform.readmodel;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import nl.veiligwonen.platform.journal.Journal;
import nl.veiligwonen.platform.journal.JournalPosition;
import nl.veiligwonen.platform.journal.RecordedEvent;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.json.JacksonSerializer;

/**
 * Runs the projections of a service: follows the journal and calls each of them for each event, in the transaction that
 * also stores how far it got. Starts by itself; from the beginning if the read models are empty.
 */
@Singleton
public class Projections {

    /** The order in which the parts of the platform start: read models, then what feeds on them. */
    public static final int START_ORDER = 100;

    static final String PROCESSOR = "overview";

    /** How many events share a transaction at most. */
    private static final int BATCH = 100;

    /** After how long a replica that died loses its place to another. */
    private static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(5);

    private final List<Projection> projections;
    private final ReadModelSchema schema;
    private final Journal journal;
    private final JdbcTokenStore positions;
    private final ScheduledExecutorService coordinator = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("projections-coordinator").factory());
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("projections").factory());
    private final TransactionManager transactions;
    private final EventStore eventStore;
    private volatile PooledStreamingEventProcessor processor;

    @Inject
    public Projections(
            @Any Instance<Projection> projections,
            ReadModelSchema schema,
            Journal journal,
            DataSource dataSource,
            TransactionManager transactions,
            EventStore eventStore) {
        this.projections = projections.stream().toList();
        this.schema = schema;
        this.journal = journal;
        this.transactions = transactions;
        this.eventStore = eventStore;
        this.positions = JdbcTokenStore.builder()
                .connectionProvider(dataSource::getConnection)
                .schema(TokenSchema.builder()
                        .setTokenTable("projection_position")
                        .setProcessorNameColumn("processor_name")
                        .setTokenTypeColumn("token_type")
                        .build())
                .contentType(String.class)
                .claimTimeout(CLAIM_TIMEOUT)
                .serializer(JacksonSerializer.builder()
                        .objectMapper(new ObjectMapper())
                        .build())
                .build();
        this.processor = newProcessor();
    }

    void start(@Observes @Priority(START_ORDER) StartupEvent event) {
        schema.prepare();
        processor.start();
    }

    void stop(@Observes ShutdownEvent event) {
        processor.shutDown();
        coordinator.shutdown();
        worker.shutdown();
    }

    private PooledStreamingEventProcessor newProcessor() {
        return PooledStreamingEventProcessor.builder()
                .name(PROCESSOR)
                .eventHandlerInvoker(new Invoker())
                .errorHandler(PropagatingErrorHandler.INSTANCE)
                .messageSource(eventStore)
                .tokenStore(positions)
                .transactionManager(transactions)
                .initialSegmentCount(1)
                .initialToken(source -> JournalPosition.START)
                .batchSize(BATCH)
                .tokenClaimInterval(1_000)
                .claimExtensionThreshold(2_000)
                .coordinatorExecutor(coordinator)
                .workerExecutor(worker)
                .build();
    }

    /** Stops following, so that the read models can be replaced. */
    void pause() {
        processor.shutDown();
    }

    /** Follows again, from where the read models now are. */
    void resume() {
        processor = newProcessor();
        processor.start();
    }

    /** Stores, in the running transaction, how far the fresh set of read models it sees has got. */
    void initialise(JournalPosition position) {
        positions.initializeTokenSegments(PROCESSOR, 1, position);
    }

    /** Calls every projection for an event, in the running transaction. */
    void project(RecordedEvent event) {
        projections.forEach(projection -> projection.project(event));
    }

    /** How many events of the journal the read models have not taken in yet. */
    public long lag() {
        return processor.processingStatus().values().stream()
                .findAny()
                .map(status -> status.getTrackingToken())
                .map(token -> journal.countAfter((JournalPosition) token))
                .orElseGet(() -> journal.countAfter(JournalPosition.START));
    }

    /** Whether the projections run without error. */
    public boolean healthy() {
        return processor.isRunning() && !processor.isError();
    }

    private final class Invoker implements EventHandlerInvoker {
        @Override
        public boolean canHandle(EventMessage<?> message, Segment segment) {
            return true;
        }

        @Override
        public void handle(EventMessage<?> message, Segment segment) {
            project((RecordedEvent) message.getPayload());
        }
    }
}
