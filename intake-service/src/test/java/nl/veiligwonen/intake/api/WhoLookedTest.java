package nl.veiligwonen.intake.api;

import static nl.veiligwonen.intake.IntakeApi.PDF;
import static nl.veiligwonen.intake.IntakeApi.SCAN_REQUESTS;
import static nl.veiligwonen.intake.IntakeApi.adviser;
import static nl.veiligwonen.intake.IntakeApi.as;
import static nl.veiligwonen.intake.IntakeApi.attached;
import static nl.veiligwonen.intake.IntakeApi.changing;
import static nl.veiligwonen.intake.IntakeApi.newKey;
import static nl.veiligwonen.intake.IntakeApi.path;
import static nl.veiligwonen.intake.IntakeApi.submitted;
import static nl.veiligwonen.intake.IntakeApi.utrecht;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import nl.veiligwonen.intake.Submission;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.test.Tokens;
import nl.veiligwonen.platform.web.Role;
import org.junit.jupiter.api.Test;

/** What the log tells of files, drafts and documents, and the office-holder who asks who looked at his file. */
@QuarkusTest
@RealParts(service = "intake")
class WhoLookedTest {

    private static final String ALL = "processingActivities.";

    private final String trace = UUID.randomUUID().toString().replace("-", "");

    private RequestSpecification traced(RequestSpecification call) {
        return call.header("traceparent", "00-" + trace + "-b7ad6b7169203331-01");
    }

    /** What has been written of the trace. */
    private JsonPath lines() {
        return as(Tokens.of(Role.PRIVACY_OFFICER, "privacy-1"))
                .contentType(ContentType.JSON)
                .body("{\"traceId\": \"%s\"}".formatted(trace))
                .post("/intake/v1/processing-activities")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private List<String> persons() {
        return lines().<String>getList(ALL + "attributes.'dpl.core.data_subject_id'").stream()
                .filter(person -> person != null)
                .toList();
    }

    @Test
    void each_request_of_a_file_of_many_has_a_line() {
        String one = Submission.ofSomeMayor().json().replace("\n", "");
        String other = Submission.ofSomeMayor().json().replace("\n", "");
        traced(as(utrecht()))
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .header("Idempotency-Key", newKey())
                .contentType("application/jsonl")
                .body((one + "\n" + other).getBytes(StandardCharsets.UTF_8))
                .post("/intake/v1/scan-request-batches")
                .then()
                .statusCode(200);

        assertThat(lines().getList(ALL + "name"))
                .containsOnly("submitScanRequestBatch")
                .hasSize(3);
        assertThat(persons()).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void a_document_that_is_downloaded_has_a_line_of_the_person_of_the_case() {
        String caseId = submitted();
        String document = attached(caseId);
        traced(as(adviser())).get(path(caseId)).then().statusCode(200);
        assertThat(traced(as(adviser())).accept("*/*").get(document).asByteArray())
                .isEqualTo(PDF);

        assertThat(lines().getList(ALL + "name")).containsExactly("getScanRequest", "downloadAttachment");
        assertThat(persons()).hasSize(2).containsOnly(persons().getFirst());
    }

    @Test
    void a_draft_has_lines_of_a_person_of_its_own() {
        String draft = traced(changing(utrecht()))
                .body("{\"office\": \"MAYOR\"}")
                .post("/intake/v1/scan-request-drafts")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        traced(as(utrecht())).get(draft).then().statusCode(200);

        assertThat(lines().getList(ALL + "attributes.'dpl.core.data_subject_id_type'"))
                .hasSize(2)
                .containsOnly("urn:veiligwonen:data-subject:draft");
        assertThat(persons()).hasSize(2).containsOnly(persons().getFirst());
    }

    @Test
    void who_seeks_a_person_leaves_a_line_even_if_he_finds_nobody() {
        traced(as(adviser()).contentType(ContentType.JSON))
                .body("{\"officeHolder\": {\"name\": \"%s\"}}".formatted(UUID.randomUUID()))
                .post(SCAN_REQUESTS + "/_zoek")
                .then()
                .statusCode(200);

        assertThat(lines().getList(ALL + "name")).containsExactly("searchScanRequests");
        assertThat(persons()).isEmpty();
    }

    @Test
    void an_office_holder_who_asked_for_himself_finds_out_that_an_adviser_looked() {
        String holder = Tokens.of(Role.OFFICE_HOLDER, "holder-" + UUID.randomUUID());
        String caseId = changing(holder)
                .body(Submission.ofSomeMayor()
                        .json()
                        .replace("\"consentReference\": \"2026-00017\"", "\"organisation\": \"gm0344\""))
                .post("/intake/v1/own-scan-requests")
                .then()
                .statusCode(201)
                .extract()
                .path("caseId");
        as(adviser()).get(path(caseId)).then().statusCode(200);

        as(holder)
                .get("/intake/v1/cases/" + caseId + "/looks")
                .then()
                .statusCode(200)
                .body("items.operation", hasItem("getScanRequest"))
                .body("items.roles", hasItem(List.of("adviser")))
                .body("items[0].subject", nullValue());
        as(Tokens.of(Role.OFFICE_HOLDER, "another"))
                .get("/intake/v1/cases/" + caseId + "/looks")
                .then()
                .statusCode(404);
    }
}
