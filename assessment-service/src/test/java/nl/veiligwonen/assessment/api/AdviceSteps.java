package nl.veiligwonen.assessment.api;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.UUID;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.IntakeEvent.HomeVisitCompleted;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.platform.test.Tokens;
import nl.veiligwonen.platform.web.Role;

/** The steps of an advice, each by whoever takes it. */
final class AdviceSteps {

    static final String ADVICES = "/assessment/v1/advices";

    static final OrganisationId UTRECHT = OrganisationId.of("gm0344");
    static final OrganisationId AMSTERDAM = OrganisationId.of("gm0363");

    static final String ADVISER = "adviser-1";
    static final String AUTHORITY = "authority-1";

    static final String RISKS = """
            {"findings": "The back door has no lock."}""";
    static final String THREAT = """
            {"analysis": "Anonymous letters since May."}""";
    static final String DRAFT = """
            {"measures": [
              {"domain": "HOME", "description": "A lock on the back door", "estimatedCostCents": 45000},
              {"domain": "DIGITAL", "description": "A course on passwords", "estimatedCostCents": 12345}
            ]}""";
    static final String REMARKS = """
            {"remarks": "Look at the garage too."}""";
    static final String NOTHING = "{}";

    private AdviceSteps() {}

    static RequestSpecification adviser() {
        return as(Tokens.of(Role.ADVISER, ADVISER));
    }

    static RequestSpecification authority() {
        return as(Tokens.of(Role.SECURITY_AUTHORITY, AUTHORITY));
    }

    static RequestSpecification organisation(OrganisationId organisation) {
        return as(Tokens.organisation(organisation.code()));
    }

    /** A request of whoever has this token, under a new key. */
    static RequestSpecification as(String token) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    static String path(CaseId caseId) {
        return ADVICES + "/" + caseId;
    }

    /** A case of which intake has told that the home was visited. */
    static CaseId visited(OrganisationId organisation) {
        CaseId caseId = CaseId.random();
        Topics.tell(new HomeVisitCompleted(caseId, organisation));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> adviser().get(path(caseId)).statusCode() == 200);
        return caseId;
    }

    static CaseId drafted(OrganisationId organisation) {
        CaseId caseId = visited(organisation);
        recordRisks(caseId, RISKS).then().statusCode(200);
        recordThreat(caseId, THREAT).then().statusCode(200);
        draft(caseId, DRAFT).then().statusCode(200);
        return caseId;
    }

    static CaseId underReview(OrganisationId organisation) {
        CaseId caseId = drafted(organisation);
        submit(caseId).then().statusCode(200);
        return caseId;
    }

    static CaseId returned(OrganisationId organisation) {
        CaseId caseId = underReview(organisation);
        giveBack(caseId, REMARKS).then().statusCode(200);
        return caseId;
    }

    static CaseId established(OrganisationId organisation) {
        CaseId caseId = underReview(organisation);
        establish(caseId).then().statusCode(200);
        return caseId;
    }

    static Response recordRisks(CaseId caseId, String body) {
        return adviser().body(body).put(path(caseId) + "/risk-assessment");
    }

    static Response recordThreat(CaseId caseId, String body) {
        return adviser().body(body).put(path(caseId) + "/threat-analysis");
    }

    static Response draft(CaseId caseId, String body) {
        return adviser().body(body).put(path(caseId) + "/draft");
    }

    static Response submit(CaseId caseId) {
        return adviser().body(NOTHING).post(path(caseId) + "/review-requests");
    }

    static Response giveBack(CaseId caseId, String body) {
        return authority().body(body).post(path(caseId) + "/returns");
    }

    static Response establish(CaseId caseId) {
        return authority().body(NOTHING).post(path(caseId) + "/establishments");
    }

    static Response refer(CaseId caseId) {
        return authority().body(NOTHING).post(path(caseId) + "/referrals");
    }

    static Response certificate(CaseId caseId, String body) {
        return adviser().body(body).post(path(caseId) + "/pkvw-certificates");
    }

    static Response ownerWork(CaseId caseId, String body) {
        return adviser().body(body).put(path(caseId) + "/owner-work");
    }

    static Response exempt(CaseId caseId, OrganisationId employer, String body) {
        return organisation(employer).body(body).post(path(caseId) + "/pkvw-exemptions");
    }
}
