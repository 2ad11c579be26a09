package nl.veiligwonen.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.veiligwonen.platform.domain.Actor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What any journal must do, shown on a real PostgreSQL. */
@Timeout(60)
class JournalContractTest {

    private static JournalDatabase database;
    private static ExecutorService others;

    private Journal journal;
    private JournalPosition start;

    @BeforeAll
    static void startDatabase() throws Exception {
        database = new JournalDatabase(Stream.of(Notebook.TYPE));
        others = Executors.newCachedThreadPool();
    }

    @AfterAll
    static void stopDatabase() throws Exception {
        others.shutdownNow();
        database.close();
    }

    @BeforeEach
    void startAtTheHead() {
        journal = database.journal();
        start = journal.head();
    }

    @Test
    void what_is_appended_is_read_back_in_order() {
        StreamId stream = newStream();
        append(stream, 1, "first");
        append(stream, 2, "second");

        assertThat(journal.read(stream, 0))
                .extracting(read -> text(read.event()))
                .containsExactly("first", "second");
        assertThat(journal.read(stream, 1))
                .extracting(read -> text(read.event()))
                .containsExactly("second");
        assertThat(followed()).containsExactly("first", "second");
    }

    @Test
    void a_stream_is_read_as_far_as_a_place_in_the_journal() {
        StreamId stream = newStream();
        append(stream, 1, "one");
        append(stream, 2, "two");
        append(stream, 3, "three");
        JournalPosition second = journal.read(stream, 0).get(1).event().position();

        assertThat(journal.readUpTo(stream, 0, second))
                .extracting(RecordedEvent::version)
                .containsExactly(1L, 2L);
        assertThat(journal.readUpTo(stream, 1, second))
                .extracting(RecordedEvent::version)
                .containsExactly(2L);
        assertThat(journal.readUpTo(stream, 0, JournalPosition.START)).isEmpty();
    }

    @Test
    void a_follower_does_not_pass_a_slow_writer_between_two_fast_ones() throws Exception {
        append(newStream(), 1, "fast before");
        SlowWriter slow = new SlowWriter("slow");
        append(newStream(), 1, "fast after");

        assertThat(followed()).containsExactly("fast before");

        slow.commit();
        assertThat(followed()).containsExactly("fast before", "slow", "fast after");
    }

    @Test
    void a_follower_does_not_wait_for_a_writer_that_was_rolled_back() throws Exception {
        SlowWriter slow = new SlowWriter("never happened");
        append(newStream(), 1, "happened");
        slow.rollBack();

        assertThat(followed()).containsExactly("happened");
    }

    @Test
    void a_follower_that_restarts_in_the_middle_misses_and_repeats_nothing() {
        StreamId stream = newStream();
        IntStream.rangeClosed(1, 10).forEach(version -> append(stream, version, "note " + version));

        List<RecordedEvent> before = journal.follow(start, 4);
        List<RecordedEvent> after =
                journal.follow(JournalPosition.parse(before.getLast().position().toString()), 100);

        assertThat(Stream.concat(before.stream(), after.stream()).map(RecordedEvent::version))
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
    }

    @Test
    void of_two_writers_on_one_stream_one_wins() {
        StreamId stream = newStream();
        append(stream, 1, "winner");

        assertThatThrownBy(() -> append(stream, 1, "loser")).isInstanceOf(ConcurrencyConflictException.class);
        assertThat(journal.read(stream, 0)).hasSize(1);
    }

    @Test
    void of_two_writers_who_did_not_wait_for_each_other_the_second_to_commit_loses() throws Exception {
        StreamId stream = newStream();
        SlowWriter first = new SlowWriter("elsewhere");
        append(stream, 1, "winner");

        assertThatThrownBy(() -> first.append(stream, 1, "loser"))
                .hasCauseInstanceOf(ConcurrencyConflictException.class);
        assertThat(journal.read(stream, 0))
                .extracting(read -> text(read.event()))
                .containsExactly("winner");
    }

    @Test
    void an_event_without_predecessor_is_refused() {
        StreamId stream = newStream();

        assertThatThrownBy(() -> append(stream, 2, "too far")).isInstanceOf(ConcurrencyConflictException.class);
    }

    @Test
    void an_event_of_an_older_transaction_cannot_overtake_its_predecessor() throws Exception {
        StreamId stream = newStream();
        SlowWriter older = new SlowWriter("takes its transaction number first");
        append(stream, 1, "predecessor");

        assertThatThrownBy(() -> older.append(stream, 2, "overtakes"))
                .hasCauseInstanceOf(ConcurrencyConflictException.class);
    }

