package nl.veiligwonen.platform.service;

import static io.restassured.RestAssured.given;
import static nl.veiligwonen.platform.service.NotesApi.NOTES;
import static nl.veiligwonen.platform.service.NotesApi.VALID;
import static nl.veiligwonen.platform.service.NotesApi.adviser;
import static nl.veiligwonen.platform.service.NotesApi.sending;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HexFormat;
import java.util.UUID;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.test.Tokens;
import nl.veiligwonen.platform.web.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The log reads back: as the standard asks, and to the people whom it is about. */
@QuarkusTest
@RealParts(service = "notes")
class WhoLookedTest {

    private static final String ACTIVITIES = "/notes/v1/processing-activities";

    private final UUID trace = UUID.randomUUID();

    private static RequestSpecification as(Role role, String subject) {
        return given().auth().oauth2(Tokens.of(role, subject));
    }

    private static RequestSpecification privacyOfficer() {
        return as(Role.PRIVACY_OFFICER, "privacy-1");
    }

    private static ValidatableResponse ask(String question) {
        return privacyOfficer()
                .contentType(ContentType.JSON)
                .body(question)
                .post(ACTIVITIES)
                .then();
    }

    private static String noteOf(String subject) {
        return sending(VALID.replace("A note", "of " + subject))
                .post(NOTES)
                .then()
                .statusCode(201)
                .extract()
                .path("noteId");
    }

    private String traceId() {
        return HexFormat.of().toHexDigits(trace.getMostSignificantBits())
                + HexFormat.of().toHexDigits(trace.getLeastSignificantBits());
    }

    private void look(String noteId) {
        adviser()
                .header("traceparent", "00-" + traceId() + "-b7ad6b7169203331-01")
                .get(NOTES + "/" + noteId)
                .then()
                .statusCode(200);
    }

    private static String looksAt(String noteId) {
        return "/notes/v1/cases/" + noteId + "/looks";
    }

    @Test
    void a_trace_is_read_back_with_the_fields_of_the_standard() {
        look(noteOf("holder-1"));

        ask("{\"traceId\": \"%s\"}".formatted(trace))
                .statusCode(200)
                .body("metadata.logbookId", equalTo("urn:veiligwonen:logbook:notes"))
                .body("processingActivities", hasSize(1))
                .body("processingActivities[0].traceId", equalTo(trace.toString()))
                .body("processingActivities[0].parentSpanId", equalTo("b7ad6b7169203331"))
                .body("processingActivities[0].status", equalTo("Ok"))
                .body("processingActivities[0].name", equalTo("getNote"))
                .body("processingActivities[0].resource.attributes.'service.name'", equalTo("notes"))
                .body(
                        "processingActivities[0].attributes.'dpl.core.processing_activity_id'",
                        equalTo("urn:veiligwonen:processing-activity:scan-request"))
                .body(
                        "processingActivities[0].attributes.'dpl.core.data_subject_id_type'",
                        equalTo("urn:veiligwonen:data-subject:case"));
        ask("{\"traceId\": \"%s\"}".formatted(traceId())).body("processingActivities", hasSize(1));
    }

    @Test
    void a_person_and_an_activity_are_read_back_within_a_period() {
        String note = noteOf("holder-1");
        look(note);
        String person = ask("{\"traceId\": \"%s\"}".formatted(trace))
                .extract()
                .path("processingActivities[0].attributes.'dpl.core.data_subject_id'");
        long began = ask("{\"dataSubjectId\": \"%s\"}".formatted(person))
                .body("processingActivities", hasSize(1))
                .extract()
                .<Number>path("processingActivities[0].startTime")
                .longValue();

        ask("{\"dataSubjectId\": \"%s\", \"startTime\": %d}".formatted(person, began))
                .body("processingActivities", hasSize(1));
        ask("{\"dataSubjectId\": \"%s\", \"startTime\": %d}".formatted(person, began + 1))
                .body("processingActivities", empty());
        ask("{\"dataSubjectId\": \"%s\", \"endTime\": %d}".formatted(person, began - 1))
                .body("processingActivities", empty());
        ask("""
                {"dataSubjectId": "%s",
                 "dpl.core.processing_activity_id": "urn:veiligwonen:processing-activity:home-visit"}
                """.formatted(person)).body("processingActivities", empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"startTime\": 1764068470669}",
                "{\"traceId\": \"not a trace\"}",
                "{\"traceId\": \"ef4e77b9-b03b-585f-b613-5fcf8d8555fb\", \"startTime\": -1}"
            })
    void a_question_without_a_trace_an_activity_or_a_person_is_invalid(String question) {
        ask(question).statusCode(400).contentType("application/problem+json");
    }

    @Test
    void nobody_but_the_privacy_officer_reads_the_log() {
        for (Role role : Role.values()) {
            if (role != Role.PRIVACY_OFFICER) {
                as(role, "someone")
                        .contentType(ContentType.JSON)
                        .body("{\"traceId\": \"%s\"}".formatted(trace))
                        .post(ACTIVITIES)
                        .then()
                        .statusCode(403);
            }
        }
    }

    @Test
    void the_privacy_officer_is_told_who_looked_and_sees_nothing_of_the_file() {
        String note = noteOf("holder-1");
        look(note);

        privacyOfficer()
                .get(looksAt(note))
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].subject", equalTo("adviser-1"))
                .body("items[0].roles", contains("adviser"))
                .body("items[0].ground", equalTo("advisers-and-organisations-read-notes"))
                .body("items[0].traceId", equalTo(traceId()))
                .body("items[0].dataSubjectId", notNullValue());
        privacyOfficer().get(NOTES + "/" + note).then().statusCode(404);
    }

    @Test
    void whom_it_is_about_is_told_in_which_role_and_not_by_whom() {
        String note = noteOf("holder-1");
        look(note);

        as(Role.OFFICE_HOLDER, "holder-1")
                .get(looksAt(note))
                .then()
                .statusCode(200)
                .body("items.roles", hasItem(contains("adviser")))
                .body("items.activityName", everyItem(equalTo("Behandelen van aanvragen voor een woningscan")))
                .body("items[0].subject", nullValue())
                .body("items[0].dataSubjectId", nullValue());
    }

    @Test
    void who_looked_is_not_told_to_others() {
        String note = noteOf("holder-1");

        as(Role.OFFICE_HOLDER, "holder-2").get(looksAt(note)).then().statusCode(404);
        adviser().get(looksAt(note)).then().statusCode(404);
        as(Role.OFFICE_HOLDER, "holder-1")
                .get(looksAt(UUID.randomUUID().toString()))
                .then()
                .statusCode(404);
    }

    @Test
    void looks_are_told_page_by_page_the_newest_first() {
        String note = noteOf("holder-1");
        look(note);
        adviser("adviser-2").get(NOTES + "/" + note).then().statusCode(200);

        String next = privacyOfficer()
                .get(looksAt(note) + "?limit=1")
                .then()
                .body("items.subject", contains("adviser-2"))
                .extract()
                .path("next");
        privacyOfficer()
                .get(looksAt(note) + "?limit=1&cursor=" + next)
                .then()
                .body("items.subject", contains("adviser-1"))
                .body("next", nullValue());
    }

    @Test
    void reading_the_log_is_not_in_the_log() {
        String note = noteOf("holder-1");
        privacyOfficer().get(looksAt(note)).then().statusCode(200);

        privacyOfficer().get(looksAt(note)).then().body("items.operation", not(hasItem("listLooks")));
    }
}
