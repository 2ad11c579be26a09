package nl.veiligwonen.platform.service;

import static nl.veiligwonen.platform.service.NotesApi.NOTES;
import static nl.veiligwonen.platform.service.NotesApi.VALID;
import static nl.veiligwonen.platform.service.NotesApi.adviser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.veiligwonen.platform.journal.Journal;
import nl.veiligwonen.platform.journal.JournalPosition;
import nl.veiligwonen.platform.test.RealParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RealParts(service = "notes")
class IdempotencyTest {

    @Inject
    Journal journal;

    private final String key = UUID.randomUUID().toString();

    @Test
    void the_same_request_gets_the_same_answer_and_changes_nothing() {
        Response first = write("adviser-1", key, VALID);
        long recorded = recorded();
        Response again = write("adviser-1", key, VALID);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isNull();
        again.then()
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo("true"))
                .header("Location", equalTo(first.header("Location")))
                .header("ETag", equalTo("\"1\""))
                .contentType(ContentType.JSON);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(recorded()).isEqualTo(recorded);
    }

    @Test
    void the_same_request_written_in_another_way_is_the_same() {
        Response first = write("adviser-1", key, VALID);
        Response again = write("adviser-1", key, """
                { "pinned":true,"lines" : [{"costCents":5,"text":"one"}], "title":"A note", "kind":"PLAIN",
                  "place":{"postalCode":"1234 AB","street":"Dorpsstraat"},"startsOn":"2026-03-31","amountCents":1250}
                """);

        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    @Test
    void a_key_that_was_used_for_another_request_is_refused() {
        Response first = write("adviser-1", key, VALID);
        long recorded = recorded();
        Response other = write("adviser-1", key, VALID.replace("A note", "Another note"));
        Response elsewhere = adviser().header("Idempotency-Key", key).post(first.header("Location") + "/closures");

        for (Response refused : List.of(other, elsewhere)) {
            refused.then()
                    .statusCode(409)
                    .contentType("application/problem+json")
                    .body("code", equalTo("idempotency-key-reused"));
        }
        assertThat(recorded()).isEqualTo(recorded);
    }

    @Test
    void two_callers_may_choose_the_same_key() {
        Response one = write("adviser-1", key, VALID);
        Response other = write("adviser-2", key, VALID);

        other.then().statusCode(201).header("Idempotency-Replayed", nullValue());
        assertThat(other.header("Location")).isNotEqualTo(one.header("Location"));
    }

    @Test
    void what_was_refused_may_be_tried_again_with_the_same_key() {
        write("adviser-1", key, VALID.replace("1250", "-1")).then().statusCode(400);
        write("adviser-1", key, VALID).then().statusCode(201).header("Idempotency-Replayed", nullValue());
    }

    @Test
    void two_same_requests_at_once_take_effect_once() throws Exception {
        List<Callable<Response>> same = List.of(
                () -> write("adviser-1", key, VALID),
                () -> write("adviser-1", key, VALID),
                () -> write("adviser-1", key, VALID),
                () -> write("adviser-1", key, VALID));
        try (ExecutorService threads = Executors.newFixedThreadPool(same.size())) {
            List<Response> answers =
                    threads.invokeAll(same).stream().map(Future::resultNow).toList();

            assertThat(answers).extracting(Response::statusCode).containsOnly(201);
            assertThat(answers)
                    .extracting(answer -> answer.header("Location"))
                    .containsOnly(answers.getFirst().header("Location"));
            assertThat(answers)
                    .filteredOn(answer -> answer.header("Idempotency-Replayed") == null)
                    .hasSize(1);
        }
    }

    @Test
    void many_who_change_one_thing_at_once_get_one_success_and_refusals_by_the_rule() throws Exception {
        String note = write("adviser-1", key, VALID).header("Location");
        Callable<Response> close = () -> adviser()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post(note + "/closures");
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            List<Response> answers = threads.invokeAll(List.of(close, close, close, close, close, close)).stream()
                    .map(Future::resultNow)
                    .toList();

            assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
            assertThat(answers)
                    .filteredOn(answer -> answer.statusCode() == 409)
                    .hasSize(5)
                    .allSatisfy(answer -> answer.then().body("code", equalTo("wrong-stage")));
        }
    }

    @Test
    void a_request_that_creates_needs_a_key() {
        adviser()
                .contentType(ContentType.JSON)
                .body(VALID)
                .post(NOTES)
                .then()
                .statusCode(400)
                .body("errors.in", contains("header"))
                .body("errors.name", contains("Idempotency-Key"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "caf\u00e9"})
    void a_key_that_can_not_be_printed_is_refused(String unprintable) {
        write("adviser-1", unprintable, VALID).then().statusCode(400).body("errors.name", contains("Idempotency-Key"));
    }

    @Test
    void a_key_that_is_too_long_is_refused() {
        write("adviser-1", "k".repeat(256), VALID)
                .then()
                .statusCode(400)
                .body("errors.name", contains("Idempotency-Key"));
    }

    private static Response write(String subject, String key, String body) {
        return adviser(subject)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post(NOTES);
    }

    private long recorded() {
        return journal.countAfter(JournalPosition.START);
    }
}
