package nl.veiligwonen.platform.service;

import static java.util.stream.Collectors.joining;
import static nl.veiligwonen.platform.service.NotesApi.NOTES;
import static nl.veiligwonen.platform.service.NotesApi.VALID;
import static nl.veiligwonen.platform.service.NotesApi.adviser;
import static nl.veiligwonen.platform.service.NotesApi.sending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import nl.veiligwonen.platform.test.RealParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RealParts(service = "notes")
class InvalidInputTest {

    private static final String MORE_THAN_A_HUNDRED =
            "More than 100 things are wrong with the request: the first are in errors.";

    @Test
    void all_that_is_wrong_with_a_body_is_told_at_once() {
        String body = """
                {"title": "", "kind": "LOUD", "amountCents": 12.5, "startsOn": "31-03-2026", "pinned": "yes",
                 "colour": "red", "place": {"street": 7, "postalCode": "AB 1234"},
                 "lines": [{"text": "one", "costCents": -5}, 3, {"text": "three", "costCents": "4"}]}
                """;

        ValidatableResponse answer = sending(body).post(NOTES).then();

        isInvalidInput(answer);
        assertThat(errors(answer))
                .containsExactlyInAnyOrder(
                        "/title must not be blank",
                        "/kind must be one of PLAIN, URGENT",
                        "/amountCents must be a whole number",
                        "/startsOn must be a date such as 2026-03-31",
                        "/pinned must be true or false",
                        "/colour is not known here",
                        "/place/street must be text",
                        "/place/postalCode must be four digits and two letters",
                        "/lines/0/costCents must be greater than 0",
                        "/lines/1 must be an object",
                        "/lines/2/costCents must be a whole number");
    }

    @Test
    void what_is_missing_is_told() {
        ValidatableResponse answer = sending("{}").post(NOTES).then();

        isInvalidInput(answer);
        assertThat(errors(answer))
                .containsExactly(
                        "/amountCents must not be null",
                        "/kind must not be null",
                        "/place must not be null",
                        "/startsOn must not be null",
                        "/title must not be blank");
    }

    @Test
    void a_missing_key_is_told_together_with_what_is_wrong_in_the_body() {
        ValidatableResponse answer = adviser()
                .contentType(ContentType.JSON)
                .body(VALID.replace("1250", "-1250"))
                .post(NOTES)
                .then();

        isInvalidInput(answer);
        answer.body("errors.in", contains("header", "body"))
                .body("errors[0].name", equalTo("Idempotency-Key"))
                .body("errors[1].pointer", equalTo("/amountCents"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "amountCents | \"1250\" | must be a whole number",
                "amountCents | 1250.0   | must be a whole number",
                "amountCents | 1e3      | must be a whole number",
                "amountCents | true     | must be a whole number",
                "amountCents | 99999999999999999999 | must be a whole number",
                "amountCents | 0        | must be greater than 0",
                "title       | 12       | must be text",
                "title       | [\"A\"]  | must be text",
                "title       | \"\\u0000\" | must not hold control characters or broken characters",
                "title       | \"\\ud83d\" | must not hold control characters or broken characters",
                "kind        | 0        | must be one of PLAIN, URGENT",
                "kind        | \"\"     | must be one of PLAIN, URGENT",
                "kind        | \"plain\" | must be one of PLAIN, URGENT",
                "startsOn    | 20543    | must be a date such as 2026-03-31",
                "startsOn    | [2026,3,31] | must be a date such as 2026-03-31",
                "startsOn    | \"2026-02-30\" | must be a date such as 2026-03-31",
                "startsOn    | \"+12026-01-01\" | must be a date such as 2026-03-31",
                "pinned      | 1        | must be true or false",
                "pinned      | null     | must be true or false",
                "place       | \"\"     | must be an object",
                "place       | []       | must be an object",
                "lines       | {}       | must be a list",
            })
    void a_value_of_another_form_is_refused(String property, String value, String reason) {
        String body = VALID.replaceFirst(
                "\"" + property + "\": (\"[^\"]*\"|\\{[^}]*}|\\[[^]]*]|[^,}]*)",
                Matcher.quoteReplacement("\"" + property + "\": " + value));

        ValidatableResponse answer = sending(body).post(NOTES).then();

        isInvalidInput(answer);
        assertThat(errors(answer)).containsExactly("/" + property + " " + reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"title\": \"A\", \"title\": \"B\"} | names a property twice",
                "{\"title\": \"A\"} {}                | is not well-formed JSON",
                "{\"title\": \"A\",}                  | is not well-formed JSON",
                "{title: 'A'}                         | is not well-formed JSON",
                "{\"amountCents\": NaN}               | is not well-formed JSON",
                "{\"title\": \"A\"                    | is not well-formed JSON",
            })
    void what_is_not_json_is_refused_with_its_place(String body, String reason) {
        ValidatableResponse answer = sending(body).post(NOTES).then();

        isInvalidInput(answer);
        assertThat(errors(answer)).hasSize(1);
        assertThat(errors(answer).getFirst()).startsWith(" " + reason).contains("line 1, column");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "null"})
    void an_empty_body_is_refused(String body) {
        ValidatableResponse answer = sending(body).post(NOTES).then();

        isInvalidInput(answer);
        assertThat(errors(answer)).containsExactly(" is missing: send a JSON document");
    }

