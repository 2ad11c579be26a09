package nl.veiligwonen.platform.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nl.veiligwonen.contracts.IntegrationEvent;
import nl.veiligwonen.platform.journal.JournalPosition;
import nl.veiligwonen.platform.journal.RecordedEvent;
import nl.veiligwonen.platform.replica.Replica;
import nl.veiligwonen.platform.replica.Until;
import nl.veiligwonen.platform.replica.Walks;
import nl.veiligwonen.platform.test.TestBroker;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the relay promises, on a real journal and a real broker: what is stored is told, in order per case, once. */
class RelayTest {

    private static final String DATABASE = "walks_told";

    private final List<Relay> started = new ArrayList<>();
    private final List<Replica> replicas = new ArrayList<>();
    private Replica replica;
    private Walks walks;
    private KafkaClients kafka;
    private Topic topic;

    @BeforeEach
    void prepare() {
        TestBroker.startIfNeeded();
        kafka = new KafkaClients(TestBroker.address());
        replica = newReplica();
        walks = replica.walks();
        topic = new Topic(kafka);
    }

    @AfterEach
    void stopAll() throws InterruptedException {
        for (Relay relay : started) {
            relay.stop();
        }
        replicas.forEach(Replica::close);
    }

    @Test
    void what_is_stored_is_told_in_order_per_case_and_once() {
        List<String> cases = Walks.newCases(4);
        start(relay(replica));
        walks.walk(cases, 1, 15);
        cases.forEach(walks::rest);
        walks.walk(cases, 16, 30);

        awaitNothingLeft();
        assertToldOnce(cases, 30);
    }

    @Test
    void each_event_is_told_as_a_cloud_event_that_leads_back_to_the_journal() {
        String caseId = Walks.newCase();
        walks.step(caseId, 1);
        start(relay(replica));
        awaitNothingLeft();

        ConsumerRecord<String, byte[]> record = topic.records().getLast();
        assertThat(record.key()).isEqualTo(caseId);
        assertThat(Topic.header(record, "ce_specversion")).isEqualTo("1.0");
        assertThat(Topic.header(record, "ce_source")).isEqualTo("urn:nld:veiligwonen:systeem:assessment");
        assertThat(Topic.header(record, "ce_type")).isEqualTo("nl.veiligwonen.assessment.advice-drafted.v1");
        assertThat(Topic.header(record, "ce_subject")).isEqualTo(caseId);
        assertThat(Topic.header(record, "ce_correlationid")).isEqualTo("correlation");
        assertThat(Topic.header(record, "content-type")).isEqualTo("application/json");
        assertThat(Topic.header(record, KafkaClients.POSITION))
                .isEqualTo(replica.journal().head().toString());
    }

    @Test
    void a_relay_that_is_killed_each_time_before_it_stores_its_position_repeats_nothing() {
        List<String> cases = Walks.newCases(3);
        walks.walk(cases, 1, 20);
        RelayPositions lost = new RelayPositions(replica.dataSource()) {
            @Override
            void store(String topicName, JournalPosition position) {
                throw new IllegalStateException("killed");
            }
        };
        Relay killed = start(relay(replica, new WalkPublication(), lost));
        Until.holds("all steps are told", () -> topic.records().size() >= 60);
        stop(killed);

        start(relay(newReplica()));
        walks.walk(cases, 21, 22);
        awaitNothingLeft();
        assertToldOnce(cases, 22);
    }

    @Test
    void what_a_relay_had_sent_but_not_committed_when_it_was_killed_is_told_once() {
        String caseId = Walks.newCase();
        walks.walk(List.of(caseId), 1, 5);
        KafkaProducer<String, byte[]> killed = kafka.transactionalProducer("relay-" + Topic.NAME);
        killed.initTransactions();
        killed.beginTransaction();
        killed.send(new ProducerRecord<>(Topic.NAME, caseId, new byte[] {1}));
        killed.flush();

        start(relay(replica));
        awaitNothingLeft();
        assertToldOnce(List.of(caseId), 5);
        killed.close(Duration.ZERO);
    }

    @Test
    void a_relay_that_is_stopped_in_the_middle_of_a_batch_and_started_again_loses_and_repeats_nothing()
            throws Exception {
        List<String> cases = Walks.newCases(3);
        walks.walk(cases, 1, 20);
        for (int stop = 0; stop < 5; stop++) {
            CountDownLatch inTheMiddle = new CountDownLatch(1);
            AtomicInteger translated = new AtomicInteger();
            Relay relay = relay(
                    replica,
                    translating(recorded -> {
                        if (translated.incrementAndGet() == 15) {
                            inTheMiddle.countDown();
                        }
                    }),
                    new RelayPositions(replica.dataSource()));
            start(relay);
            walks.walk(cases, 21 + stop * 5, 25 + stop * 5);
            inTheMiddle.await();
            relay.stop();
        }

        start(relay(replica));
        awaitNothingLeft();
        assertToldOnce(cases, 45);
    }

