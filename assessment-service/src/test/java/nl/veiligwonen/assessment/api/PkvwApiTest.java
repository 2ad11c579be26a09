package nl.veiligwonen.assessment.api;

import static nl.veiligwonen.assessment.api.AdviceSteps.ADVICES;
import static nl.veiligwonen.assessment.api.AdviceSteps.AMSTERDAM;
import static nl.veiligwonen.assessment.api.AdviceSteps.UTRECHT;
import static nl.veiligwonen.assessment.api.AdviceSteps.adviser;
import static nl.veiligwonen.assessment.api.AdviceSteps.authority;
import static nl.veiligwonen.assessment.api.AdviceSteps.certificate;
import static nl.veiligwonen.assessment.api.AdviceSteps.drafted;
import static nl.veiligwonen.assessment.api.AdviceSteps.established;
import static nl.veiligwonen.assessment.api.AdviceSteps.exempt;
import static nl.veiligwonen.assessment.api.AdviceSteps.organisation;
import static nl.veiligwonen.assessment.api.AdviceSteps.ownerWork;
import static nl.veiligwonen.assessment.api.AdviceSteps.path;
import static nl.veiligwonen.assessment.api.AdviceSteps.visited;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import nl.veiligwonen.assessment.api.Journals.Stored;
import nl.veiligwonen.assessment.api.Topics.Told;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.platform.test.RealParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RealParts(service = "assessment")
class PkvwApiTest {

    private static final String CERTIFICATE = """
            {"reference": "PKVW-2024-0815", "issuedOn": "2024-05-14"}""";
    private static final String EXEMPTION = """
            {"motivation": "A listed building."}""";
    private static final String OWNER_WORK = """
            {"description": "Two window locks", "estimatedCostCents": 18000}""";

    @Inject
    DataSource database;

    @Test
    void an_established_advice_waits_for_the_label_until_a_certificate_is_recorded() {
        CaseId caseId = established(UTRECHT);
        await().untilAsserted(() -> organisation(UTRECHT)
                .get(ADVICES + "?limit=100&stage=ESTABLISHED&supplyPermitted=false")
                .then()
                .body("items.caseId", hasItem(caseId.toString())));

        certificate(caseId, CERTIFICATE)
                .then()
                .statusCode(200)
                .body("status", equalTo("CERTIFIED"))
                .body("supplyPermitted", equalTo(true));

        assertThat(Topics.told(caseId, 4))
                .extracting(Told::type)
                .endsWith(
                        "nl.veiligwonen.assessment.advice-established.v1",
                        "nl.veiligwonen.assessment.supply-permitted.v1");
        adviser()
                .get(path(caseId))
                .then()
                .body("pkvw.status", equalTo("CERTIFIED"))
                .body("pkvw.certificateReference", equalTo("PKVW-2024-0815"))
                .body("pkvw.lastValidDay", equalTo("2034-05-13"));
        await().untilAsserted(() -> organisation(UTRECHT)
                .get(ADVICES + "?limit=100&supplyPermitted=false")
                .then()
                .body("items.caseId", not(hasItem(caseId.toString()))));
    }

    @Test
    void an_employer_exempts_a_home_and_learns_nothing_of_a_draft_by_it() {
        CaseId caseId = drafted(UTRECHT);

        exempt(caseId, UTRECHT, EXEMPTION)
                .then()
                .statusCode(200)
                .body("keySet().sort()", contains("caseId", "status", "supplyPermitted"))
                .body("status", equalTo("EXEMPTED"));

        assertThat(Journals.stored(database, caseId))
                .extracting(Stored::type)
                .endsWith("PkvwExemptionGranted", "SupplyPermitted");
        exempt(caseId, UTRECHT, EXEMPTION).then().statusCode(409).body("code", equalTo("supply-already-permitted"));
    }

    @Test
    void what_the_owner_pays_for_himself_is_seen_by_advisers_and_not_by_his_employer() {
        CaseId caseId = visited(UTRECHT);

        ownerWork(caseId, OWNER_WORK).then().statusCode(200).body("status", equalTo("AWAITED"));

        adviser().get(path(caseId)).then().body("pkvw.ownerWork.estimatedCostCents", equalTo(18_000));
        organisation(UTRECHT)
                .get(path(caseId))
                .then()
                .body("pkvw.status", equalTo("AWAITED"))
                .body("pkvw.ownerWork", nullValue());
    }

    @Test
    void the_employer_records_a_certificate_of_its_own_case_only() {
        CaseId caseId = visited(UTRECHT);
        String certificates = path(caseId) + "/pkvw-certificates";

        organisation(AMSTERDAM).body(CERTIFICATE).post(certificates).then().statusCode(404);
        exempt(caseId, AMSTERDAM, EXEMPTION).then().statusCode(404);
        authority().body(CERTIFICATE).post(certificates).then().statusCode(403);
        adviser().body(EXEMPTION).post(path(caseId) + "/pkvw-exemptions").then().statusCode(403);
        organisation(UTRECHT)
                .body(OWNER_WORK)
                .put(path(caseId) + "/owner-work")
                .then()
                .statusCode(403);
        organisation(UTRECHT).body(CERTIFICATE).post(certificates).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2999-01-01", "2001-01-01"})
    void a_certificate_of_the_future_or_of_long_ago_is_refused(String issuedOn) {
        CaseId caseId = visited(UTRECHT);

        certificate(caseId, CERTIFICATE.replace("2024-05-14", issuedOn)).then().statusCode(409);

        assertThat(Journals.stored(database, caseId)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-30", "14-05-2024", "2024-05-14T10:00:00Z", ""})
    void a_day_of_issue_is_a_day(String issuedOn) {
        certificate(visited(UTRECHT), CERTIFICATE.replace("2024-05-14", issuedOn))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/issuedOn"));
    }
}
