package nl.veiligwonen.platform.service;

import static nl.veiligwonen.platform.service.NotesApi.NOTES;
import static nl.veiligwonen.platform.service.NotesApi.VALID;
import static nl.veiligwonen.platform.service.NotesApi.adviser;
import static nl.veiligwonen.platform.service.NotesApi.sending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The database of this service goes away, and comes back. */
@QuarkusTest
@RealParts(service = "notes", database = "notes_away")
class DatabaseAwayTest {

    private static final TestDatabase DATABASE = TestDatabase.of("notes_away", "notes", false);

    @AfterEach
    void comesBack() throws SQLException {
        execute("alter database notes_away connection limit -1");
    }

    @Test
    void who_asks_for_a_change_meanwhile_is_told_to_send_it_again_and_then_it_is_done_once() throws SQLException {
        RequestSpecification request = sending(VALID);
        goesAway();

        isToldToSendItAgain(request.post(NOTES).then());

        comesBack();
        Response first = request.post(NOTES);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(request.post(NOTES).asString()).isEqualTo(first.asString());
    }

    @Test
    void who_reads_meanwhile_is_told_so_too() throws SQLException {
        String note = sending(VALID).post(NOTES).header("Location");
        goesAway();

        isToldToSendItAgain(adviser().get(note).then());
        isToldToSendItAgain(adviser().get(note + "/history").then());

        comesBack();
        adviser().get(note).then().statusCode(200);
    }

    private static void isToldToSendItAgain(ValidatableResponse answer) {
        answer.statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("code", equalTo("service-unavailable"));
        assertThat(answer.extract().asString()).doesNotContain("Nothing was changed", "Exception", "nl.veiligwonen");
    }

    /** As after a crash: who was connected is cut off, and nobody gets in. */
    private static void goesAway() throws SQLException {
        execute("alter database notes_away connection limit 0", """
                select pg_terminate_backend(pid) from pg_stat_activity
                where datname = 'notes_away' and pid <> pg_backend_pid()
                """);
    }

    private static void execute(String... statements) throws SQLException {
        try (Connection connection = DATABASE.superuser();
                Statement statement = connection.createStatement()) {
            for (String sql : List.of(statements)) {
                statement.execute(sql);
            }
        }
    }
}
