package nl.veiligwonen.platform.service.work;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.platform.database.Statements;
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.domain.term.ClockReading;
import nl.veiligwonen.platform.domain.work.OpenWork;
import nl.veiligwonen.platform.domain.work.WorkEntry;
import nl.veiligwonen.platform.journal.Journal;
import nl.veiligwonen.platform.personaldata.Fingerprints;
import nl.veiligwonen.platform.web.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * The read model of all queues of a service. Who can't do work is kept as a keyed fingerprint, for it may be the
 * office-holder. Every method works in the running transaction.
 */
@Singleton
class WorkItems {

    private static final String BARRED = "work-barred";

    private final Statements statements;
    private final Fingerprints fingerprints;

    @Inject
    WorkItems(DataSource dataSource, Fingerprints fingerprints) {
        this.statements =
                new Statements(dataSource, failed -> Journal.translated("The work queues can't be reached", failed));
        this.fingerprints = fingerprints;
    }

    /**
     * Makes this all that is open in a case. What was open already keeps its place and who has it, unless he can no longer
     * do it.
     *
     * @param event by which it came to be so
     * @param at when that was recorded
     */
    void replace(CaseId caseId, List<OpenWork> open, UUID event, Instant at) {
        drop(caseId, open.stream().map(OpenWork::queue).toList());
        open.forEach(work -> put(caseId, work, event, at));
    }

    private void drop(CaseId caseId, List<String> except) {
        statements.with("delete from work_item where case_id = ? and queue <> all (?)", statement -> {
            statement.setObject(1, caseId.value());
            statement.setArray(2, statement.getConnection().createArrayOf("text", except.toArray()));
            return statement.executeUpdate();
        });
    }

