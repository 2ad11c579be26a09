package nl.veiligwonen.platform.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import nl.veiligwonen.platform.journal.Journal;
import nl.veiligwonen.platform.journal.JournalPosition;
import nl.veiligwonen.platform.service.notes.NoteSeriesResource;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.test.Tokens;
import nl.veiligwonen.platform.web.Role;
import org.junit.jupiter.api.Test;

/** Requests that change state in steps, and break off between two of them. */
@QuarkusTest
@RealParts(service = "notes")
class StepsTest {

    @Inject
    Journal journal;

    private final String key = UUID.randomUUID().toString();

    @Test
    void a_request_that_broke_off_goes_on_after_the_last_step_that_was_done() {
        long before = recorded();
        NoteSeriesResource.BREAKS_OFF_AT.set("Two");

        write(key, "One", "Two", "Three")
                .then()
                .statusCode(500)
                .contentType("application/problem+json")
                .body("code", equalTo("internal-error"))
                .body("detail", containsString("not done twice"));
        assertThat(recorded()).as("only the first step was done").isEqualTo(before + 1);

        Response again = write(key, "One", "Two", "Three");

        again.then().statusCode(200).body("notes", hasSize(3));
        assertThat(recorded()).isEqualTo(before + 3);
        assertThat(write(key, "One", "Two", "Three").asString()).isEqualTo(again.asString());
        assertThat(recorded()).isEqualTo(before + 3);
    }

    @Test
    void another_request_can_not_go_on_where_one_broke_off() {
        NoteSeriesResource.BREAKS_OFF_AT.set("Two");
        write(key, "One", "Two").then().statusCode(500);
        long before = recorded();

        write(key, "One", "Three").then().statusCode(409).body("code", equalTo("idempotency-key-reused"));

        assertThat(recorded()).isEqualTo(before);
    }

    @Test
    void another_request_can_take_the_key_of_one_that_broke_off_at_its_first_step() {
        NoteSeriesResource.BREAKS_OFF_AT.set("One");
        write(key, "One", "Two").then().statusCode(500);

        write(key, "Three").then().statusCode(200).body("notes", hasSize(1));
    }

    @Test
    void a_step_of_one_key_is_not_that_of_another() {
        Response one = write(key, "One");
        Response other = write(UUID.randomUUID().toString(), "One");

        assertThat(other.<List<String>>path("notes")).doesNotContainAnyElementsOf(one.path("notes"));
    }

    private long recorded() {
        return journal.countAfter(JournalPosition.START);
    }

    private static Response write(String key, String... titles) {
        return given().auth()
                .oauth2(Tokens.of(Role.ADVISER, "adviser-1"))
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body("{\"titles\": [\"%s\"]}".formatted(String.join("\", \"", titles)))
                .post("/notes/v1/note-series");
    }
}