    @Test
    void a_body_nested_too_deep_is_refused() {
        String body = "{\"lines\": " + "[".repeat(40) + "]".repeat(40) + "}";

        ValidatableResponse answer = sending(body).post(NOTES).then();

        isInvalidInput(answer);
        assertThat(errors(answer).getFirst()).contains("nested too deep");
    }

    @Test
    void a_body_with_a_thousand_errors_gets_an_answer_with_a_hundred() {
        String lines = IntStream.range(0, 1_000)
                .mapToObj(i -> "{\"text\": \"\", \"costCents\": -1}")
                .collect(joining(","));
        String misfits =
                IntStream.range(0, 1_000).mapToObj(i -> "\"x" + i + "\": 1").collect(joining(","));

        ValidatableResponse violations = sending(VALID.replaceFirst("\\[.*]", "[" + lines + "]"))
                .post(NOTES)
                .then();
        ValidatableResponse unknown = sending("{" + misfits + "}").post(NOTES).then();

        isInvalidInput(violations);
        violations.body("errors", hasSize(100)).body("detail", equalTo(MORE_THAN_A_HUNDRED));
        isInvalidInput(unknown);
        unknown.body("errors", hasSize(100)).body("detail", equalTo(MORE_THAN_A_HUNDRED));
    }

    @Test
    void what_was_sent_is_not_repeated() {
        String body = VALID.replace("\"PLAIN\"", "\"Dorpsstraat 1\"").replace("1234 AB", "Dorpsstraat 1");

        String answer =
                sending(body).post(NOTES).then().statusCode(400).extract().asString();

        assertThat(answer).doesNotContain("Dorpsstraat");
    }

    @ParameterizedTest
    @ValueSource(strings = {"!!", "abcd", "MQ.x", "", "OTk5OTk5OTk5OTk5OTk5OTk5OTk5OTk"})
    void a_cursor_that_no_page_gave_is_refused(String cursor) {
        ValidatableResponse answer =
                adviser().queryParam("cursor", cursor).get(NOTES).then();

        isInvalidInput(answer);
        answer.body("errors.in", contains("query"))
                .body("errors.name", contains("cursor"))
                .body("errors.reason", contains("must be the next of a page of this list"));
    }

    @Test
    void an_entity_tag_that_is_none_is_refused() {
        ValidatableResponse answer = adviser()
                .header("Idempotency-Key", "k")
                .header("If-Match", "three")
                .post(NOTES + "/0d9ad63e-14a5-4b87-a6c3-9f9d2d6a9f2c/closures")
                .then();

        isInvalidInput(answer);
        answer.body("errors.name", contains("If-Match"));
    }

    @Test
    void another_content_type_is_refused() {
        for (String type : List.of("text/plain", "application/xml", "application/x-www-form-urlencoded")) {
            sending(VALID).contentType(type).post(NOTES).then().statusCode(415).contentType("application/problem+json");
        }
    }

    @Test
    void a_body_of_twenty_megabytes_is_refused() throws Exception {
        HttpResponse<String> answer = LargeBody.ofBytes(20 * 1024 * 1024).post(NOTES);

        isTooLarge(answer);
    }

    @Test
    void a_large_body_that_does_not_say_its_length_is_refused() throws Exception {
        HttpResponse<String> answer =
                LargeBody.ofBytes(2 * 1024 * 1024).withoutLength().post(NOTES);

        isTooLarge(answer);
    }

    private static void isTooLarge(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"body-too-large\"");
    }

    private static void isInvalidInput(ValidatableResponse answer) {
        answer.statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:veiligwonen:problem:invalid-input"))
                .body("title", equalTo("The input is not valid"))
                .body("status", equalTo(400));
    }

    private static List<String> errors(ValidatableResponse answer) {
        return answer.extract().jsonPath().getList("errors.collect { it.pointer + ' ' + it.reason }");
    }
}