    private void put(CaseId caseId, OpenWork work, UUID event, Instant at) {
        String sql = """
                insert into work_item (
                    case_id, queue, entered_by, stage, task, organisation, since,
                    clock, clock_name, clock_nature, warns_on, due_on, breached_after, suspended)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (case_id, queue) do update
                set stage = excluded.stage, task = excluded.task, clock = excluded.clock,
                    clock_name = excluded.clock_name, clock_nature = excluded.clock_nature,
                    warns_on = excluded.warns_on, due_on = excluded.due_on,
                    breached_after = excluded.breached_after, suspended = excluded.suspended
                returning assignee
                """;
        ClockReading due =
                work.mostUrgent(LocalDate.ofInstant(at, Occasion.LEGAL_ZONE)).orElse(null);
        Optional<String> assignee = statements.with(sql, statement -> {
            statement.setObject(1, caseId.value());
            statement.setString(2, work.queue());
            statement.setObject(3, event);
            statement.setString(4, work.stage());
            statement.setString(5, work.task());
            statement.setString(6, work.organisation().code());
            statement.setTimestamp(7, Timestamp.from(at));
            statement.setString(8, due == null ? null : due.code());
            statement.setString(9, due == null ? null : due.dutchName());
            statement.setString(10, due == null ? null : due.nature().name());
            set(statement, 11, due == null ? null : due.warnsOn());
            set(statement, 12, due == null ? null : due.dueOn());
            set(statement, 13, due == null ? null : due.breachedAfter());
            statement.setBoolean(14, due != null && due.suspension() != null);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
            }
        });
        bar(caseId, work);
        assignee.map(Actor::new).filter(work.barred()::containsKey).ifPresent(_ -> free(caseId, work.queue()));
    }

    private void bar(CaseId caseId, OpenWork work) {
        statements.with("delete from work_item_barred where case_id = ? and queue = ?", statement -> {
            statement.setObject(1, caseId.value());
            statement.setString(2, work.queue());
            return statement.executeUpdate();
        });
        for (Actor barred : work.barred().keySet()) {
            statements.with("insert into work_item_barred values (?, ?, ?)", statement -> {
                statement.setObject(1, caseId.value());
                statement.setString(2, work.queue());
                statement.setBytes(3, fingerprint(barred.id()));
                return statement.executeUpdate();
            });
        }
    }

    private void free(CaseId caseId, String queue) {
        statements.with(
                "update work_item set assignee = null, assigned_at = null where case_id = ? and queue = ?",
                statement -> {
                    statement.setObject(1, caseId.value());
                    statement.setString(2, queue);
                    return statement.executeUpdate();
                });
    }

    /**
     * Writes down who has work of an entry; nothing if the work has moved on, or he can't do it.
     *
     * @param assignee who has it; empty if nobody has any more
     */
    void assign(CaseId caseId, WorkEntry entry, Optional<Actor> assignee, Instant at) {
        String sql = """
                update work_item set assignee = ?, assigned_at = ?
                where case_id = ? and queue = ? and entered_by = ?
                    and not exists (
                        select from work_item_barred barred
                        where barred.case_id = work_item.case_id and barred.queue = work_item.queue
                            and barred.fingerprint = ?)
                """;
        String holder = assignee.map(Actor::id).orElse(null);
        statements.with(sql, statement -> {
            statement.setString(1, holder);
            statement.setTimestamp(2, holder == null ? null : Timestamp.from(at));
            statement.setObject(3, caseId.value());
            statement.setString(4, entry.queue());
            statement.setObject(5, entry.enteredBy());
            statement.setBytes(6, holder == null ? new byte[0] : fingerprint(holder));
            return statement.executeUpdate();
        });
    }

    /**
     * For whom a queue is read.
     *
     * @param subject of his token
     * @param organisation for which he acts, if the queue is one of organisations: he sees its cases only
     */
    record Reader(String subject, Optional<OrganisationId> organisation) {}

    private static final String CLAIMABLE = """
            (assignee is null and not exists (
                select from work_item_barred barred
                where barred.case_id = work_item.case_id and barred.queue = work_item.queue and barred.fingerprint = ?))
            """;

    private static final String VISIBLE = "queue = ? and (?::text is null or organisation = ?)";

    /**
     * Items of a queue, the most urgent first; of those that are due on one day, what waits longest.
     *
     * @param after where to go on; empty for the beginning
     * @param limit how many at most
     */
    List<WorkItem> mostUrgentFirst(
            String queue, Reader reader, Assignment assignment, Optional<Cursor> after, int limit) {
        String sql = """
                select * from (select *, %s as claimable from work_item where %s) item
                where %s and %s
                order by coalesce(due_on, 'infinity'::date), since, case_id
                limit ?
                """.formatted(
                        CLAIMABLE,
                        VISIBLE,
                        switch (assignment) {
                            case MINE -> "assignee = ?";
                            case UNASSIGNED -> "claimable and ?::text is not null";
                            case ALL -> "?::text is not null";
                        },
                        after.isEmpty()
                                ? "true"
                                : "(coalesce(due_on, 'infinity'::date), since, case_id)"
                                        + " > (coalesce(?::date, 'infinity'::date), ?, ?)");
        return statements.with(sql, statement -> {
            setVisible(statement, queue, reader);
            statement.setString(5, reader.subject());
            int next = 6;
            if (after.isPresent()) {
                Cursor cursor = after.get();
                set(statement, 6, day(cursor));
                statement.setTimestamp(7, Timestamp.from(cursor.instant(1)));
                statement.setObject(8, cursor.uuid(2));
                next = 9;
            }
            statement.setInt(next, limit);
            return items(statement);
        });
    }

    /** The work of a case in a queue, if the reader sees it. */
    Optional<WorkItem> find(String queue, CaseId caseId, Reader reader) {
        String sql = "select *, %s as claimable from work_item where %s and case_id = ?".formatted(CLAIMABLE, VISIBLE);
        return statements.with(sql, statement -> {
            setVisible(statement, queue, reader);
            statement.setObject(5, caseId.value());
            return items(statement).stream().findFirst();
        });
    }

    /**
     * How much waits in a queue.
     *
     * @param unassigned how much of it nobody has, and the reader can take
     * @param mine how much of it the reader has
     * @param warning of how much the end is near
     * @param late of how much a target has passed, but not by so much that it counts as breached
     * @param breached of how much it is too late
     */
    record Count(int total, int unassigned, int mine, int warning, int late, int breached) {

        static final Count NOTHING = new Count(0, 0, 0, 0, 0, 0);
    }

    /** How much waits in each of these queues on a day; a queue in which nothing does may be left out. */
    Map<String, Count> counts(List<String> queues, Reader reader, LocalDate today) {
        String sql = """
                select queue,
                    count(*) as total,
                    count(*) filter (where claimable) as unassigned,
                    count(*) filter (where assignee = ?) as mine,
                    count(*) filter (where not suspended and warns_on <= ? and due_on >= ?) as warning,
                    count(*) filter (where due_on < ? and breached_after >= ?) as late,
                    count(*) filter (where breached_after < ?) as breached
                from (
                    select *, %s as claimable from work_item
                    where queue = any (?) and (?::text is null or organisation = ?)) item
                group by queue
                """.formatted(CLAIMABLE);
        return statements.with(sql, statement -> {
            statement.setString(1, reader.subject());
            for (int parameter = 2; parameter <= 6; parameter++) {
                set(statement, parameter, today);
            }
            statement.setBytes(7, fingerprint(reader.subject()));
            statement.setArray(8, statement.getConnection().createArrayOf("text", queues.toArray()));
            String organisation =
                    reader.organisation().map(OrganisationId::code).orElse(null);
            statement.setString(9, organisation);
            statement.setString(10, organisation);
            Map<String, Count> counts = new LinkedHashMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    counts.put(row.getString("queue"), count(row));
                }
            }
            return counts;
        });
    }

    private static Count count(ResultSet row) throws SQLException {
        return new Count(
                row.getInt("total"),
                row.getInt("unassigned"),
                row.getInt("mine"),
                row.getInt("warning"),
                row.getInt("late"),
                row.getInt("breached"));
    }

    private void setVisible(PreparedStatement statement, String queue, Reader reader) throws SQLException {
        String organisation = reader.organisation().map(OrganisationId::code).orElse(null);
        statement.setBytes(1, fingerprint(reader.subject()));
        statement.setString(2, queue);
        statement.setString(3, organisation);
        statement.setString(4, organisation);
    }

    private byte[] fingerprint(String subject) {
        return fingerprints.of(BARRED, subject);
    }

    private static void set(PreparedStatement statement, int parameter, @Nullable LocalDate day) throws SQLException {
        if (day == null) {
            statement.setNull(parameter, Types.DATE);
        } else {
            statement.setObject(parameter, day);
        }
    }

    private static @Nullable LocalDate day(Cursor cursor) {
        try {
            return cursor.key(0).isEmpty() ? null : LocalDate.parse(cursor.key(0));
        } catch (DateTimeParseException noDay) {
            throw Cursor.unfit();
        }
    }

    private static List<WorkItem> items(PreparedStatement statement) throws SQLException {
        List<WorkItem> items = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                items.add(item(row));
            }
        }
        return items;
    }

    private static WorkItem item(ResultSet row) throws SQLException {
        return new WorkItem(
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("queue"),
                row.getObject("entered_by", UUID.class),
                row.getString("stage"),
                row.getString("task"),
                OrganisationId.of(row.getString("organisation")),
                row.getTimestamp("since").toInstant(),
                due(row),
                row.getString("assignee"),
                instant(row.getTimestamp("assigned_at")),
                row.getBoolean("claimable"));
    }

    private static WorkItem.@Nullable Due due(ResultSet row) throws SQLException {
        String clock = row.getString("clock");
        return clock == null
                ? null
                : new WorkItem.Due(
                        clock,
                        row.getString("clock_name"),
                        ClockReading.Nature.valueOf(row.getString("clock_nature")),
                        row.getObject("warns_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("breached_after", LocalDate.class),
                        row.getBoolean("suspended"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
