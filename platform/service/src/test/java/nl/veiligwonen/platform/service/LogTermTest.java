package nl.veiligwonen.platform.service;

import static nl.veiligwonen.platform.service.NotesApi.NOTES;
import static nl.veiligwonen.platform.service.NotesApi.adviser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import nl.veiligwonen.platform.service.access.LogCleanUp;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.test.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was recorded goes when its term is over, and not a day before. */
@QuarkusTest
@RealParts(service = "notes")
class LogTermTest {

    @Inject
    LogCleanUp cleanUp;

    @BeforeEach
    void someDecision() {
        adviser().get(NOTES).then().statusCode(200);
    }

    private static Connection superuser() throws SQLException {
        return TestDatabase.of("notes", "notes", false).superuser();
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<Long> count(String trace) throws SQLException {
        return List.of(
                number("select count(*) from access.decision where trace_id = '%s'".formatted(trace)),
                number("select count(*) from access.processing where trace_id = '%s'".formatted(trace)),
                number("select count(*) from access.glass_break where case_id = '%s'".formatted(trace)));
    }

    private static long number(String sql) throws SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** As if it had been recorded so long ago, before all others. */
    private static void record(String trace, String age) throws SQLException {
        execute("""
                insert into access.decision (number, decided_at, trace_id, span_id, subject, action, outcome, policies, decision)
                overriding system value
                select least(min(number), 0) - 1, now() - interval '%2$s', '%1$s', '', '', 'x', 'HIDDEN', min(policies), '{}'
                from access.decision;
                insert into access.processing
                    (number, trace_id, span_id, status, name, started_at, ended_at, activity, actor, roles)
                overriding system value
                select least(min(number), 0) - 1, '%1$s', '', 'Ok', 'x', now() - interval '%2$s', now() - interval '%2$s', 'x', '', ''
                from access.processing;
                insert into access.glass_break (id, case_id, subject, ground, reference, broken_at, open_until)
                values (gen_random_uuid(), '%1$s', '', 'ACUTE_THREAT', '', now() - interval '%2$s', now());
                insert into access.glass_review (break_id, verdict, reviewer, reviewed_at)
                select id, 'JUSTIFIED', '', broken_at from access.glass_break where case_id = '%1$s'
                """.formatted(trace, age));
    }

    @Test
    void what_is_past_its_term_goes_and_the_rest_stays() throws SQLException {
        record("within", "5 years -1 day");
        record("past", "5 years 1 day");

        cleanUp.run();

        assertThat(count("past")).containsOnly(0L);
        assertThat(count("within")).containsOnly(1L);
    }

    @Test
    void nobody_throws_away_what_is_within_its_term() throws SQLException {
        record("kept", "4 years");

        for (String delete : List.of(
                "delete from access.decision where trace_id = 'kept'",
                "delete from access.processing where trace_id = 'kept'",
                "delete from access.glass_review",
                "truncate access.processing",
                "update access.log_term set years = 3")) {
            assertThatThrownBy(() -> execute(delete)).as(delete).hasMessageContaining("append-only");
        }
    }
}
