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
import java.util.UUID;
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
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
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

    /** Marks a transaction that has seen to it that the read models are not replaced under its hands. */
    private static final String SHARED = Projections.class.getName() + ".shared";

    /** How many events share a transaction at most. */
    private static final int BATCH = 100;

    /** After how long a replica that died loses its place to another. */
    private static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(5);

    /** Who this replica is among those that could follow: unlike a process id, never that of another. */
    private final String node = UUID.randomUUID().toString();

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
        this(projections.stream().toList(), schema, journal, dataSource, transactions, eventStore);
    }

    Projections(
            List<Projection> projections,
            ReadModelSchema schema,
            Journal journal,
            DataSource dataSource,
            TransactionManager transactions,
            EventStore eventStore) {
        this.projections = projections;
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
                .nodeId(node)
                .serializer(JacksonSerializer.builder()
                        .objectMapper(new ObjectMapper())
                        .build())
                .build();
        this.processor = newProcessor();
    }

    void onStart(@Observes @Priority(START_ORDER) StartupEvent event) {
        start();
    }

    void onStop(@Observes ShutdownEvent event) {
        stop();
    }

    /** Makes the read models if they are not there, and begins to follow the journal. */
    void start() {
        schema.prepare();
        processor.start();
    }

    /** Follows no more, for good. */
    void stop() {
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
        return journal.countAfter(schema.reached(PROCESSOR));
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
            CurrentUnitOfWork.get().getOrComputeResource(SHARED, first -> {
                schema.shareCurrent();
                schema.requireClaim(PROCESSOR, node);
                return true;
            });
            project((RecordedEvent) message.getPayload());
        }
    }
}
