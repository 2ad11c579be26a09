package nl.veiligwonen.platform.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import nl.veiligwonen.platform.journal.RecordedEvent;
import nl.veiligwonen.platform.replica.Replica;
import nl.veiligwonen.platform.replica.Until;
import nl.veiligwonen.platform.replica.Walks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Read models come from the journal alone: they are filled, replaced and made anew while they are read. */
class ReadModelTest {

    private static final String DATABASE = "walks_seen";

    /** Whose steps fill the read model before each test. */
    private final List<String> cases = Walks.newCases(6);

    @BeforeEach
    void fillTheJournal() {
        try (Replica replica = new Replica(DATABASE)) {
            replica.walks().walk(cases, 1, 20);
        }
    }

    @Test
    void a_service_that_starts_on_a_full_journal_and_an_empty_read_model_comes_up_right_by_itself() {
        try (Overview before = new Overview(DATABASE)) {
            before.awaitCaughtUp();
            List<String> rows = before.rows();
            assertThat(rows).contains(cases.getFirst() + ": 20 to 20", cases.getLast() + ": 20 to 20");

            before.projections().stop();
            before.replica().asSuperuser("drop schema overview cascade");
            try (Overview after = new Overview(DATABASE)) {
                after.awaitCaughtUp();

                assertThat(after.rows()).isEqualTo(rows);
            }
        }
    }

    @Test
    void a_service_whose_read_models_were_defined_otherwise_makes_them_anew() {
        List<String> rows;
        try (Overview before = new Overview(DATABASE)) {
            before.awaitCaughtUp();
            rows = before.rows();
            before.replica().asSuperuser("update overview.walk_overview set steps = 0");
            before.replica().asSuperuser("update overview.flyway_schema_history set checksum = 1 where version = '1'");
        }
        try (Overview after = new Overview(DATABASE)) {
            after.awaitCaughtUp();

            assertThat(after.rows()).isEqualTo(rows);
        }
    }

    @Test
    void while_the_read_models_are_rebuilt_the_old_ones_are_read_and_followed_and_the_new_ones_equal_them()
            throws Exception {
        CountDownLatch halfway = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try (Overview overview = new Overview(DATABASE, onRebuild(50, () -> {
            halfway.countDown();
            await(goOn);
        }))) {
            overview.awaitCaughtUp();
            List<String> before = overview.rows();
            Rebuild rebuild = overview.rebuilds().start();
            halfway.await();
            assertThat(overview.rows()).isEqualTo(before);
            String late = Walks.newCase();
            overview.replica().walks().step(late, 1);
            assertThat(overview.rows()).isEqualTo(before);
            goOn.countDown();

            assertThat(overview.awaitEnd(rebuild.id()).state()).isEqualTo(Rebuild.State.DONE);
            Until.holds("what happened meanwhile is seen", () -> overview.rows().contains(late + ": 1 to 1"));
            assertThat(overview.rows()).containsAll(before).hasSize(before.size() + 1);
            overview.replica().walks().step(late, 2);
            Until.holds("what happens afterwards is seen", () -> overview.rows().contains(late + ": 2 to 2"));
            assertThat(overview.schemas()).containsExactly("overview");
        }
    }

    @Test
    void a_rebuild_that_fails_leaves_the_read_models_as_they_were_and_followed() {
        AtomicBoolean broken = new AtomicBoolean();
        try (Overview overview = new Overview(DATABASE, onRebuild(50, () -> {
            if (broken.get()) {
                throw new AssertionError("a projection that can't be");
            }
        }))) {
            overview.awaitCaughtUp();
            List<String> before = overview.rows();
            broken.set(true);
            Rebuild failed = overview.rebuild();

            assertThat(failed.state()).isEqualTo(Rebuild.State.FAILED);
            assertThat(failed.failure()).isEqualTo("AssertionError");
            assertThat(overview.rows()).isEqualTo(before);
            Until.holds("nothing is left of it", () -> overview.schemas().equals(List.of("overview")));
            String late = Walks.newCase();
            overview.replica().walks().step(late, 1);
            Until.holds("the read model goes on", () -> overview.rows().contains(late + ": 1 to 1"));

            broken.set(false);
            assertThat(overview.rebuild().state()).isEqualTo(Rebuild.State.DONE);
        }
    }

    @Test
    void while_replicas_follow_and_people_read_a_rebuild_shows_nobody_less_than_there_was() throws Exception {
        AtomicBoolean goOn = new AtomicBoolean(true);
        AtomicInteger walked = new AtomicInteger();
        String busy = Walks.newCase();
        try (Overview one = new Overview(DATABASE);
                Overview other = new Overview(DATABASE);
                ExecutorService people = Executors.newCachedThreadPool()) {
            one.awaitCaughtUp();
            Future<List<Integer>> seen = people.submit(() -> {
                List<Integer> sums = new ArrayList<>();
                while (goOn.get()) {
                    sums.add(one.steps());
                }
                return sums;
            });
            Future<?> walking = people.submit(() -> {
                while (goOn.get()) {
                    one.replica().walks().step(busy, walked.incrementAndGet());
                }
            });
            try {
                assertThat(one.rebuild().state()).isEqualTo(Rebuild.State.DONE);
                assertThat(other.rebuild().state()).isEqualTo(Rebuild.State.DONE);
                assertThat(one.rebuild().state()).isEqualTo(Rebuild.State.DONE);
            } finally {
                goOn.set(false);
            }
            walking.get();
            one.awaitCaughtUp();

            assertThat(seen.get()).isSorted();
            assertThat(one.rows()).contains("%s: %d to %d".formatted(busy, walked.get(), walked.get()));
            List<String> followed = one.rows();
            assertThat(one.rebuild().state()).isEqualTo(Rebuild.State.DONE);
            assertThat(one.rows()).isEqualTo(followed);
        }
    }

    @Test
    void two_operators_who_rebuild_at_once_on_two_replicas_both_succeed() {
        try (Overview one = new Overview(DATABASE);
                Overview other = new Overview(DATABASE)) {
            one.awaitCaughtUp();
            List<String> before = one.rows();
            Rebuild first = one.rebuilds().start();
            Rebuild second = other.rebuilds().start();

            assertThat(one.awaitEnd(first.id()).state()).isEqualTo(Rebuild.State.DONE);
            assertThat(other.awaitEnd(second.id()).state()).isEqualTo(Rebuild.State.DONE);
            assertThat(one.rows()).isEqualTo(before);
        }
    }

    @Test
    void each_replica_knows_how_far_the_read_models_are_whoever_fills_them() {
        try (Overview one = new Overview(DATABASE);
                Overview other = new Overview(DATABASE)) {
            one.awaitCaughtUp();
            other.awaitCaughtUp();

            assertThat(one.rows()).isEqualTo(other.rows());
        }
    }

    /** Something that happens before an event is projected by a rebuild: each time from the one of this number. */
    private static Consumer<RecordedEvent> onRebuild(int from, Runnable hook) {
        AtomicInteger projected = new AtomicInteger();
        return event -> {
            if (Thread.currentThread().getName().equals("rebuild") && projected.incrementAndGet() >= from) {
                hook.run();
            }
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
