package nl.veiligwonen.platform.service.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.veiligwonen.platform.journal.Journal;
import nl.veiligwonen.platform.journal.JournalPosition;
import nl.veiligwonen.platform.journal.RecordedEvent;
import nl.veiligwonen.platform.journal.StreamId;
import nl.veiligwonen.platform.web.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many who take from one pot at once, through two replicas of a service on a real PostgreSQL. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class JointWorkTest {

    private static final int AT_ONCE = 40;
    private static final int REQUESTS = 300;

    private final String database = "pot_" + UUID.randomUUID().toString().replace('-', '_');
    private PotReplica one;
    private PotReplica other;

    @BeforeEach
    void start() {
        one = new PotReplica(database);
        other = new PotReplica(database);
    }

    @AfterEach
    void stop() {
        one.close();
        other.close();
    }

    @Test
    void nothing_is_taken_that_is_not_there_and_everyone_gets_his_answer() throws Exception {
        Random random = new Random(1);
        List<Callable<Integer>> requests = requests(number -> {
            PotReplica replica = number % 2 == 0 ? one : other;
            int amount = 1 + random.nextInt(5);
            return () -> replica.take(someone(), key(), amount);
        });

        List<Integer> answers = atOnce(requests);

        assertThat(answers).hasSize(REQUESTS);
        assertThat(sum(answers)).isLessThanOrEqualTo(Pot.FULL);
        assertPotIs(answers);
    }

    @Test
    void requests_that_come_alone_wait_for_those_that_come_together_and_the_other_way_round() throws Exception {
        List<Integer> answers = atOnce(requests(number -> () -> switch (number % 3) {
            case 0 -> one.take(someone(), key(), 3);
            case 1 -> other.take(someone(), key(), 3);
            default -> other.takeAlone(someone(), key(), 3);
        }));

        assertThat(sum(answers)).isEqualTo(Pot.FULL / 3 * 3);
        assertPotIs(answers);
    }

    @Test
    void a_refusal_leaves_what_others_took_beside_it() throws Exception {
        List<Integer> answers =
                atOnce(requests(number -> () -> one.take(someone(), key(), number % 2 == 0 ? 1 : Pot.FULL + 1)));

        assertThat(answers).filteredOn(taken -> taken == 1).hasSize(REQUESTS / 2);
        assertThat(answers).filteredOn(taken -> taken == 0).hasSize(REQUESTS / 2);
        assertPotIs(answers);
    }

    @Test
    void the_same_request_at_once_is_done_once_wherever_it_comes_in() throws Exception {
        List<String> keys =
                Stream.generate(JointWorkTest::key).limit(REQUESTS / 6).toList();
        List<Integer> answers = atOnce(requests(number -> {
            String key = keys.get(number % keys.size());
            return () -> switch (number / keys.size() % 3) {
                case 0 -> one.take("gate " + key, key, 2);
                case 1 -> other.take("gate " + key, key, 2);
                default -> other.takeAlone("gate " + key, key, 2);
            };
        }));

        assertThat(answers).containsOnly(2);
        assertThat(one.taken()).hasSize(keys.size());
    }

    @Test
    void a_key_of_another_request_is_refused_also_among_those_that_come_together() throws Exception {
        String key = key();
        one.take("someone", key, 1);

        assertThatThrownBy(() -> other.take("someone", key, 2)).isInstanceOf(ProblemException.class);
        assertThat(one.taken()).hasSize(1);
    }

    @Test
    void nobody_takes_through_a_gate_that_has_been_closed() throws Exception {
        List<String> people = Stream.generate(JointWorkTest::someone).limit(60).toList();
        List<Callable<Integer>> work = new ArrayList<>();
        for (String person : people) {
            IntStream.range(0, 4).forEach(again -> work.add(() -> one.take(person, key(), 1)));
            work.add(() -> {
                other.close(person);
                return 0;
            });
        }
        List<Integer> answers = atOnce(work);
        assertPotIs(answers);

        for (String person : people) {
            assertThat(one.take(person, key(), 1)).isZero();
        }
        assertThat(one.taken()).hasSize(sum(answers));
    }

    /** What a request saw of its gate held when the pot was written: both are locked by one transaction. */
    @Test
    void a_gate_that_someone_else_holds_is_waited_for_alone() throws Exception {
        StreamId gate = new StreamId("Gate", "held");
        CountDownLatch isHeld = new CountDownLatch(1);
        CountDownLatch letGo = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            threads.submit(() -> one.replica().transactions().executeInTransaction(() -> {
                one.replica().journal().lock(gate);
                isHeld.countDown();
                await(letGo);
            }));
            isHeld.await();
            Future<Integer> waiting = threads.submit(() -> other.take("held", key(), 1));

            // Who comes through another gate is not held up.
            assertThat(other.take(someone(), key(), 1)).isEqualTo(1);
            assertThat(waiting).isNotDone();
            letGo.countDown();
            assertThat(waiting.get(30, TimeUnit.SECONDS)).isEqualTo(1);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void followers_meet_what_was_written_together_in_its_order() throws Exception {
        atOnce(requests(number -> () -> (number % 2 == 0 ? one : other).take(someone(), key(), 1)));

        List<Long> versions = new ArrayList<>();
        Set<Long> transactions = new HashSet<>();
        JournalPosition place = JournalPosition.START;
        for (List<RecordedEvent> page = one.replica().journal().follow(place, 50);
                !page.isEmpty();
                page = one.replica().journal().follow(place, 50)) {
            page.forEach(event -> {
                versions.add(event.version());
                transactions.add(event.position().transaction());
            });
            place = page.getLast().position();
        }
        assertThat(versions).hasSize(REQUESTS).isSorted();
        assertThat(transactions).as("several share a transaction").hasSizeLessThan(REQUESTS / 2);
    }

    @Test
    void a_replica_that_is_killed_leaves_each_request_done_once_or_not_at_all() throws Exception {
        List<String> keys = Stream.generate(JointWorkTest::key).limit(REQUESTS).toList();
        try (PotReplica doomed = new PotReplica(database);
                ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Integer>> first = keys.stream()
                    .map(key -> threads.submit(() -> doomed.take("gate " + key, key, 1)))
                    .toList();
            while (one.taken().size() < REQUESTS / 5) {
                Thread.onSpinWait();
            }
            doomed.close();

            for (int i = 0; i < REQUESTS; i++) {
                String key = keys.get(i);
                if (!isAnswered(first.get(i))) {
                    assertThat(one.take("gate " + key, key, 1)).isEqualTo(1);
                }
            }
        }
        assertThat(one.taken()).hasSize(REQUESTS);
    }

    private static boolean isAnswered(Future<Integer> request) throws InterruptedException {
        try {
            assertThat(request.get()).isEqualTo(1);
            return true;
        } catch (ExecutionException killed) {
            return false;
        }
    }

    /** The pot holds what was answered, each once, without a gap and never below nothing. */
    private void assertPotIs(List<Integer> answers) {
        List<Pot.Taken> taken = one.taken();
        assertThat(taken.stream().map(Pot.Taken::amount).sorted().toList())
                .isEqualTo(
                        answers.stream().filter(amount -> amount > 0).sorted().toList());
        int left = Pot.FULL;
        for (Pot.Taken each : taken) {
            left -= each.amount();
            assertThat(each.left()).isEqualTo(left).isNotNegative();
        }
        assertThat(one.replica().journal().read(PotReplica.POT, 0).stream()
                        .map(Journal.Read::event)
                        .map(RecordedEvent::version))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, taken.size())
                        .mapToObj(Long::valueOf)
                        .toList());
    }

    private static List<Callable<Integer>> requests(IntFunction<Callable<Integer>> request) {
        return IntStream.range(0, REQUESTS).mapToObj(request).toList();
    }

    private static List<Integer> atOnce(List<Callable<Integer>> requests) throws InterruptedException {
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            return threads.invokeAll(requests).stream().map(Future::resultNow).toList();
        }
    }

    private static int sum(List<Integer> amounts) {
        return amounts.stream().mapToInt(amount -> amount).sum();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String someone() {
        return UUID.randomUUID().toString();
    }
}