    @Test
    void followers_meet_every_event_once_and_in_order_while_many_write() throws Exception {
        int writers = 8;
        int notes = 40;
        List<StreamId> streams =
                Stream.generate(JournalContractTest::newStream).limit(3).toList();
        Random random = new Random(20261123);
        List<Future<?>> writing = new ArrayList<>();
        for (int writer = 0; writer < writers; writer++) {
            List<StreamId> turns = IntStream.range(0, notes)
                    .mapToObj(i -> streams.get(random.nextInt(streams.size())))
                    .toList();
            writing.add(others.submit(() -> turns.forEach(JournalContractTest::appendNext)));
        }
        List<RecordedEvent> met = new ArrayList<>();
        JournalPosition position = start;
        while (met.size() < writers * notes) {
            List<RecordedEvent> page = journal.follow(position, 7);
            met.addAll(page);
            position = page.isEmpty() ? position : page.getLast().position();
            if (page.isEmpty()
                    && writing.stream().allMatch(Future::isDone)
                    && journal.follow(position, 1).isEmpty()) {
                break;
            }
        }
        for (Future<?> writer : writing) {
            writer.get();
        }

        assertThat(met).hasSize(writers * notes);
        Map<String, Long> lastVersion = new HashMap<>();
        for (RecordedEvent event : met) {
            long expected = lastVersion.getOrDefault(event.entityId(), 0L) + 1;
            assertThat(event.version()).isEqualTo(expected);
            lastVersion.put(event.entityId(), event.version());
        }
    }

    @Test
    void what_a_transaction_wrote_itself_is_not_settled_until_it_ends() throws Exception {
        StreamId stream = newStream();
        List<Journal.Read> inside = database.inTransaction(() -> {
            journal.append(List.of(note(stream, 1, "mine")));
            return journal.read(stream, 0);
        });

        assertThat(inside).singleElement().matches(read -> !read.settled());
        assertThat(journal.read(stream, 0)).singleElement().matches(Journal.Read::settled);
    }

