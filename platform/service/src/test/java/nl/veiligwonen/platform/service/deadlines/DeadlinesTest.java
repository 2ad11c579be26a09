package nl.veiligwonen.platform.service.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.veiligwonen.platform.deadline.DeadlineOverview;
import nl.veiligwonen.platform.deadline.DeadlineRebuild;
import nl.veiligwonen.platform.deadline.DeadlineStriker;
import nl.veiligwonen.platform.deadline.RunningDeadline;
import nl.veiligwonen.platform.deadline.RunningDeadline.Selection;
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.entity.Entities;
import nl.veiligwonen.platform.entity.EntityType;
import nl.veiligwonen.platform.journal.RecordedEvent;
import nl.veiligwonen.platform.service.deadlines.Question.Command;
import nl.veiligwonen.platform.service.deadlines.Question.Event;
import nl.veiligwonen.platform.service.deadlines.Question.Manner;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.test.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealParts(service = "notes")
class DeadlinesTest {

    private static final LocalDate ASKED = LocalDate.of(2026, 3, 2);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 4, 28); // 8 weeks, and King's day

    @Inject
    TestClock clock;

    @Inject
    Entities entities;

    @Inject
    EntityType<Question, Command, Event> questions;

    @Inject
    DeadlineStriker striker;

    @Inject
    DeadlineRebuild rebuild;

    @Inject
    DeadlineOverview overview;

    @Inject
    DataSource dataSource;

    private final String question = UUID.randomUUID().toString();

    @BeforeEach
    void nothing_is_due_yet() throws SQLException {
        execute("delete from deadline.running");
        clock.moveTo(ASKED, 12);
    }

    @AfterEach
    void back_to_the_present() {
        clock.reset();
    }

    @Test
    void a_deadline_strikes_when_its_last_day_is_over_and_not_before() {
        ask(Manner.LAPSES);

        clock.moveTo(LAST_DAY, 23);
        assertThat(striker.strikeDue()).isZero();
        clock.moveTo(LAST_DAY.plusDays(1), 0);
        assertThat(striker.strikeDue()).isOne();

        assertThat(state()).isEqualTo(new Question.Lapsed());
        RecordedEvent lapsed = entities.history(questions, question).getLast();
        assertThat(lapsed.actor()).isEqualTo(Actor.system("clock"));
        assertThat(lapsed.recordedAt())
                .isAfterOrEqualTo(
                        LAST_DAY.plusDays(1).atStartOfDay(Occasion.LEGAL_ZONE).toInstant());
        assertThat(overview.count(Selection.RUNNING)).isZero();
    }

    @Test
    void a_deadline_strikes_once_however_many_strike_at_the_same_time() throws Exception {
        List<String> asked = IntStream.range(0, 60)
                .mapToObj(_ -> UUID.randomUUID().toString())
                .toList();
        asked.forEach(each -> handle(each, new Command.Ask(Manner.LAPSES)));
        clock.moveTo(LAST_DAY.plusDays(1), 0);

        // All that replicas share is the database, so threads of one process are as good as processes.
        try (var replicas = Executors.newFixedThreadPool(4)) {
            Callable<Integer> replica = () -> {
                int struck = 0;
                while (overview.count(Selection.DUE) > 0) {
                    struck += striker.strikeDue();
                }
                return struck;
            };
            int struck = 0;
            for (Future<Integer> each : replicas.invokeAll(List.of(replica, replica, replica, replica))) {
                struck += each.get();
            }
            assertThat(struck).isEqualTo(asked.size());
        }

        assertThat(asked).allSatisfy(each -> assertThat(entities.history(questions, each))
                .extracting(RecordedEvent::event)
                .containsExactly(new Event.Asked(Manner.LAPSES, ASKED), new Event.QuestionLapsed()));
    }

    @Test
    void an_entity_that_moved_on_in_time_hears_no_clock() {
        ask(Manner.LAPSES);
        handle(new Command.Answer());

        clock.moveTo(LAST_DAY.plusDays(1), 0);

        assertThat(overview.count(Selection.RUNNING)).isZero();
        assertThat(striker.strikeDue()).isZero();
        assertThat(state()).isEqualTo(new Question.Answered());
    }

    @Test
    void a_line_in_the_table_that_the_entity_no_longer_names_strikes_nothing_and_is_removed() throws SQLException {
        ask(Manner.LAPSES);
        handle(new Command.Answer());
        execute("insert into deadline.running (entity, entity_id, name, strikes_at, next_attempt_at)"
                + " values ('Question', '" + question + "', 'answer', '2026-03-03Z', '2026-03-03Z')");

        clock.moveTo(LAST_DAY.plusDays(1), 0);

        assertThat(striker.strikeDue()).isZero();
        assertThat(state()).isEqualTo(new Question.Answered());
        assertThat(overview.count(Selection.RUNNING)).isZero();
    }

    @Test
    void a_suspended_term_does_not_end_and_a_resumed_one_ends_later() {
        ask(Manner.LAPSES);
        clock.moveTo(LocalDate.of(2026, 3, 9), 12);
        handle(new Command.Suspend());
        assertThat(overview.count(Selection.RUNNING)).isZero();

        clock.moveTo(LocalDate.of(2026, 6, 1), 12);
        assertThat(striker.strikeDue()).isZero();
        handle(new Command.Resume());

        // 49 days were left, the first of them 1 June.
        LocalDate newLastDay = LocalDate.of(2026, 7, 20);
        assertThat(running())
                .singleElement()
                .extracting(RunningDeadline::strikesAt)
                .isEqualTo(
                        newLastDay.plusDays(1).atStartOfDay(Occasion.LEGAL_ZONE).toInstant());
        clock.moveTo(newLastDay, 23);
        assertThat(striker.strikeDue()).isZero();
        clock.moveTo(newLastDay.plusDays(1), 0);
        assertThat(striker.strikeDue()).isOne();
    }

    @Test
    void a_refused_deadline_is_tried_again_after_pauses_that_double_and_tells_why() {
        ask(Manner.REFUSES);
        clock.moveTo(LAST_DAY.plusDays(1), 0);

        assertThat(striker.strikeDue()).isZero();
        assertThat(failing()).singleElement().satisfies(failing -> {
            assertThat(failing.attempts()).isEqualTo(1);
            assertThat(failing.failure()).isEqualTo("not-yet: This question does not lapse yet.");
        });
        striker.strikeDue();
        assertThat(failing()).extracting(RunningDeadline::attempts).containsExactly(1);

        clock.advance(Duration.ofSeconds(11));
        striker.strikeDue();
        assertThat(failing()).extracting(RunningDeadline::attempts).containsExactly(2);
        clock.advance(Duration.ofSeconds(11));
        striker.strikeDue();
        assertThat(failing()).extracting(RunningDeadline::attempts).containsExactly(2);
        clock.advance(Duration.ofSeconds(11));
        striker.strikeDue();
        assertThat(failing()).extracting(RunningDeadline::attempts).containsExactly(3);
        assertThat(state()).isInstanceOf(Question.Open.class);
    }

    @Test
    void a_deadline_that_fails_never_waits_longer_than_an_hour() throws SQLException {
        ask(Manner.FAILS);
        clock.moveTo(LAST_DAY.plusDays(1), 0);
        striker.strikeDue();
        execute("update deadline.running set attempts = 500");

        clock.advance(Duration.ofHours(1));
        striker.strikeDue();

        assertThat(failing()).singleElement().satisfies(failing -> {
            assertThat(failing.attempts()).isEqualTo(501);
            assertThat(failing.nextAttemptAt())
                    .isBetween(
                            clock.instant().plusSeconds(3_500), clock.instant().plusSeconds(3_600));
        });
    }

    @Test
    void a_deadline_that_breaks_says_nothing_of_the_entity_and_holds_up_no_other() {
        ask(Manner.FAILS);
        String other = UUID.randomUUID().toString();
        handle(other, new Command.Ask(Manner.LAPSES));
        clock.moveTo(LAST_DAY.plusDays(1), 0);

        assertThat(striker.strikeDue()).isOne();

        assertThat(failing()).extracting(RunningDeadline::failure).containsExactly("IllegalStateException");
        assertThat(entities.find(questions, other).orElseThrow().state()).isEqualTo(new Question.Lapsed());
    }

    @Test
    void an_operator_can_have_what_failed_tried_again_at_once() {
        ask(Manner.REFUSES);
        clock.moveTo(LAST_DAY.plusDays(1), 0);
        striker.strikeDue();
        handle(new Command.Soften());

        assertThat(overview.retryFailing()).isOne();

        assertThat(striker.strikeDue()).isOne();
        assertThat(state()).isEqualTo(new Question.Lapsed());
    }

    @Test
    void a_deadline_that_the_entity_hears_and_ignores_does_not_strike_again() {
        ask(Manner.IGNORES);
        clock.moveTo(LAST_DAY.plusDays(1), 0);

        assertThat(striker.strikeDue()).isOne();
        clock.advance(Duration.ofDays(400));

        assertThat(striker.strikeDue()).isZero();
        assertThat(entities.history(questions, question)).hasSize(1);
    }

    @Test
    void the_table_is_filled_from_the_journal_when_it_is_lost() throws SQLException {
        ask(Manner.LAPSES);
        List<RunningDeadline> before = running();
        execute("delete from deadline.running");

        rebuild.run();

        assertThat(running()).containsAll(before);
        clock.moveTo(LAST_DAY.plusDays(1), 0);
        while (overview.count(Selection.DUE) > overview.count(Selection.FAILING)) {
            striker.strikeDue();
        }
        assertThat(state()).isEqualTo(new Question.Lapsed());
    }

    @Test
    void a_rebuild_brings_the_moments_of_new_rules_and_forgets_entities_without_any() throws SQLException {
        ask(Manner.LAPSES);
        execute("update deadline.running set strikes_at = strikes_at + interval '1 week'");
        execute("insert into deadline.running (entity, entity_id, name, strikes_at, next_attempt_at)"
                + " values ('Former', '1', 'gone', '2026-03-03Z', '2026-03-03Z')");

        rebuild.run();

        assertThat(overview.list(Selection.RUNNING, null, 1_000))
                .filteredOn(each ->
                        each.entityId().equals(question) || each.entity().equals("Former"))
                .singleElement()
                .extracting(RunningDeadline::strikesAt)
                .isEqualTo(
                        LAST_DAY.plusDays(1).atStartOfDay(Occasion.LEGAL_ZONE).toInstant());
    }

    @Test
    void a_command_that_is_undone_leaves_no_deadline() {
        QuarkusTransaction.begin();
        entities.handle(questions, question, new Command.Ask(Manner.LAPSES), now());
        QuarkusTransaction.rollback();

        assertThat(overview.count(Selection.RUNNING)).isZero();
    }

    private List<RunningDeadline> running() {
        return overview.list(Selection.RUNNING, null, 1_000).stream()
                .filter(each -> each.entityId().equals(question))
                .toList();
    }

    private List<RunningDeadline> failing() {
        return overview.list(Selection.FAILING, null, 10);
    }

    private Question state() {
        return entities.find(questions, question).orElseThrow().state();
    }

    private void ask(Manner manner) {
        handle(new Command.Ask(manner));
    }

    private void handle(Command command) {
        handle(question, command);
    }

    private void handle(String id, Command command) {
        QuarkusTransaction.requiringNew().run(() -> entities.handle(questions, id, command, now()));
    }

    private Occasion now() {
        return new Occasion(new Actor("somebody"), clock.instant());
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
