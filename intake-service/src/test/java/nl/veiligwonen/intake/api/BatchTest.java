package nl.veiligwonen.intake.api;

import static java.util.stream.Collectors.joining;
import static nl.veiligwonen.intake.IntakeApi.adviser;
import static nl.veiligwonen.intake.IntakeApi.changing;
import static nl.veiligwonen.intake.IntakeApi.newKey;
import static nl.veiligwonen.intake.IntakeApi.show;
import static nl.veiligwonen.intake.IntakeApi.utrecht;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.veiligwonen.intake.StoredRows;
import nl.veiligwonen.intake.Submission;
import nl.veiligwonen.intake.Topics;
import nl.veiligwonen.platform.journal.Journal;
import nl.veiligwonen.platform.journal.JournalPosition;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.test.ServiceLog;
import org.junit.jupiter.api.Test;

/** Many requests in one file, each answered as if it had come alone. */
@QuarkusTest
@RealParts(service = "intake")
class BatchTest {

    private static final String BATCHES = "/intake/v1/scan-request-batches";
    private static final String HEADER =
            "office;name;startsOn;street;houseNumber;postalCode;city;municipality;consentReference\r\n";

    @Inject
    DataSource database;

    @Inject
    Journal journal;

    @Test
    void each_row_of_a_csv_file_becomes_a_case_and_is_judged() {
        Response answer = csv(HEADER + row("MAYOR", someone()) + row("COUNCILLOR", someone()));

        answer.then()
                .statusCode(200)
                .body("received", equalTo(2))
                .body("refused", equalTo(0))
                .body("lines.line", contains(2, 3))
                .body("lines.outcome", contains("RECEIVED", "RECEIVED"))
                .body("lines.receipt.eligibility.outcome", contains("CONFIRMED", "REJECTED"))
                .body("lines[1].receipt.eligibility.source", notNullValue());
        show(utrecht(), answer.path("lines[0].receipt.caseId"))
                .statusCode(200)
                .body("stage", equalTo("ELIGIBLE"))
                .body("home.street", equalTo("Oudegracht"));
    }

    @Test
    void each_line_of_a_json_lines_file_becomes_a_case() {
        for (String type : List.of("application/jsonl", "application/x-ndjson")) {
            String file = onOneLine(Submission.ofSomeMayor()) + "\n" + onOneLine(Submission.ofSomeMayor()) + "\n";

            send(type, newKey(), file).then().statusCode(200).body("received", equalTo(2));
        }
    }

    @Test
    void a_line_that_is_wrong_is_told_what_to_do_and_does_not_stop_the_others() {
        csv(HEADER
                        + row("MAYOR", someone()).replace("3511AB", "3511")
                        + row("KING", someone()).replace("Oudegracht", "")
                        + "\"" + row("MAYOR", someone())
                        + row("MAYOR", someone()))
                .then()
                .statusCode(200)
                .body("received", equalTo(1))
                .body("refused", equalTo(3))
                .body("lines.outcome", contains("REFUSED", "REFUSED", "REFUSED", "RECEIVED"))
                .body("lines[0].problem.code", equalTo("invalid-input"))
                .body("lines[0].problem.errors.pointer", contains("/postalCode"))
                .body("lines[0].problem.errors[0].reason", containsString("four digits"))
                .body("lines[1].problem.errors.pointer", contains("/office", "/street"))
                .body("lines[1].problem.errors[1].reason", equalTo("is empty: fill it in"))
                .body("lines[2].problem.errors[0].reason", containsString("quotes"));
    }

    @Test
    void a_wrong_document_of_json_lines_is_pointed_at_within_its_line() {
        String right = onOneLine(Submission.ofSomeMayor());

        send("application/jsonl", newKey(), right.replace("gm0344", "gm9999") + "\n{\"office\":\n" + right)
                .then()
                .statusCode(200)
                .body("lines.outcome", contains("REFUSED", "REFUSED", "RECEIVED"))
                .body("lines[0].problem.errors.pointer", contains("/home/municipality"))
                .body("lines[1].problem.errors[0].reason", containsString("well-formed"));
    }

    @Test
    void the_same_person_and_home_twice_is_one_case() {
        String twice = row("MAYOR", someone());

        csv(HEADER + twice + twice)
                .then()
                .statusCode(200)
                .body("lines.outcome", contains("RECEIVED", "REFUSED"))
                .body("lines[1].problem.code", equalTo("case-already-open"))
                .body("lines[1].problem.status", equalTo(409));
    }

    @Test
    void the_same_file_with_the_same_key_gets_the_same_answer_and_makes_nothing_twice() {
        String key = newKey();
        String file = HEADER + row("MAYOR", someone()) + row("KING", someone()) + row("MAYOR", someone());

        Response first = send("text/csv", key, file);
        long recorded = journal.countAfter(JournalPosition.START);
        Response again = send("text/csv", key, file);

        again.then().statusCode(200).header("Idempotency-Replayed", equalTo("true"));
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(journal.countAfter(JournalPosition.START)).isEqualTo(recorded);
    }