    @ParameterizedTest
    @CsvSource({
        "app,       update journal.event set actor = 'another'",
        "app,       delete from journal.event",
        "app,       truncate journal.event",
        "app_owner, update journal.event set actor = 'another'",
        "app_owner, delete from journal.event",
        "app_owner, truncate journal.event",
        "postgres,  update journal.event set actor = 'another'",
        "postgres,  delete from journal.event",
        "postgres,  truncate journal.event",
    })
    void the_database_itself_refuses_to_change_what_happened(String role, String change) throws Exception {
        StreamId stream = newStream();
        append(stream, 1, "stays");

        assertThatItIsRefused(role, change);
        assertThat(journal.read(stream, 0)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"app", "app_owner", "postgres"})
    void an_insert_that_would_replace_what_happened_is_refused(String role) {
        StreamId stream = newStream();
        append(stream, 1, "stays");
        String replace = """
                insert into journal.event (event_id, entity, entity_id, version, type, revision, payload, actor,
                                           recorded_at, correlation_id)
                select event_id, entity, entity_id, version, type, revision, payload, actor, recorded_at, correlation_id
                from journal.event where entity_id = '%s'
                on conflict (event_id) do update set actor = 'another'
                """.formatted(stream.id());

        assertThatItIsRefused(role, replace);
        assertThat(journal.read(stream, 0))
                .singleElement()
                .extracting(read -> read.event().actor())
                .isEqualTo(new Actor("someone"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update journal.event set actor = 'another'",
                "delete from journal.event",
                "truncate journal.event cascade",
            })
    void what_happened_stays_even_in_a_session_that_silences_triggers(String change) {
        StreamId stream = newStream();
        append(stream, 1, "stays");

        assertThatItIsRefused("postgres", "set session_replication_role = replica; " + change);
        assertThat(journal.read(stream, 0)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table journal.event disable trigger all",
                "alter table journal.event disable trigger refuse_change",
                "drop trigger refuse_change on journal.event",
                "create or replace function journal.refuse_change() returns trigger language plpgsql as 'begin return null; end'",
                "drop table journal.event",
                "alter table journal.event add column more text",
                "set session_replication_role = replica",
            })
    void the_service_cannot_take_the_guard_away(String change) {
        assertThatItIsRefused("app", change);
    }

    private static void assertThatItIsRefused(String role, String change) {
        assertThatThrownBy(() -> execute(role, change))
                .isInstanceOf(SQLException.class)
                .extracting(failed -> ((SQLException) failed).getSQLState())
                .isEqualTo("42501");
    }

    @Test
    void a_person_is_read_back_but_stands_nowhere_in_the_table() throws Exception {
        StreamId stream = newStream();
        journal.append(List.of(event(stream, 1, new Notebook.Event.PersonNoted("Marker van den Merk", 12))));

        assertThat(journal.read(stream, 0))
                .extracting(read -> read.event().event())
                .containsExactly(new Notebook.Event.PersonNoted("Marker van den Merk", 12));
        assertThat(everythingIn("journal.event", stream))
                .contains("\"room\": 12")
                .doesNotContain("Marker");
    }

    @Test
    void what_was_written_in_an_earlier_shape_is_read_in_the_shape_of_today() throws Exception {
        StreamId stream = newStream();
        execute("app", """
                insert into journal.event (event_id, entity, entity_id, version, type, revision, payload, actor,
                                           recorded_at, correlation_id)
                values (gen_random_uuid(), '%s', '%s', 1, 'PersonFiled', 1, '{"name": null, "room": 12}', 'someone',
                        now(), 'c')
                """.formatted(stream.entity(), stream.id()));
        journal.append(List.of(event(stream, 2, new Notebook.Event.PersonFiled("Marker", 13, 3))));

        assertThat(journal.read(stream, 0))
                .extracting(read -> read.event().event())
                .satisfiesExactly(
                        old -> assertThat(old)
                                .hasFieldOrPropertyWithValue("place", 12)
                                .hasFieldOrPropertyWithValue("drawer", 0),
                        written -> assertThat(written).isEqualTo(new Notebook.Event.PersonFiled("Marker", 13, 3)));
        assertThat(everythingIn("journal.event", stream))
                .contains(",PersonFiled,1,")
                .contains(",PersonFiled,3,");
    }

    @Test
    void a_ciphertext_that_was_moved_to_another_case_cannot_be_read() throws Exception {
        StreamId stream = newStream();
        StreamId other = newStream();
        journal.append(List.of(event(stream, 1, new Notebook.Event.PersonNoted("Marker", 12))));
        journal.append(List.of(event(other, 1, new Notebook.Event.PersonNoted("Another", 13))));
        execute("app", """
                insert into journal.event (event_id, entity, entity_id, version, type, revision, payload, actor,
                                           recorded_at, correlation_id)
                select gen_random_uuid(), entity, '%s', 2, type, revision, payload, actor, recorded_at, correlation_id
                from journal.event where entity_id = '%s'
                """.formatted(other.id(), stream.id()));

        assertThatThrownBy(() -> journal.read(other, 1)).hasMessageContaining("Can't decrypt");
        // What can't be read would stop every later reader of this shared journal: take it out of their way.
        execute("postgres", "alter table journal.event disable trigger all");
        execute("postgres", "delete from journal.event where entity_id = '%s'".formatted(other.id()));
        execute("postgres", "alter table journal.event enable trigger all");
        execute("postgres", "alter table journal.event enable always trigger refuse_change");
    }

    /** A transaction of another thread that has written one event and waits. */
    private final class SlowWriter {
        private final CountDownLatch written = new CountDownLatch(1);
        private final SynchronousQueue<Callable<Boolean>> orders = new SynchronousQueue<>();
        private final Future<Boolean> done;

        SlowWriter(String text) throws InterruptedException {
            done = others.submit(() -> database.inTransaction(() -> {
                journal.append(List.of(note(newStream(), 1, text)));
                written.countDown();
                Callable<Boolean> order = orders.poll(10, TimeUnit.SECONDS);
                if (order == null) {
                    throw new IllegalStateException("nobody told the slow writer what to do");
                }
                return order.call();
            }));
            written.await();
        }

        void commit() throws Exception {
            orders.put(() -> true);
            done.get();
        }

        void rollBack() throws Exception {
            orders.put(() -> {
                throw new IllegalStateException("rolled back on purpose");
            });
            assertThatThrownBy(done::get).hasRootCauseMessage("rolled back on purpose");
        }

        void append(StreamId stream, long version, String text) throws Exception {
            orders.put(() -> {
                journal.append(List.of(note(stream, version, text)));
                return true;
            });
            done.get();
        }
    }

    private static StreamId newStream() {
        return new StreamId("Notebook", UUID.randomUUID().toString());
    }

    private static NewEvent note(StreamId stream, long version, String text) {
        return event(stream, version, new Notebook.Event.NoteWritten(text));
    }

    private static NewEvent event(StreamId stream, long version, Notebook.Event event) {
        return new NewEvent(
                UUID.randomUUID(), stream, version, event, new Actor("someone"), Instant.EPOCH, "correlation", null);
    }

    private static void append(StreamId stream, long version, String text) {
        database.journal().append(List.of(note(stream, version, text)));
    }

    /** Appends at the end of a stream, as a command does: waits for it, reads, writes; again after a conflict. */
    private static void appendNext(StreamId stream) {
        while (true) {
            try {
                database.inTransaction(() -> {
                    Journal journal = database.journal();
                    journal.lock(stream);
                    long version = journal.read(stream, 0).size() + 1L;
                    journal.append(List.of(note(stream, version, "note")));
                    return true;
                });
                return;
            } catch (ConcurrencyConflictException again) {
                Thread.onSpinWait();
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        }
    }

    private List<String> followed() {
        return journal.follow(start, 100).stream()
                .map(JournalContractTest::text)
                .toList();
    }

    private static String text(RecordedEvent event) {
        return ((Notebook.Event.NoteWritten) event.event()).text();
    }

    private static void execute(String role, String sql) throws SQLException {
        try (Connection connection = database.dataSource(role).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String everythingIn(String table, StreamId stream) throws SQLException {
        try (Connection connection = database.dataSource("postgres").getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select e::text from " + table + " e where entity_id = '" + stream.id() + "'")) {
            StringBuilder text = new StringBuilder();
            while (rows.next()) {
                text.append(rows.getString(1).replace("\"\"", "\"")).append('\n');
            }
            return text.toString();
        }
    }
}
