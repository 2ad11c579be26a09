package nl.veiligwonen.platform.service.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import javax.sql.DataSource;
import nl.veiligwonen.platform.database.Columns;
import nl.veiligwonen.platform.database.Statements;
import nl.veiligwonen.platform.service.processing.ProcessingLog;
import nl.veiligwonen.platform.service.turns.Turns;
import nl.veiligwonen.platform.web.access.AccessDecision;
import nl.veiligwonen.platform.web.access.ObjectFacts;
import nl.veiligwonen.platform.web.processing.ProcessingLine;
import org.jspecify.annotations.Nullable;

/**
 * The decisions on who may do what, in the order in which they were recorded, and with them the lines on whose data was shown:
 * both or neither. Requests that end at once record together.
 */
@Singleton
public class DecisionLog {

    /** How many requests record together at most. */
    private static final int MOST = 200;

    private final Statements statements;
    private final Policies policies;
    private final ProcessingLog processings;
    private final Turns<Entry> turns = new Turns<>(MOST, this::write);
    private volatile boolean policiesKept;

    /** What one request has to record, and why that failed. */
    private static final class Entry {
        private final List<AccessDecision> decisions;
        private final List<ProcessingLine> lines;
        private boolean written;
        private @Nullable RuntimeException failure;

        Entry(List<AccessDecision> decisions, List<ProcessingLine> lines) {
            this.decisions = decisions;
            this.lines = lines;
        }
    }

    @Inject
    DecisionLog(DataSource dataSource, Policies policies, ProcessingLog processings) {
        this.statements = new Statements(dataSource, DecisionLog::unavailable);
        this.policies = policies;
        this.processings = processings;
    }

    /**
     * Records the decisions of a request, and whose data it showed; they are durable when it returns.
     *
     * @throws IllegalStateException if that can't be done now
     */
    void append(List<AccessDecision> decisions, List<ProcessingLine> lines) {
        if (decisions.isEmpty() && lines.isEmpty()) {
            return;
        }
        Entry entry = new Entry(decisions, lines);
        turns.take(entry);
        if (entry.failure != null) {
            throw entry.failure;
        }
        if (!entry.written) {
            throw new IllegalStateException("The decisions were not recorded");
        }
    }

    private void write(List<Entry> entries) {
        try {
            keepPolicies();
            List<AccessDecision> decisions =
                    entries.stream().flatMap(entry -> entry.decisions.stream()).toList();
            List<ProcessingLine> lines =
                    entries.stream().flatMap(entry -> entry.lines.stream()).toList();
            if (lines.isEmpty()) {
                insert(decisions);
            } else {
                QuarkusTransaction.requiringNew().run(() -> {
                    insert(decisions);
                    processings.write(lines);
                });
            }
            entries.forEach(entry -> entry.written = true);
        } catch (RuntimeException failed) {
            entries.forEach(entry -> entry.failure = failed);
        }
    }

    private void keepPolicies() {
        if (policiesKept) {
            return;
        }
        String sql = "insert into access.policy_set (version, text) values (?, ?) on conflict do nothing";
        statements.with(sql, statement -> {
            statement.setString(1, policies.version());
            statement.setString(2, policies.current().text());
            return statement.executeUpdate();
        });
        policiesKept = true;
    }

    private void insert(List<AccessDecision> decisions) {
        String sql = """
                insert into access.decision
                    (decided_at, trace_id, span_id, subject, action, object, outcome, policy, policies, decision)
                select * from unnest(?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                                     ?::text[], ?::text[], ?::jsonb[])
                """;
        statements.with(sql, statement -> {
            Columns<AccessDecision> columns = new Columns<>(statement.getConnection(), statement, decisions);
            columns.set("timestamptz", decision -> Timestamp.from(decision.decidedAt()));
            columns.set("text", decision -> decision.trace().traceId());
            columns.set("text", decision -> decision.trace().spanId());
            columns.set("text", decision -> decision.subject().id());
            columns.set("text", AccessDecision::action);
            columns.set("text", DecisionLog::object);
            columns.set("text", decision -> decision.ruling().outcome().name());
            columns.set("text", decision -> decision.ruling().policy());
            columns.set("text", AccessDecision::policies);
            columns.set("jsonb", AccessDecision::text);
            return statement.executeUpdate();
        });
    }

    private static @Nullable String object(AccessDecision decision) {
        ObjectFacts object = decision.object();
        return object == null ? null : object.id();
    }

    private static IllegalStateException unavailable(SQLException failed) {
        // The driver's message may quote a row: only its state is told.
        return new IllegalStateException("Can't reach the log of decisions (SQL state " + failed.getSQLState() + ")");
    }
}
