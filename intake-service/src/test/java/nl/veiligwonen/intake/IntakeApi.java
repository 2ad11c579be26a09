package nl.veiligwonen.intake;

import static io.restassured.RestAssured.given;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import nl.veiligwonen.platform.test.Tokens;
import nl.veiligwonen.platform.web.Role;

/** How tests call intake, as its users do. */
public final class IntakeApi {

    public static final String SCAN_REQUESTS = "/intake/v1/scan-requests";

    public static final String UTRECHT = "gm0344";
    public static final String AMSTERDAM = "gm0363";

    /** A document that can be added to a case. */
    public static final byte[] PDF = "%PDF-1.7\nInvented content".getBytes(StandardCharsets.UTF_8);

    private IntakeApi() {}

    /** A call with a token. */
    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    /** A call with a token that changes something, under a new key. */
    public static RequestSpecification changing(String token) {
        return changing(token, newKey());
    }

    /** A call with a token that changes something. */
    public static RequestSpecification changing(String token, String key) {
        return as(token).header("Idempotency-Key", key).contentType(ContentType.JSON);
    }

    public static String utrecht() {
        return Tokens.organisation(UTRECHT);
    }

    public static String amsterdam() {
        return Tokens.organisation(AMSTERDAM);
    }

    public static String adviser() {
        return Tokens.of(Role.ADVISER, "adviser-1");
    }

    public static String authority() {
        return Tokens.of(Role.SECURITY_AUTHORITY, "authority-1");
    }

    public static String newKey() {
        return UUID.randomUUID().toString();
    }

    /** The path of a request. */
    public static String path(String caseId) {
        return SCAN_REQUESTS + "/" + caseId;
    }

    /** Utrecht asks for a home scan for a mayor of its own who was never asked for before. */
    public static String submitted() {
        return submit(utrecht(), Submission.ofSomeMayor())
                .statusCode(201)
                .extract()
                .path("caseId");
    }

    /** A request of Utrecht with an appointment for the visit. */
    public static String scheduled() {
        String caseId = submitted();
        schedule(caseId, nextWeek()).statusCode(200);
        return caseId;
    }

    /** A request of Utrecht of which the home has been visited. */
    public static String visited() {
        String caseId = scheduled();
        complete(caseId, Instant.now()).statusCode(200);
        return caseId;
    }

    public static ValidatableResponse submit(String token, Submission submission) {
        return changing(token).body(submission.json()).post(SCAN_REQUESTS).then();
    }

    public static ValidatableResponse schedule(String caseId, Instant moment) {
        return post(adviser(), caseId, "visit-appointments", "{\"scheduledFor\": \"%s\"}".formatted(moment));
    }

    public static ValidatableResponse complete(String caseId, Instant moment) {
        return post(adviser(), caseId, "visit-reports", "{\"visitedAt\": \"%s\"}".formatted(moment));
    }

    /** Asks something of a request, under a new key. */
    public static ValidatableResponse post(String token, String caseId, String operation, String body) {
        return changing(token).body(body).post(path(caseId) + "/" + operation).then();
    }

    /** Adds {@link #PDF} to a request of Utrecht; gives where it is. */
    public static String attached(String caseId) {
        return as(utrecht())
                .header("Idempotency-Key", newKey())
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs("application/pdf", ContentType.BINARY)))
                .contentType("application/pdf")
                .header("Content-Disposition", "attachment; filename=\"plan.pdf\"")
                .body(PDF)
                .post(path(caseId) + "/attachments")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    public static ValidatableResponse show(String token, String caseId) {
        return as(token).get(path(caseId)).then();
    }

    public static Instant nextWeek() {
        return Instant.now().plus(7, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    }
}
