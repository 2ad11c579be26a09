package nl.veiligwonen.intake.api;

import static java.util.concurrent.TimeUnit.SECONDS;
import static nl.veiligwonen.intake.IntakeApi.SCAN_REQUESTS;
import static nl.veiligwonen.intake.IntakeApi.adviser;
import static nl.veiligwonen.intake.IntakeApi.amsterdam;
import static nl.veiligwonen.intake.IntakeApi.as;
import static nl.veiligwonen.intake.IntakeApi.changing;
import static nl.veiligwonen.intake.IntakeApi.complete;
import static nl.veiligwonen.intake.IntakeApi.nextWeek;
import static nl.veiligwonen.intake.IntakeApi.schedule;
import static nl.veiligwonen.intake.IntakeApi.show;
import static nl.veiligwonen.intake.IntakeApi.submit;
import static nl.veiligwonen.intake.IntakeApi.utrecht;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import nl.veiligwonen.intake.StoredRows;
import nl.veiligwonen.intake.Submission;
import nl.veiligwonen.intake.Topics;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.test.ServiceLog;
import org.junit.jupiter.api.Test;

/** A name and an address with words that occur nowhere else, and every place where they must not be found. */
@QuarkusTest
@RealParts(service = "intake")
class PrivacyTest {

    private static final String NAME = "Quirijn Wolkenveld";
    private static final String STREET = "Nevelzandpad";
    private static final String HOUSE_NUMBER = "7Qzwxvk";

    /** Parts, so that a name is also found when something has cut it up; none that a ciphertext can hold by chance. */
    private static final List<String> MARKERS = List.of("Quirijn", "Wolkenveld", "Nevelzand", "Qzwxvk");

    @Inject
    DataSource database;

    @Test
    void a_name_and_an_address_are_seen_by_who_works_on_the_case_and_found_nowhere_else() {
        try (ServiceLog log = ServiceLog.listen()) {
            String caseId = marked();
            schedule(caseId, nextWeek()).statusCode(200);
            complete(caseId, Instant.now()).statusCode(200);
            await().atMost(20, SECONDS).until(() -> Topics.toldByIntake(caseId).size() == 4);
            await().atMost(20, SECONDS)
                    .until(() -> as(adviser()).get(SCAN_REQUESTS).asString().contains(caseId));

            assertThat(show(utrecht(), caseId).extract().asString())
                    .as("the organisation sees its own case")
                    .contains(NAME, STREET, HOUSE_NUMBER);
            assertThat(show(adviser(), caseId).extract().asString()).contains(NAME, STREET, HOUSE_NUMBER);

            for (String row : new StoredRows(database).everything()) {
                holdsNoMarker("the database", row);
            }
            for (Topics.Told told : Topics.toldByIntake()) {
                holdsNoMarker("Kafka", told.toString());
            }
            for (String token : List.of(utrecht(), amsterdam(), adviser())) {
                holdsNoMarker(
                        "a list", as(token).get(SCAN_REQUESTS + "?limit=100").asString());
            }
            holdsNoMarker(
                    "what another organisation is told",
                    show(amsterdam(), caseId).extract().asString());
            List<Response> problems = problems();
            for (Response problem : problems) {
                assertThat(problem.statusCode()).isGreaterThanOrEqualTo(400);
                holdsNoMarker("problem " + problems.indexOf(problem), problem.asString() + problem.headers());
            }
            for (String line : log.lines()) {
                holdsNoMarker("the log", line);
            }
        }
    }

    private static String marked() {
        return submit(utrecht(), markedSubmission()).statusCode(201).extract().path("caseId");
    }

    private static Submission markedSubmission() {
        return new Submission("MAYOR", NAME, STREET, HOUSE_NUMBER, "gm0344", false);
    }

    /** What is answered when something is wrong around a name and an address, or with them. */
    private static List<Response> problems() {
        String json = markedSubmission().json();
        List<Response> problems = new ArrayList<>();
        for (String wrong : List.of(
                json.replace("MAYOR", NAME),
                json.replace(HOUSE_NUMBER, HOUSE_NUMBER + "!" + STREET),
                json.replace("3511AB", STREET),
                json.replace("gm0344", NAME),
                json.replace("2025-07-01", STREET),
                json.replace("2026-00017", NAME),
                json.replace("false", "\"" + NAME + "\""),
                json.replace(NAME, NAME + "\\u0000"),
                json.replace(NAME, NAME.repeat(50)),
                json + json,
                json.substring(0, json.length() - 5))) {
            problems.add(changing(utrecht()).body(wrong).post(SCAN_REQUESTS));
        }
        problems.add(changing(amsterdam()).contentType("text/plain").body(json).post(SCAN_REQUESTS));
        problems.add(changing(adviser()).body(json).post(SCAN_REQUESTS));
        problems.add(changing("no-token").body(json).post(SCAN_REQUESTS));
        problems.add(as(utrecht()).queryParam("stage", NAME).get(SCAN_REQUESTS));
        problems.add(as(utrecht()).get(SCAN_REQUESTS + "/" + STREET));
        return problems;
    }

    private static void holdsNoMarker(String place, String text) {
        for (String marker : MARKERS) {
            // Without the text in the message: a failing test must not print what it found.
            assertThat(text.contains(marker))
                    .as("%s holds part of a name or an address", place)
                    .isFalse();
        }
    }
}
