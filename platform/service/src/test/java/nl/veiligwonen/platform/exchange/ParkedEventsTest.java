package nl.veiligwonen.platform.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.veiligwonen.contracts.AssessmentEvent.AdviceDrafted;
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.domain.Refusal;
import nl.veiligwonen.platform.entity.CommandRefusedException;
import nl.veiligwonen.platform.journal.NewEvent;
import nl.veiligwonen.platform.journal.StreamId;
import nl.veiligwonen.platform.replica.Replica;
import nl.veiligwonen.platform.replica.Until;
import nl.veiligwonen.platform.replica.WalkEvent;
import nl.veiligwonen.platform.replica.Walks;
import nl.veiligwonen.platform.test.TestBroker;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An event that can't be handled is parked, stops only its own case, and is settled by an operator. */
class ParkedEventsTest {

    private static final Actor OPERATOR = new Actor("operator");

    /** What becomes of cases whose second step is poison, until they are cured. */
    private final Map<String, Consumer<Replica>> poison = new ConcurrentHashMap<>();

    private final Set<String> cured = ConcurrentHashMap.newKeySet();
    private Teller teller;
    private Follower follower;

    @BeforeEach
    void follow() {
        TestBroker.startIfNeeded();
        new KafkaClients(TestBroker.address()).ensureTopic(Topic.NAME, Topic.PARTITIONS, (short) 1);
        teller = new Teller(TestBroker.address());
        follower = new Follower(this::failIfPoisoned).start();
    }

    @AfterEach
    void stop() {
        follower.close();
        teller.close();
    }

