package nl.veiligwonen.platform.service.processing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.platform.database.Columns;
import nl.veiligwonen.platform.database.Statements;
import nl.veiligwonen.platform.web.Role;
import nl.veiligwonen.platform.web.processing.ProcessingLine;
import nl.veiligwonen.platform.web.processing.ProcessingLine.Person;
import org.jspecify.annotations.Nullable;

/** The lines of the log, in the order in which they were written. Every method works in the running transaction. */
@Singleton
public class ProcessingLog {

    private final Statements statements;

    @Inject
    ProcessingLog(DataSource dataSource) {
        this.statements = new Statements(dataSource, ProcessingLog::unavailable);
    }

    /**
     * Writes lines.
     *
     * @throws IllegalStateException if that can't be done now
     */
    public void write(List<ProcessingLine> lines) {
        String sql = """
                insert into access.processing
                    (trace_id, span_id, parent_span_id, status, name, started_at, ended_at, activity, person, person_type,
                     processor, actor, roles, organisation, ground)
                select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[],
                                     ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                                     ?::text[], ?::text[])
                """;
        statements.with(sql, statement -> {
            Columns<ProcessingLine> columns = new Columns<>(statement.getConnection(), statement, lines);
            columns.set("text", line -> line.trace().traceId());
            columns.set("text", line -> line.trace().spanId());
            columns.set("text", line -> line.trace().parentSpanId());
            columns.set("text", line -> line.status().text());
            columns.set("text", ProcessingLine::name);
            columns.set("timestamptz", line -> Timestamp.from(line.startedAt()));
            columns.set("timestamptz", line -> Timestamp.from(line.endedAt()));
            columns.set("text", line -> line.activity().toString());
            columns.set("text", line -> pseudonym(line.person()));
            columns.set("text", line -> type(line.person()));
            columns.set("text", line -> Objects.toString(line.processor(), null));
            columns.set("text", line -> line.actor().id());
            columns.set("text", ProcessingLog::roles);
            columns.set("text", line -> code(line.actor().organisation()));
            columns.set("text", ProcessingLine::ground);
            return statement.executeUpdate();
        });
    }

    private static @Nullable String pseudonym(@Nullable Person person) {
        return person == null ? null : person.pseudonym();
    }

    private static @Nullable String type(@Nullable Person person) {
        return person == null ? null : person.type().name();
    }

    private static String roles(ProcessingLine line) {
        return line.actor().roles().stream().map(Role::realmName).sorted().collect(Collectors.joining(" "));
    }

    private static @Nullable String code(@Nullable OrganisationId organisation) {
        return organisation == null ? null : organisation.code();
    }

    static IllegalStateException unavailable(SQLException failed) {
        // The driver's message may quote a row: only its state is told.
        return new IllegalStateException("Can't reach the log of processings (SQL state " + failed.getSQLState() + ")");
    }
}
