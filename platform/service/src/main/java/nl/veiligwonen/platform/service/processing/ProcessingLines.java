package nl.veiligwonen.platform.service.processing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.platform.database.Statements;
import nl.veiligwonen.platform.web.Role;
import nl.veiligwonen.platform.web.access.Subject;
import nl.veiligwonen.platform.web.access.Trace;
import nl.veiligwonen.platform.web.processing.DataSubjectType;
import nl.veiligwonen.platform.web.processing.ProcessingLine;
import nl.veiligwonen.platform.web.processing.ProcessingLine.Person;
import nl.veiligwonen.platform.web.processing.ProcessingLine.Status;
import org.jspecify.annotations.Nullable;

/** Reads the log of processings back. */
@Singleton
public class ProcessingLines {

    private final Statements statements;

    @Inject
    ProcessingLines(DataSource dataSource) {
        this.statements = new Statements(dataSource, ProcessingLog::unavailable);
    }

    /** A line, and its place in the log. */
    public record Numbered(long number, ProcessingLine line) {}

    /** The lines that are asked for, the oldest first, and not more than a limit. */
    public List<ProcessingLine> find(ProcessingQuestion question, int limit) {
        Map<String, Object> conditions = new LinkedHashMap<>();
        question.traceId().ifPresent(trace -> conditions.put("trace_id = ?", trace));
        question.activity().ifPresent(activity -> conditions.put("activity = ?", activity.toString()));
        question.person().ifPresent(person -> conditions.put("person = ?", person));
        question.startedFrom().ifPresent(from -> conditions.put("started_at >= ?", Timestamp.from(from)));
        question.endedBy().ifPresent(by -> conditions.put("ended_at <= ?", Timestamp.from(by)));
        return select(conditions, "number", limit).map(Numbered::line).toList();
    }

    /**
     * The lines about a person, the newest first.
     *
     * @param before the place in the log before which they stand
     */
    public List<Numbered> about(Person person, long before, int limit) {
        Map<String, Object> conditions = new LinkedHashMap<>();
        conditions.put("person = ?", person.pseudonym());
        conditions.put("number < ?", before);
        return select(conditions, "number desc", limit).toList();
    }

    private Stream<Numbered> select(Map<String, Object> conditions, String order, int limit) {
        String sql = "select * from access.processing where %s order by %s limit ?"
                .formatted(String.join(" and ", conditions.keySet()), order);
        return statements.with(sql, statement -> {
            int parameter = 0;
            for (Object value : conditions.values()) {
                statement.setObject(++parameter, value);
            }
            statement.setInt(++parameter, limit);
            List<Numbered> lines = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    lines.add(new Numbered(row.getLong("number"), line(row)));
                }
            }
            return lines.stream();
        });
    }

    private static ProcessingLine line(ResultSet row) throws SQLException {
        return new ProcessingLine(
                new Trace(row.getString("trace_id"), row.getString("span_id"), row.getString("parent_span_id")),
                Status.of(row.getString("status")),
                row.getString("name"),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("ended_at").toInstant(),
                URI.create(row.getString("activity")),
                person(row),
                uri(row.getString("processor")),
                new Subject(row.getString("actor"), roles(row.getString("roles")), organisation(row)),
                row.getString("ground"));
    }

    private static @Nullable Person person(ResultSet row) throws SQLException {
        String pseudonym = row.getString("person");
        return pseudonym == null ? null : new Person(DataSubjectType.valueOf(row.getString("person_type")), pseudonym);
    }

    private static @Nullable URI uri(@Nullable String text) {
        return text == null ? null : URI.create(text);
    }

    private static Set<Role> roles(String names) {
        return Stream.of(names.split(" ", -1))
                .map(Role::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private static @Nullable OrganisationId organisation(ResultSet row) throws SQLException {
        String code = row.getString("organisation");
        return code == null ? null : OrganisationId.of(code);
    }
}
