package nl.veiligwonen.assessment.api;

import static nl.veiligwonen.assessment.api.AdviceSteps.DRAFT;
import static nl.veiligwonen.assessment.api.AdviceSteps.UTRECHT;
import static nl.veiligwonen.assessment.api.AdviceSteps.adviser;
import static nl.veiligwonen.assessment.api.AdviceSteps.draft;
import static nl.veiligwonen.assessment.api.AdviceSteps.drafted;
import static nl.veiligwonen.assessment.api.AdviceSteps.establish;
import static nl.veiligwonen.assessment.api.AdviceSteps.established;
import static nl.veiligwonen.assessment.api.AdviceSteps.organisation;
import static nl.veiligwonen.assessment.api.AdviceSteps.path;
import static nl.veiligwonen.assessment.api.AdviceSteps.refer;
import static nl.veiligwonen.assessment.api.AdviceSteps.underReview;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import javax.sql.DataSource;
import nl.veiligwonen.assessment.api.Journals.Stored;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.IntakeEvent.CaseClosed;
import nl.veiligwonen.contracts.IntakeEvent.CaseFrozen;
import nl.veiligwonen.contracts.IntakeEvent.CaseResumed;
import nl.veiligwonen.contracts.IntakeEvent.Closure;
import nl.veiligwonen.platform.test.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealParts(service = "assessment")
class FollowingTheCaseApiTest {

    @Inject
    DataSource database;

    @Test
    void a_case_that_intake_freezes_stands_still_and_goes_on_when_it_comes_back() {
        CaseId caseId = underReview(UTRECHT);

        Topics.tell(new CaseFrozen(caseId, UTRECHT));
        awaitStage(caseId, "FROZEN");
        establish(caseId).then().statusCode(409).body("code", equalTo("case-frozen"));
        draft(caseId, DRAFT).then().statusCode(409).body("code", equalTo("case-frozen"));
        awaitListed(caseId, "FROZEN");

        Topics.tell(new CaseResumed(caseId, UTRECHT));
        awaitStage(caseId, "UNDER_REVIEW");
        awaitListed(caseId, "UNDER_REVIEW");
        establish(caseId).then().statusCode(200);
    }

    @Test
    void a_case_that_the_authority_refers_comes_back_to_the_advisers() {
        CaseId caseId = drafted(UTRECHT);

        refer(caseId).then().statusCode(200).body("stage", equalTo("REFERRED"));
        Topics.tell(new CaseFrozen(caseId, UTRECHT));
        Topics.tell(new CaseResumed(caseId, UTRECHT));

        awaitStage(caseId, "IN_PREPARATION");
        assertThat(Journals.stored(database, caseId))
                .extracting(Stored::type)
                .endsWith("CaseReferred", "AssessmentResumed");
        draft(caseId, DRAFT).then().statusCode(200);
    }

    @Test
    void an_advice_closes_with_its_case() {
        CaseId caseId = drafted(UTRECHT);

        Topics.tell(new CaseClosed(caseId, UTRECHT, Closure.WITHDRAWN, null));

        awaitStage(caseId, "CLOSED");
        adviser()
                .get(path(caseId))
                .then()
                .body("closure", equalTo("WITHDRAWN"))
                .body("closedAt", notNullValue())
                .body("draft.measures", hasSize(2));
        draft(caseId, DRAFT).then().statusCode(409).body("code", equalTo("case-closed"));
        organisation(UTRECHT)
                .get(path(caseId))
                .then()
                .body("stage", equalTo("CLOSED"))
                .body("measures", nullValue());
        awaitListed(caseId, "CLOSED");
    }

    @Test
    void the_employer_still_sees_what_to_deliver_when_the_office_has_ended() {
        CaseId caseId = established(UTRECHT);

        Topics.tell(new CaseClosed(caseId, UTRECHT, Closure.OFFICE_ENDED, null));

        awaitStage(caseId, "CLOSED");
        organisation(UTRECHT).get(path(caseId)).then().statusCode(200).body("measures", hasSize(2));
    }

    private static void awaitStage(CaseId caseId, String stage) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> adviser().get(path(caseId)).then().body("stage", equalTo(stage)));
    }

    private static void awaitListed(CaseId caseId, String stage) {
        await().untilAsserted(() -> organisation(UTRECHT)
                .queryParam("limit", 100)
                .get(AdviceSteps.ADVICES)
                .then()
                .body("items.find { it.caseId == '%s' }.stage".formatted(caseId), equalTo(stage)));
    }
}