    private void failIfPoisoned(AdviceDrafted step) {
        String caseId = step.caseId().toString();
        Consumer<Replica> failure = poison.get(caseId);
        if (failure != null && step.revision() == 2 && !cured.contains(caseId)) {
            failure.accept(follower.replica());
        }
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                failure("wrong-stage: Not now.", replica -> {
                    throw new CommandRefusedException(Refusal.of("wrong-stage", "Not now."));
                }),
                failure("IllegalStateException", replica -> {
                    throw new IllegalStateException("a secret that must not be shown");
                }),
                failure("StackOverflowError", replica -> {
                    throw new StackOverflowError();
                }),
                failure("IllegalStateException", ParkedEventsTest::divideByZeroInTheDatabase),
                failure("JournalRefusedException", ParkedEventsTest::appendWhatTheDatabaseRefuses));
    }

    private static Arguments failure(String reason, Consumer<Replica> failing) {
        return Arguments.of(reason, failing);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void what_cannot_be_handled_is_parked_with_its_reason_and_stops_only_its_own_case(
            String reason, Consumer<Replica> failing) {
        String sick = Walks.newCase();
        List<String> healthy = Walks.newCases(4);
        poison.put(sick, failing);
        for (int number = 1; number <= 4; number++) {
            teller.tell(sick, number, number);
            for (String caseId : healthy) {
                teller.tell(caseId, number, number);
            }
        }
        awaitHeardOut();

        assertThat(healthy)
                .allSatisfy(caseId -> assertThat(follower.steps(caseId)).containsExactly(1, 2, 3, 4));
        assertThat(follower.steps(sick)).containsExactly(1);
        assertThat(parked(sick))
                .extracting(ParkedEvent::reason)
                .containsExactly(
                        reason,
                        "Waits behind an earlier event of the same subject",
                        "Waits behind an earlier event of the same subject");
        assertThat(parked(sick).getFirst())
                .satisfies(event -> assertThat(event.type()).isEqualTo("nl.veiligwonen.assessment.advice-drafted.v1"))
                .satisfies(event -> assertThat(event.source()).isEqualTo("urn:nld:veiligwonen:systeem:assessment"))
                .satisfies(event -> assertThat(event.attempts()).isEqualTo(1));
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                strange("no CloudEvent", step -> new ProducerRecord<>(step.topic(), step.key(), step.value())),
                strange("data that does not fit", step -> withBody(step, "{\"caseId\": 12}")),
                strange("no JSON", step -> withBody(step, "nonsense")),
                strange(
                        "a body that is absent",
                        step -> new ProducerRecord<>(step.topic(), null, step.key(), null, step.headers())),
                strange("a header that is too long", step -> withHeader(step, "ce_time", "z".repeat(100_000))),
                strange(
                        "an id that is too long to find again",
                        step -> withHeader(withBody(step, "nonsense"), "ce_id", noise(20_000))));
    }

    private static Arguments strange(String what, UnaryOperator<ProducerRecord<String, byte[]>> change) {
        return Arguments.of(what, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void what_cannot_be_read_is_parked_and_can_be_skipped(
            String what, UnaryOperator<ProducerRecord<String, byte[]>> change) {
        String sick = Walks.newCase();
        String healthy = Walks.newCase();
        teller.send(change.apply(teller.step(sick, 1)));
        teller.tell(sick, 2, 2);
        teller.tell(healthy, 1, 2);
        awaitHeardOut();

        assertThat(follower.steps(healthy)).containsExactly(1, 2);
        assertThat(parked(sick)).hasSize(2);

        follower.parkedEvents().skip(parked(sick).getFirst().number(), OPERATOR, "Nobody knows what it was");
        assertThat(follower.steps(sick)).containsExactly(2);
    }

    @Test
    void names_that_no_text_can_hold_or_that_are_too_long_stop_nobody() {
        String healthy = Walks.newCase();
        teller.send(withHeader(teller.step(Walks.newCase(), 1), "ce_type", "a\u0000b"));
        teller.send(withHeader(teller.step(Walks.newCase(), 1), "ce_id", "a\u0000b"));
        teller.send(new ProducerRecord<>(Topic.NAME, "a\u0000b", new byte[] {1}));
        teller.send(new ProducerRecord<>(Topic.NAME, noise(20_000), new byte[] {1}));
        teller.send(new ProducerRecord<>(Topic.NAME, null, new byte[] {1}));
        teller.tell(healthy, 1, 2);
        awaitHeardOut();

        assertThat(follower.steps(healthy)).containsExactly(1, 2);
    }

    @Test
    void an_event_whose_cause_is_cured_is_retried_and_those_behind_it_follow_in_order() {
        String sick = poisoned();
        long first = parked(sick).getFirst().number();

        ParkedEvent stillSick = follower.parkedEvents().retry(first, OPERATOR);
        assertThat(stillSick.state()).isEqualTo(ParkedEvent.State.PARKED);
        assertThat(stillSick.attempts()).isEqualTo(2);
        assertThat(follower.steps(sick)).containsExactly(1);

        cured.add(sick);
        ParkedEvent handled = follower.parkedEvents().retry(first, OPERATOR);
        teller.tell(sick, 5, 5);
        awaitHeardOut();

        assertThat(handled.state()).isEqualTo(ParkedEvent.State.HANDLED);
        assertThat(handled.settledBy()).isEqualTo("operator");
        assertThat(follower.steps(sick)).containsExactly(1, 2, 3, 4, 5);
        assertThat(parked(sick)).isEmpty();
    }

    @Test
    void an_event_is_skipped_with_a_motivation_and_those_behind_it_follow_in_order() {
        String sick = poisoned();

        ParkedEvent skipped =
                follower.parkedEvents().skip(parked(sick).getFirst().number(), OPERATOR, "The sender has withdrawn it");
        teller.tell(sick, 5, 5);
        awaitHeardOut();

        assertThat(skipped.state()).isEqualTo(ParkedEvent.State.SKIPPED);
        assertThat(skipped.motivation()).isEqualTo("The sender has withdrawn it");
        assertThat(skipped.settledBy()).isEqualTo("operator");
        assertThat(follower.steps(sick)).containsExactly(1, 3, 4, 5);
    }

    @Test
    void an_event_that_waits_behind_another_can_be_neither_retried_nor_skipped() {
        String sick = poisoned();
        long waiting = parked(sick).getLast().number();

        assertThatThrownBy(() -> follower.parkedEvents().retry(waiting, OPERATOR))
                .isInstanceOf(CommandRefusedException.class)
                .hasMessage("waits-behind-another");
        assertThatThrownBy(() -> follower.parkedEvents().skip(waiting, OPERATOR, "Why not"))
                .isInstanceOf(CommandRefusedException.class)
                .hasMessage("waits-behind-another");
        assertThat(parked(sick)).hasSize(3);
    }

    @Test
    void what_has_been_settled_cannot_be_settled_again() {
        String sick = poisoned();
        long first = parked(sick).getFirst().number();
        follower.parkedEvents().skip(first, OPERATOR, "The sender has withdrawn it");

        assertThatThrownBy(() -> follower.parkedEvents().retry(first, OPERATOR))
                .isInstanceOf(CommandRefusedException.class)
                .hasMessage("not-parked");
        assertThatThrownBy(() -> follower.parkedEvents().skip(first, OPERATOR, "Again"))
                .isInstanceOf(CommandRefusedException.class)
                .hasMessage("not-parked");
        assertThat(follower.steps(sick)).containsExactly(1, 3, 4);
    }

    @Test
    void of_two_operators_who_retry_at_once_one_has_effect_and_what_is_settled_stays_as_it_was() throws Exception {
        String sick = poisoned();
        long first = parked(sick).getFirst().number();
        String reason = parked(sick).getFirst().reason();
        cured.add(sick);
        CountDownLatch together = new CountDownLatch(1);
        try (ExecutorService operators = Executors.newFixedThreadPool(4)) {
            List<Future<Object>> retries = Stream.generate(() -> operators.submit(() -> {
                        together.await();
                        try {
                            return follower.parkedEvents().retry(first, OPERATOR);
                        } catch (CommandRefusedException late) {
                            return late;
                        }
                    }))
                    .limit(4)
                    .toList();
            together.countDown();
            for (Future<Object> retry : retries) {
                retry.get();
            }
        }

        assertThat(follower.steps(sick)).containsExactly(1, 2, 3, 4);
        assertThat(follower.parked(sick, ParkedEvent.State.HANDLED))
                .hasSize(3)
                .allSatisfy(event -> assertThat(event.attempts()).isEqualTo(2))
                .first()
                .satisfies(event -> assertThat(event.reason()).isEqualTo(reason));
    }

    @Test
    void a_parked_event_that_is_delivered_again_is_not_parked_twice() {
        String sick = Walks.newCase();
        ProducerRecord<String, byte[]> nonsense = withBody(teller.step(sick, 1), "nonsense");
        teller.send(nonsense);
        teller.send(nonsense);
        awaitHeardOut();
        follower.replica().asSuperuser("delete from exchange.received_event"); // as after thirty days
        teller.send(nonsense);
        teller.tell(sick, 2, 2);
        awaitHeardOut();

        assertThat(parked(sick)).hasSize(2);
    }

    /** A case with a first step that was taken in, a second that is poison, and two that wait behind it. */
    private String poisoned() {
        String sick = Walks.newCase();
        poison.put(sick, replica -> {
            throw new CommandRefusedException(Refusal.of("wrong-stage", "Not now."));
        });
        teller.tell(sick, 1, 4);
        awaitHeardOut();
        return sick;
    }

    private List<ParkedEvent> parked(String subject) {
        return follower.parked(subject, ParkedEvent.State.PARKED);
    }

    private void awaitHeardOut() {
        Until.holds("all that was told is taken in or parked", () -> teller.heardOutBy(follower.positions()));
    }

    private static ProducerRecord<String, byte[]> withBody(ProducerRecord<String, byte[]> step, String body) {
        return new ProducerRecord<>(
                step.topic(), null, step.key(), body.getBytes(StandardCharsets.UTF_8), step.headers());
    }

    private static ProducerRecord<String, byte[]> withHeader(
            ProducerRecord<String, byte[]> step, String name, String value) {
        step.headers().remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
        return step;
    }

    /** Text that can't be compressed. */
    private static String noise(int length) {
        return Stream.generate(UUID::randomUUID)
                .limit(length / 36)
                .map(UUID::toString)
                .reduce("", String::concat);
    }

    private static void divideByZeroInTheDatabase(Replica replica) {
        try (Connection connection = replica.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select 1 / 0");
        } catch (SQLException failed) {
            throw new IllegalStateException("A service that asked for too much", failed);
        }
    }

    private static void appendWhatTheDatabaseRefuses(Replica replica) {
        replica.journal()
                .append(List.of(new NewEvent(
                        UUID.randomUUID(),
                        new StreamId("Walk", Walks.newCase()),
                        1,
                        new WalkEvent.Rested(),
                        new Actor("no text \u0000 at all"),
                        Instant.EPOCH,
                        "correlation",
                        null)));
    }
}