    @Test
    void when_the_leader_loses_its_connection_another_goes_on_and_nothing_is_repeated() {
        List<String> cases = Walks.newCases(3);
        Relay one = start(relay(replica));
        Relay other = start(relay(newReplica()));
        for (int loss = 0; loss < 3; loss++) {
            Until.holds("a relay leads", () -> one.leading() || other.leading());
            walks.walk(cases, 1 + loss * 10, 5 + loss * 10);
            replica.asSuperuser(TERMINATE_LEADER);
            walks.walk(cases, 6 + loss * 10, 10 + loss * 10);
        }

        awaitNothingLeft();
        assertToldOnce(cases, 30);
    }

    @Test
    void a_leader_that_comes_to_itself_after_another_took_over_tells_nothing_twice() throws Exception {
        List<String> cases = Walks.newCases(2);
        CountDownLatch asleep = new CountDownLatch(1);
        CountDownLatch awake = new CountDownLatch(1);
        AtomicInteger translated = new AtomicInteger();
        Replica sleepy = newReplica();
        start(relay(
                sleepy,
                translating(recorded -> {
                    if (translated.incrementAndGet() == 4) {
                        asleep.countDown();
                        await(awake);
                    }
                }),
                new RelayPositions(sleepy.dataSource())));
        walks.walk(cases, 1, 10);
        asleep.await();
        replica.asSuperuser(TERMINATE_LEADER);
        start(relay(replica));
        awaitNothingLeft();

        awake.countDown();
        walks.walk(cases, 11, 12);
        awaitNothingLeft();
        assertToldOnce(cases, 12);
    }

    @Test
    void a_relay_that_ends_leaves_the_lead_to_another_replica() throws Exception {
        Relay leader = start(relay(replica));
        Until.holds("the first relay leads", leader::leading);
        Relay other = start(relay(newReplica()));
        leader.stop();

        Until.holds("the other relay leads", other::leading);
    }

    @Test
    void an_event_that_cannot_be_translated_holds_back_only_what_came_after_it() {
        String before = Walks.newCase();
        String poison = Walks.newCase();
        walks.walk(List.of(before), 1, 3);
        walks.step(poison, 1);
        Relay stuck = start(relay(
                replica,
                translating(recorded -> {
                    if (recorded.entityId().equals(poison)) {
                        throw new IllegalStateException("can't be translated");
                    }
                }),
                new RelayPositions(replica.dataSource())));

        Until.holds("what came before is told", () -> topic.steps(before).equals(List.of(1, 2, 3)));
        assertThat(topic.steps(poison)).isEmpty();

        stop(stuck);
        start(relay(replica));
        awaitNothingLeft();
        assertToldOnce(List.of(before), 3);
        assertToldOnce(List.of(poison), 1);
    }

    private static final String TERMINATE_LEADER = """
            select pg_terminate_backend(pid) from pg_locks
            where locktype = 'advisory' and granted and pid <> pg_backend_pid()
              and ((classid::bigint << 32) | objid::bigint) = hashtextextended('relay/%s', 0)
            """.formatted(Topic.NAME);

    private interface Hook {
        void before(RecordedEvent recorded);
    }

    private static Publication translating(Hook hook) {
        return new WalkPublication() {
            @Override
            public Optional<IntegrationEvent> translate(RecordedEvent recorded) {
                hook.before(recorded);
                return super.translate(recorded);
            }
        };
    }

    private Replica newReplica() {
        Replica made = new Replica(DATABASE);
        replicas.add(made);
        return made;
    }

    private Relay relay(Replica of) {
        return relay(of, new WalkPublication(), new RelayPositions(of.dataSource()));
    }

    private Relay relay(Replica of, Publication publication, RelayPositions positions) {
        return new Relay(
                publication,
                new FastExchange(),
                kafka,
                of.journal(),
                of.signal(),
                positions,
                new CloudEventCodec(),
                of.dataSource());
    }

    private Relay start(Relay relay) {
        started.add(relay);
        relay.start();
        return relay;
    }

    private static void stop(Relay relay) {
        try {
            relay.stop();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private void awaitNothingLeft() {
        Relay looking = relay(replica);
        Until.holds("everything in the journal is told", () -> looking.lag() == 0);
    }

    private void assertToldOnce(List<String> cases, int lastStep) {
        Map<String, List<Integer>> expected = new HashMap<>();
        List<Integer> steps = IntStream.rangeClosed(1, lastStep).boxed().toList();
        cases.forEach(caseId -> expected.put(caseId, steps));
        assertThat(topic.steps(cases)).isEqualTo(expected);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
