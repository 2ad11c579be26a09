package nl.veiligwonen.intake.api;

import static java.util.stream.Collectors.joining;
import static nl.veiligwonen.intake.IntakeApi.SCAN_REQUESTS;
import static nl.veiligwonen.intake.IntakeApi.changing;
import static nl.veiligwonen.intake.IntakeApi.utrecht;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import nl.veiligwonen.intake.IntakeApi;
import nl.veiligwonen.intake.Submission;
import nl.veiligwonen.platform.journal.Journal;
import nl.veiligwonen.platform.journal.JournalPosition;
import nl.veiligwonen.platform.test.RealParts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can't be understood is answered with all that is wrong with it, and changes nothing. */
@QuarkusTest
@RealParts(service = "intake")
class BadInputTest {

    @Inject
    Journal journal;

    private long recordedBefore;

    @BeforeEach
    void count() {
        recordedBefore = journal.countAfter(JournalPosition.START);
    }

    @AfterEach
    void nothing_has_changed() {
        assertThat(journal.countAfter(JournalPosition.START)).isEqualTo(recordedBefore);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"office\": \"MAYOR\" | \"office\": \"KING\" | /office",
                "\"office\": \"MAYOR\" | \"office\": null | /office",
                "\"municipality\": \"gm0344\" | \"municipality\": \"gm9999\" | /home/municipality",
                "\"municipality\": \"gm0344\" | \"municipality\": \"pv26\" | /home/municipality",
                "\"municipality\": \"gm0344\" | \"municipality\": \"xx0344\" | /home/municipality",
                "3511AB | 3511 ab | /home/postalCode",
                "\"12a\" | \"a12\" | /home/houseNumber",
                "2025-07-01 | 2025-07-32 | /termOfOffice/startsOn",
                "2025-07-01\" | 2025-07-01\", \"certainSince\": \"2025-07-02\" | /termOfOffice/certainSince",
                "2026-00017 | with spaces | /consentReference",
                "false | \"no\" | /residenceExemption",
                "\"office\": \"MAYOR\" | \"office\": \"MAYOR\", \"layer\": \"MOON\" | /layer",
            })
    void a_wrong_value_is_pointed_at(String right, String wrong, String pointer) {
        String json = Submission.ofSomeMayor().json().replace(right, wrong);

        assertThat(pointers(invalid(json))).containsExactly(pointer);
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        assertThat(pointers(invalid("""
            {"office": "KING", "officeHolder": {"name": " "}, "termOfOffice": {},
             "home": {"street": "", "houseNumber": "x", "postalCode": "?", "city": "1", "municipality": "gm1"},
             "residenceExemption": 1, "consentReference": "", "colour": "red"}
            """)))
                .containsExactlyInAnyOrder(
                        "/office",
                        "/officeHolder/name",
                        "/termOfOffice/startsOn",
                        "/home/street",
                        "/home/houseNumber",
                        "/home/postalCode",
                        "/home/city",
                        "/home/municipality",
                        "/residenceExemption",
                        "/consentReference",
                        "/colour");
    }

    @Test
    void a_body_with_a_thousand_errors_is_answered_with_the_first_hundred() {
        String unknown =
                IntStream.range(0, 1_000).mapToObj(i -> "\"x" + i + "\": 1").collect(joining(", ", "{", "}"));

        invalid(unknown).body("errors", hasSize(100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "\"text\"", "{", "{\"office\": \"MAYOR\",}"})
    void what_is_no_request_is_refused(String body) {
        invalid(body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded"})
    void another_content_type_is_refused(String type) {
        changing(utrecht())
                .contentType(type)
                .body("x")
                .post(SCAN_REQUESTS)
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void twenty_megabytes_are_refused() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + SCAN_REQUESTS))
                .header("Authorization", "Bearer " + utrecht())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", IntakeApi.newKey())
                .POST(HttpRequest.BodyPublishers.ofString("{\"office\": \"" + "x".repeat(20 << 20) + "\"}"))
                .build();

        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        }
    }

    @Test
    void another_method_is_told_which_there_are() {
        changing(utrecht()).delete(SCAN_REQUESTS).then().statusCode(405).contentType("application/problem+json");
    }

    private static ValidatableResponse invalid(String body) {
        return changing(utrecht())
                .body(body)
                .post(SCAN_REQUESTS)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid-input"));
    }

    private static List<String> pointers(ValidatableResponse answer) {
        return answer.extract().jsonPath().getList("errors.pointer", String.class);
    }
}