    @Test
    void a_batch_that_broke_off_before_its_answer_goes_on_where_it_was() throws SQLException {
        String key = newKey();
        String file = HEADER + row("MAYOR", someone()) + row("KING", someone()) + row("MAYOR", someone());
        Response first = send("text/csv", key, file);
        forgetTheAnswerAsAWhole(first.path("lines[2].receipt.caseId"));
        long recorded = journal.countAfter(JournalPosition.START);

        Response again = send("text/csv", key, file);
        Response other = send("text/csv", key, file + row("MAYOR", someone()));

        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(journal.countAfter(JournalPosition.START)).isEqualTo(recorded);
        other.then().statusCode(409).body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void two_same_batches_at_once_make_each_case_once() throws Exception {
        String key = newKey();
        String file = HEADER
                + IntStream.range(0, 5).mapToObj(i -> row("MAYOR", someone())).collect(joining());
        long recorded = journal.countAfter(JournalPosition.START);
        List<Callable<Response>> both = List.of(() -> send("text/csv", key, file), () -> send("text/csv", key, file));

        try (ExecutorService senders = Executors.newFixedThreadPool(2)) {
            assertThat(senders.invokeAll(both).stream().map(Future::resultNow).map(Response::asString))
                    .allMatch(answer -> answer.contains("\"received\":5"))
                    .containsOnly(send("text/csv", key, file).asString());
        }
        assertThat(journal.countAfter(JournalPosition.START)).isEqualTo(recorded + 10);
    }

    @Test
    void a_file_that_is_refused_whole_makes_nothing_and_leaves_its_key_free() {
        String key = newKey();
        String person = row("MAYOR", someone());
        long recorded = journal.countAfter(JournalPosition.START);

        send("text/csv", key, person)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid-input"))
                .body("errors.reason", hasItem("in the first line, the column office is missing"));
        send("text/csv", key, HEADER).then().statusCode(400).body("errors[0].reason", equalTo("holds no request"));
        send("text/csv", key, "").then().statusCode(400);
        assertThat(journal.countAfter(JournalPosition.START)).isEqualTo(recorded);

        send("text/csv", key, HEADER + person).then().statusCode(200).body("received", equalTo(1));
    }

    @Test
    void a_batch_that_is_too_long_is_refused_whole() {
        String file = HEADER + row("MAYOR", someone()).repeat(201);

        csv(file)
                .then()
                .statusCode(413)
                .body("code", equalTo("too-many-lines"))
                .body("detail", containsString("200 requests at most"));
        csv(HEADER + " ".repeat(262144)).then().statusCode(413).body("code", equalTo("body-too-large"));
    }

    @Test
    void only_who_acts_for_an_organisation_sends_batches_and_only_in_the_types_that_are_told() {
        send(adviser(), "text/csv", newKey(), HEADER).then().statusCode(403);
        changing(utrecht())
                .body("[]")
                .post(BATCHES)
                .then()
                .statusCode(415)
                .body("detail", containsString("text/csv or application/jsonl or application/x-ndjson"));
        changing(utrecht())
                .contentType("text/csv; charset=windows-1252")
                .body(HEADER)
                .post(BATCHES)
                .then()
                .statusCode(415);
    }

    @Test
    void the_file_to_begin_with_is_taken_as_it_is() throws IOException {
        String template = Files.readString(Path.of("..", "docs", "scan-requests.csv"));

        csv(template.replace("A. de Vries", someone()).replace("B. Jansen", someone()))
                .then()
                .statusCode(200)
                .body("refused", equalTo(0));
    }

    @Test
    void names_and_addresses_are_found_in_no_answer_table_topic_or_log() {
        List<String> markers = List.of("Lodewijk", "Zwanenbroek", "Dauwdrup", "9Wxqzvk");
        String row = row("MAYOR", "Lodewijk Zwanenbroek")
                .replace("Oudegracht", "Dauwdruppad")
                .replace("12a", "9Wxqzvk");
        try (ServiceLog log = ServiceLog.listen()) {
            List<Response> answers = List.of(
                    csv(HEADER + row + row + row.replace("3511AB", "Dauwdrup") + "\"" + row),
                    csv(row + row),
                    csv(HEADER.replace("city", "Zwanenbroek") + row),
                    send("application/jsonl", newKey(), "{\"Lodewijk\": \"Zwanenbroek\"}\n{\"office\": Dauwdrup}"));

            for (String marker : markers) {
                assertThat(answers.stream().filter(answer -> answer.asString().contains(marker)))
                        .as("answers with part of a name or an address")
                        .isEmpty();
                assertThat(new StoredRows(database)
                                .everything().stream()
                                        .filter(stored -> stored.contains(marker))
                                        .count())
                        .isZero();
                assertThat(Topics.toldByIntake().stream()
                                .filter(told -> told.toString().contains(marker))
                                .count())
                        .isZero();
                assertThat(log.lines().stream()
                                .filter(line -> line.contains(marker))
                                .count())
                        .isZero();
            }
        }
    }

    private void forgetTheAnswerAsAWhole(String caseId) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "delete from exchange.answer where body like '%\"lines\"%' and body like ?")) {
            statement.setString(1, "%" + caseId + "%");
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    private static Response csv(String file) {
        return send("text/csv", newKey(), file);
    }

    private static Response send(String type, String key, String file) {
        return send(utrecht(), type, key, file);
    }

    private static Response send(String token, String type, String key, String file) {
        return changing(token, key)
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(type)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(BATCHES);
    }

    private static String row(String office, String name) {
        return office + ";" + name + ";2025-07-01;Oudegracht;12a;3511AB;Utrecht;gm0344;2026-00017\r\n";
    }

    private static String someone() {
        return "Somebody " + UUID.randomUUID();
    }

    private static String onOneLine(Submission submission) {
        return submission.json().replaceAll("\\s*\n\\s*", "");
    }
}
