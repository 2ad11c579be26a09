package nl.veiligwonen.assessment.api;

import static nl.veiligwonen.assessment.api.AdviceSteps.UTRECHT;
import static nl.veiligwonen.assessment.api.AdviceSteps.adviser;
import static nl.veiligwonen.assessment.api.AdviceSteps.certificate;
import static nl.veiligwonen.assessment.api.AdviceSteps.organisation;
import static nl.veiligwonen.assessment.api.AdviceSteps.ownerWork;
import static nl.veiligwonen.assessment.api.AdviceSteps.path;
import static nl.veiligwonen.assessment.api.AdviceSteps.returned;
import static nl.veiligwonen.assessment.api.AdviceSteps.underReview;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.platform.domain.PersonalData.Purpose;
import nl.veiligwonen.platform.personaldata.Destruction;
import nl.veiligwonen.platform.test.RealParts;
import org.junit.jupiter.api.Test;

/** An advice of which personal data was destroyed: the rest of it reads as before, and it says so. */
@QuarkusTest
@RealParts(service = "assessment")
class DestroyedDataTest {

    private static final String DESTROYED = "[vernietigd]";

    @Inject
    Destruction destruction;

    private void destroy(CaseId caseId, Purpose purpose) {
        boolean destroyed =
                QuarkusTransaction.requiringNew().call(() -> destruction.destroy(caseId.toString(), purpose));
        assertThat(destroyed).isTrue();
    }

    @Test
    void findings_are_gone_and_measures_stay() {
        CaseId caseId = returned(UTRECHT);
        certificate(caseId, "{\"reference\": \"PKVW-2024-0815\", \"issuedOn\": \"2024-05-14\"}")
                .then()
                .statusCode(200);
        ownerWork(caseId, "{\"description\": \"Two window locks\", \"estimatedCostCents\": 18000}")
                .then()
                .statusCode(200);

        destroy(caseId, Purpose.FINDINGS);

        adviser()
                .get(path(caseId))
                .then()
                .statusCode(200)
                .body("findings", equalTo(DESTROYED))
                .body("analysis", equalTo(DESTROYED))
                .body("returns.remarks", contains(DESTROYED))
                .body("pkvw.status", equalTo("CERTIFIED"))
                .body("pkvw.certificateReference", equalTo(DESTROYED))
                .body("pkvw.lastValidDay", nullValue())
                .body("pkvw.ownerWork.description", equalTo(DESTROYED))
                .body("pkvw.ownerWork.estimatedCostCents", nullValue())
                .body("draft.measures.description", contains("A lock on the back door", "A course on passwords"));
        adviser().get(path(caseId) + "/revisions").then().statusCode(200).body("items.remarks", contains(DESTROYED));
    }

    @Test
    void measures_are_gone_and_what_they_cost_stays() {
        CaseId caseId = underReview(UTRECHT);

        destroy(caseId, Purpose.MEASURES);

        AdviceSteps.establish(caseId).then().statusCode(200);
        adviser()
                .get(path(caseId))
                .then()
                .statusCode(200)
                .body("draft.measures.description", everyItem(equalTo(DESTROYED)))
                .body("draft.measures.domain", everyItem(nullValue()))
                .body("draft.totalEstimatedCostCents", equalTo(57_345))
                .body("findings", equalTo("The back door has no lock."));
        organisation(UTRECHT)
                .get(path(caseId))
                .then()
                .statusCode(200)
                .body("measures.description", everyItem(equalTo(DESTROYED)))
                .body("totalEstimatedCostCents", equalTo(57_345));
    }
}
