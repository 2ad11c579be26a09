package nl.veiligwonen.platform.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import nl.veiligwonen.contracts.AssessmentEvent.AdviceDrafted;
import nl.veiligwonen.platform.replica.Replica;
import nl.veiligwonen.platform.replica.Until;
import nl.veiligwonen.platform.replica.Walks;
import nl.veiligwonen.platform.test.TestBroker;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the inbox promises, on a real database and a real broker: what others tell takes effect in order per case, once. */
class InboxTest {

    private Teller teller;

    @BeforeEach
    void prepare() {
        TestBroker.startIfNeeded();
        new KafkaClients(TestBroker.address()).ensureTopic(Topic.NAME, Topic.PARTITIONS, (short) 1);
        teller = new Teller(TestBroker.address());
    }

    @AfterEach
    void fallSilent() {
        teller.close();
    }

    @Test
    void an_event_that_is_delivered_twice_takes_effect_once() {
        String caseId = Walks.newCase();
        for (int number = 1; number <= 5; number++) {
            ProducerRecord<String, byte[]> step = teller.step(caseId, number);
            teller.send(step);
            teller.send(step);
        }
        try (Follower follower = new Follower().start()) {
            awaitHeardOut(follower);

            assertThat(follower.steps(caseId)).containsExactly(1, 2, 3, 4, 5);
        }
    }

    @Test
    void an_inbox_that_is_stopped_in_the_middle_and_started_again_loses_and_repeats_nothing() {
        List<String> cases = Walks.newCases(3);
        for (int number = 1; number <= 20; number++) {
            for (String caseId : cases) {
                teller.tell(caseId, number, number);
            }
        }
        for (int stop = 1; stop <= 4; stop++) {
            int enough = stop * 4;
            try (Follower follower = new Follower().start()) {
                Until.holds("some steps are taken in", () -> cases.stream()
                        .anyMatch(caseId -> follower.steps(caseId).size() >= enough));
            }
        }
        try (Follower follower = new Follower().start()) {
            awaitHeardOut(follower);

            assertThat(cases)
                    .allSatisfy(caseId -> assertThat(follower.steps(caseId)).containsExactlyElementsOf(numbers(20)));
        }
    }

    @Test
    void of_two_inboxes_on_one_database_one_acts_on_each_event() {
        List<String> cases = Walks.newCases(3);
        try (Follower one = new Follower().start();
                Follower other = new Follower().start()) {
            cases.forEach(caseId -> teller.tell(caseId, 1, 30));
            awaitHeardOut(one);
            awaitHeardOut(other);

            assertThat(cases).allSatisfy(caseId -> {
                assertThat(one.steps(caseId)).containsExactlyElementsOf(numbers(30));
                assertThat(one.parked(caseId, ParkedEvent.State.PARKED)).isEmpty();
            });
        }
    }

    @Test
    void a_connection_that_is_lost_at_the_commit_is_not_blamed_on_the_event() {
        assertThatItIsTakenInOnceAfter(LostConnection::atTheCommit);
    }

    @Test
    void a_connection_that_is_lost_while_an_event_is_handled_is_not_blamed_on_the_event() {
        assertThatItIsTakenInOnceAfter(LostConnection::now);
    }

    private void assertThatItIsTakenInOnceAfter(Consumer<Replica> loss) {
        String caseId = Walks.newCase();
        teller.tell(caseId, 1, 4);
        AtomicBoolean lost = new AtomicBoolean();
        AtomicReference<Replica> replica = new AtomicReference<>();
        try (Follower follower = new Follower(step -> {
            if (step.revision() == 2 && isAbout(caseId, step) && lost.compareAndSet(false, true)) {
                loss.accept(replica.get());
            }
        })) {
            replica.set(follower.replica());
            follower.start();
            awaitHeardOut(follower);

            assertThat(lost).isTrue();
            assertThat(follower.parked(caseId, ParkedEvent.State.PARKED)).isEmpty();
            assertThat(follower.steps(caseId)).containsExactly(1, 2, 3, 4);
        }
    }

    @Test
    void while_the_database_is_away_nothing_is_lost_and_nothing_is_parked() {
        String caseId = Walks.newCase();
        try (Follower follower = new Follower().start()) {
            teller.tell(caseId, 1, 3);
            awaitHeardOut(follower);
            follower.replica().asSuperuser("alter role walks_followed connection limit 0");
            follower.replica().asSuperuser("""
                    select pg_terminate_backend(pid) from pg_stat_activity where usename = 'walks_followed'
                    """);
            try {
                teller.tell(caseId, 4, 6);
                Until.holds("the inbox knows that it can't read", () -> !follower.inbox()
                        .reading());
            } finally {
                follower.replica().asSuperuser("alter role walks_followed connection limit -1");
            }
            awaitHeardOut(follower);

            assertThat(follower.parked(caseId, ParkedEvent.State.PARKED)).isEmpty();
            assertThat(follower.steps(caseId)).containsExactly(1, 2, 3, 4, 5, 6);
        }
    }

    @Test
    void ids_are_remembered_for_thirty_days_and_then_forgotten() {
        try (Follower follower = new Follower()) {
            InboxPositions positions = follower.positions();
            Instant received = Instant.parse("2026-03-31T12:00:00Z");
            String id = UUID.randomUUID().toString();
            positions.storeReceived("someone", id, received);

            cleanUp(positions, received.plus(Duration.ofDays(30))).forget();
            assertThat(positions.received("someone", id)).isTrue();

            cleanUp(positions, received.plus(Duration.ofDays(30)).plusMillis(1)).forget();
            assertThat(positions.received("someone", id)).isFalse();
        }
    }

    private static ReceivedEventCleanUp cleanUp(InboxPositions positions, Instant now) {
        return new ReceivedEventCleanUp(positions, new FastExchange(), Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void an_inbox_that_cannot_go_on_for_a_moment_reads_again() {
        String caseId = Walks.newCase();
        AtomicBoolean failed = new AtomicBoolean();
        try (Follower follower = new Follower(step -> {
            if (isAbout(caseId, step) && failed.compareAndSet(false, true)) {
                throw new OutOfMemoryError("on purpose");
            }
        })) {
            follower.start();
            teller.tell(caseId, 1, 3);
            awaitHeardOut(follower);

            assertThat(follower.steps(caseId)).containsExactly(1, 2, 3);
        }
    }

    private void awaitHeardOut(Follower follower) {
        Until.holds("all that was told is taken in", () -> teller.heardOutBy(follower.positions()));
    }

    private static boolean isAbout(String caseId, AdviceDrafted step) {
        return step.caseId().toString().equals(caseId);
    }

    private static List<Integer> numbers(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }

    /** The ways in which the connection of a running transaction goes. */
    private static final class LostConnection {

        static void now(Replica replica) {
            terminate(replica);
            try (Connection connection = replica.dataSource().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("select 1");
            } catch (SQLException gone) {
                throw new IllegalStateException("A service that could not do its work", gone);
            }
        }

        static void atTheCommit(Replica replica) {
            replica.beforeCommit(() -> terminate(replica));
        }

        private static void terminate(Replica replica) {
            try (Connection connection = replica.dataSource().getConnection();
                    Statement statement = connection.createStatement();
                    var row = statement.executeQuery("select pg_backend_pid()")) {
                row.next();
                replica.asSuperuser("select pg_terminate_backend(%d, 5000)".formatted(row.getInt(1)));
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }
}
