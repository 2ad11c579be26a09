package nl.veiligwonen.platform.service;

import static io.restassured.RestAssured.given;
import static nl.veiligwonen.platform.service.NotesApi.NOTES;
import static nl.veiligwonen.platform.service.NotesApi.VALID;
import static nl.veiligwonen.platform.service.NotesApi.adviser;
import static nl.veiligwonen.platform.service.NotesApi.sending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.test.TestDatabase;
import nl.veiligwonen.platform.test.Tokens;
import nl.veiligwonen.platform.web.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whose data is shown or used is written, a line a person, before the answer leaves. */
@QuarkusTest
@RealParts(service = "notes")
class ProcessingLogTest {

    private static final String PARENT = "b7ad6b7169203331";
    private static final String QUEUE = "/notes/v1/work-queues/note-reading";

    private final String traceId = HexFormat.of().toHexDigits(UUID.randomUUID().getMostSignificantBits())
            + HexFormat.of().toHexDigits(UUID.randomUUID().getLeastSignificantBits());

    private record Line(
            String name,
            String status,
            String spanId,
            String parentSpanId,
            String activity,
            @Nullable String person,
            String actor,
            String ground) {}

    private String traceparent() {
        return "00-" + traceId + "-" + PARENT + "-00";
    }

    private static Connection superuser() throws SQLException {
        return TestDatabase.of("notes", "notes", false).superuser();
    }

    private List<Line> lines() throws SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select * from access.processing where trace_id = '" + traceId + "' order by number")) {
            List<Line> lines = new ArrayList<>();
            while (row.next()) {
                lines.add(new Line(
                        row.getString("name"),
                        row.getString("status"),
                        row.getString("span_id"),
                        row.getString("parent_span_id"),
                        row.getString("activity"),
                        row.getString("person"),
                        row.getString("actor"),
                        row.getString("ground")));
            }
            return lines;
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String note() {
        return sending(VALID).post(NOTES).then().statusCode(201).extract().header("Location");
    }

    @Test
    void who_reads_of_a_person_leaves_a_line() throws SQLException {
        adviser().header("traceparent", traceparent()).get(note()).then().statusCode(200);

        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(line.name()).isEqualTo("getNote");
            assertThat(line.status()).isEqualTo("Ok");
            assertThat(line.parentSpanId()).isEqualTo(PARENT);
            assertThat(line.activity()).isEqualTo("urn:veiligwonen:processing-activity:scan-request");
            assertThat(line.actor()).isEqualTo("adviser-1");
            assertThat(line.ground()).isEqualTo("advisers-and-organisations-read-notes");
        });
    }

    @Test
    void a_person_has_the_same_pseudonym_each_time_and_another_has_another() throws SQLException {
        String one = note();
        adviser().header("traceparent", traceparent()).get(one);
        adviser().header("traceparent", traceparent()).get(one);
        adviser().header("traceparent", traceparent()).get(note());

        List<String> persons = lines().stream().map(Line::person).toList();
        assertThat(persons).hasSize(3).doesNotContainNull();
        assertThat(persons.get(0)).isEqualTo(persons.get(1)).isNotEqualTo(persons.get(2));
        assertThat(one).doesNotContain(persons.get(0));
    }

    @Test
    void a_list_leaves_a_line_for_each_person_in_it_below_one_of_its_own() throws SQLException {
        note();
        note();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> adviser()
                                .get(QUEUE + "/items?limit=2")
                                .jsonPath()
                                .getList("items")
                                .size()
                        == 2);

        adviser()
                .header("traceparent", traceparent())
                .get(QUEUE + "/items?limit=2")
                .then()
                .statusCode(200);

        List<Line> lines = lines();
        assertThat(lines).hasSize(3).extracting(Line::spanId).doesNotHaveDuplicates();
        assertThat(lines.getFirst().person()).isNull();
        assertThat(lines.subList(1, 3)).allSatisfy(line -> assertThat(line.parentSpanId())
                .isEqualTo(lines.getFirst().spanId()));
        assertThat(lines.subList(1, 3))
                .extracting(Line::person)
                .doesNotContainNull()
                .doesNotHaveDuplicates();
    }

    @Test
    void an_export_leaves_a_line_for_each_person_in_it() throws SQLException {
        String caseId = note().replaceFirst(".*/", "");
        await().atMost(Duration.ofSeconds(20)).until(() -> adviser()
                .accept("text/csv")
                .get(QUEUE + "/export")
                .asString()
                .contains(caseId));

        String csv = adviser()
                .header("traceparent", traceparent())
                .accept("text/csv")
                .get(QUEUE + "/export")
                .asString();

        assertThat(lines()).hasSize((int) csv.lines().count());
    }

    @Test
    void what_failed_is_told_as_failed() throws SQLException {
        adviser()
                .header("traceparent", traceparent())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post(NOTES + "/" + UUID.randomUUID() + "/closures")
                .then()
                .statusCode(409);

        assertThat(lines()).singleElement().satisfies(line -> assertThat(line.status())
                .isEqualTo("Error"));
    }

    @Test
    void who_is_refused_has_seen_nothing() throws SQLException {
        given().auth()
                .oauth2(Tokens.of(Role.AUDITOR, "auditor-1"))
                .header("traceparent", traceparent())
                .get(note())
                .then()
                .statusCode(404);

        assertThat(lines()).isEmpty();
    }

    @Test
    void nobody_changes_what_was_written() {
        for (String change : List.of(
                "update access.processing set actor = 'another'",
                "delete from access.processing",
                "truncate access.processing")) {
            assertThatThrownBy(() -> execute(change)).hasMessageContaining("append-only");
        }
    }

    @Test
    void an_answer_of_which_no_line_can_be_written_does_not_leave() throws SQLException {
        String note = note();
        execute("alter table access.processing rename to out_of_reach");
        try {
            adviser()
                    .header("traceparent", traceparent())
                    .get(note)
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", equalTo("1"))
                    .header("ETag", equalTo(null))
                    .body("stage", equalTo(null));
        } finally {
            execute("alter table access.out_of_reach rename to processing");
        }
        assertThat(lines()).isEmpty();
        adviser().header("traceparent", traceparent()).get(note).then().statusCode(200);
        assertThat(lines()).hasSize(1);
    }
}
