package nl.veiligwonen.platform.service;

import static io.restassured.RestAssured.given;
import static nl.veiligwonen.platform.service.NotesApi.NOTES;
import static nl.veiligwonen.platform.service.NotesApi.VALID;
import static nl.veiligwonen.platform.service.NotesApi.adviser;
import static nl.veiligwonen.platform.service.NotesApi.sending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.test.TestDatabase;
import nl.veiligwonen.platform.test.Tokens;
import nl.veiligwonen.platform.web.Role;
import nl.veiligwonen.platform.web.access.AccessDecision;
import nl.veiligwonen.platform.web.access.PolicySet;
import nl.veiligwonen.platform.web.access.Ruling.Outcome;
import org.junit.jupiter.api.Test;

/** Every decision on who may do what is recorded before the answer leaves, with all that it takes to make it again. */
@QuarkusTest
@RealParts(service = "notes")
class AccessRecordTest {

    private final String traceId = HexFormat.of().toHexDigits(UUID.randomUUID().getMostSignificantBits())
            + HexFormat.of().toHexDigits(UUID.randomUUID().getLeastSignificantBits());

    private String traceparent() {
        return "00-" + traceId + "-b7ad6b7169203331-01";
    }

    private static Connection superuser() throws SQLException {
        return TestDatabase.of("notes", "notes", false).superuser();
    }

    private static List<String> texts(String sql) throws SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private AccessDecision recorded() throws SQLException {
        List<String> texts = texts("select decision::text from access.decision where trace_id = '" + traceId + "'");
        assertThat(texts).hasSize(1);
        return AccessDecision.read(texts.getFirst());
    }

    @Test
    void what_was_allowed_is_recorded_with_its_ground_and_made_again_from_the_record() throws SQLException {
        adviser().header("traceparent", traceparent()).get(NOTES).then().statusCode(200);

        AccessDecision decision = recorded();
        assertThat(decision.action()).isEqualTo("listNotes");
        assertThat(decision.subject().roles()).containsExactly(Role.ADVISER);
        assertThat(decision.ruling().policy()).isEqualTo("advisers-and-organisations-read-notes");
        assertThat(decision.trace().parentSpanId()).isEqualTo("b7ad6b7169203331");
        String policies = texts("select text from access.policy_set where version = '" + decision.policies() + "'")
                .getFirst();
        assertThat(decision.again(PolicySet.read(policies))).isEqualTo(decision.ruling());
    }

    @Test
    void what_was_refused_is_recorded_too() throws SQLException {
        given().auth()
                .oauth2(Tokens.of(Role.AUDITOR, "auditor-1"))
                .header("traceparent", traceparent())
                .get(NOTES + "/" + UUID.randomUUID())
                .then()
                .statusCode(404);

        assertThat(recorded().ruling().outcome()).isEqualTo(Outcome.HIDDEN);
    }

    @Test
    void nobody_changes_what_was_recorded() {
        for (String change : List.of("update access.decision set outcome = 'ALLOWED'", "delete from access.decision")) {
            assertThatThrownBy(() -> execute(change)).hasMessageContaining("append-only");
        }
    }

    @Test
    void an_answer_of_which_the_decision_can_not_be_recorded_does_not_leave() throws SQLException {
        String note = sending(VALID).post(NOTES).header("Location");
        execute("alter table access.decision rename to out_of_reach");
        try {
            adviser()
                    .get(note)
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("ETag", equalTo(null))
                    .body("stage", equalTo(null));
        } finally {
            execute("alter table access.out_of_reach rename to decision");
        }
        adviser().get(note).then().statusCode(200);
    }
}
