package nl.veiligwonen.platform.service;

import static nl.veiligwonen.platform.service.NotesApi.NOTES;
import static nl.veiligwonen.platform.service.NotesApi.VALID;
import static nl.veiligwonen.platform.service.NotesApi.adviser;
import static nl.veiligwonen.platform.service.NotesApi.sending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesRegex;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.veiligwonen.platform.test.RealParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RealParts(service = "notes")
class ChangesTest {

    @Test
    void what_is_created_is_found_at_its_location_in_its_version() {
        ValidatableResponse created = sending(VALID).post(NOTES).then();

        created.statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .header("Location", matchesRegex("/notes/v1/notes/[0-9a-f-]{36}"));
        adviser()
                .get(created.extract().header("Location"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("stage", equalTo("WRITTEN"));
    }

    @Test
    void a_refusal_by_a_rule_tells_its_reason_and_its_source() {
        changing()
                .post(NOTES + "/" + UUID.randomUUID() + "/closures")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:veiligwonen:problem:wrong-stage"))
                .body("code", equalTo("wrong-stage"))
                .body("detail", equalTo("Only an open note can be closed."))
                .body("source", equalTo("Awb 4:25"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "\"0\"", "\"abc\"", "W/\"1\""})
    void a_change_of_another_version_than_was_seen_is_refused(String ifMatch) {
        String note = sending(VALID).post(NOTES).header("Location");

        changing()
                .header("If-Match", ifMatch)
                .post(note + "/closures")
                .then()
                .statusCode(412)
                .contentType("application/problem+json")
                .body("code", equalTo("version-mismatch"));
        adviser().get(note).then().body("stage", equalTo("WRITTEN"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "*"})
    void a_change_of_the_version_that_was_seen_is_made(String ifMatch) {
        String note = sending(VALID).post(NOTES).header("Location");

        changing()
                .header("If-Match", ifMatch)
                .post(note + "/closures")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""));
    }

    @Test
    void pages_follow_each_other_to_the_end() {
        List<Integer> seen = new ArrayList<>();
        String query = "?limit=25";
        do {
            ValidatableResponse page = adviser().get(NOTES + query).then().statusCode(200);
            seen.addAll(page.extract().jsonPath().getList("items", Integer.class));
            String next = page.extract().jsonPath().getString("next");
            query = next == null ? null : "?limit=25&cursor=" + next;
        } while (query != null);

        assertThat(seen).hasSize(60).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void the_history_of_a_case_tells_what_happened_and_nothing_of_what_it_held() {
        String note = sending(VALID).post(NOTES).header("Location");
        adviser("adviser-2")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post(note + "/closures");

        ValidatableResponse history = adviser().get(note + "/history").then().statusCode(200);

        history.body("items.version", contains(1, 2))
                .body("items.event", contains("note-written", "note-closed"))
                .body("items.mine", contains(true, false))
                .body("items[0].keySet()", containsInAnyOrder("version", "event", "at", "mine", "automatic"));
    }

    @Test
    void the_history_of_nothing_is_not_found() {
        adviser().get(NOTES + "/" + UUID.randomUUID() + "/history").then().statusCode(404);
    }

    private static RequestSpecification changing() {
        return adviser().header("Idempotency-Key", UUID.randomUUID().toString());
    }
}
