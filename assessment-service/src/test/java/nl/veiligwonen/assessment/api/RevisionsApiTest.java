package nl.veiligwonen.assessment.api;

import static nl.veiligwonen.assessment.api.AdviceSteps.AMSTERDAM;
import static nl.veiligwonen.assessment.api.AdviceSteps.DRAFT;
import static nl.veiligwonen.assessment.api.AdviceSteps.REMARKS;
import static nl.veiligwonen.assessment.api.AdviceSteps.UTRECHT;
import static nl.veiligwonen.assessment.api.AdviceSteps.adviser;
import static nl.veiligwonen.assessment.api.AdviceSteps.as;
import static nl.veiligwonen.assessment.api.AdviceSteps.authority;
import static nl.veiligwonen.assessment.api.AdviceSteps.draft;
import static nl.veiligwonen.assessment.api.AdviceSteps.drafted;
import static nl.veiligwonen.assessment.api.AdviceSteps.established;
import static nl.veiligwonen.assessment.api.AdviceSteps.giveBack;
import static nl.veiligwonen.assessment.api.AdviceSteps.organisation;
import static nl.veiligwonen.assessment.api.AdviceSteps.path;
import static nl.veiligwonen.assessment.api.AdviceSteps.recordThreat;
import static nl.veiligwonen.assessment.api.AdviceSteps.returned;
import static nl.veiligwonen.assessment.api.AdviceSteps.submit;
import static nl.veiligwonen.assessment.api.AdviceSteps.underReview;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import nl.veiligwonen.assessment.api.Topics.Told;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.test.Tokens;
import nl.veiligwonen.platform.web.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RealParts(service = "assessment")
class RevisionsApiTest {

    private static final String MOTIVATION = """
            {"motivation": "The letters are now signed."}""";

    @Test
    void each_revision_is_kept_and_two_can_be_put_side_by_side() {
        CaseId caseId = returned(UTRECHT);
        String lock = adviser().get(path(caseId)).jsonPath().getString("draft.measures[0].measureId");
        recordThreat(caseId, "{\"analysis\": \"The letters were signed.\"}")
                .then()
                .statusCode(200);
        draft(caseId, """
                {"measures": [
                  {"measureId": "%s", "domain": "HOME", "description": "Two locks", "estimatedCostCents": 60000},
                  {"domain": "HOME", "description": "Lights", "estimatedCostCents": 20000}
                ]}""".formatted(lock)).then().statusCode(200).body("measures[0].measureId", equalTo(lock));
        submit(caseId).then().statusCode(200);
        giveBack(caseId, REMARKS).then().statusCode(200);

        adviser()
                .get(path(caseId) + "/revisions")
                .then()
                .statusCode(200)
                .body("items.revision", contains(1, 2))
                .body("items.totalEstimatedCostCents", contains(57_345, 80_000))
                .body("items.remarks", contains("Look at the garage too.", "Look at the garage too."));
        authority()
                .get(path(caseId) + "/revisions/1")
                .then()
                .statusCode(200)
                .body("analysis", equalTo("Anonymous letters since May."))
                .body("measures.description", contains("A lock on the back door", "A course on passwords"))
                .body("submittedAt", notNullValue());
        authority()
                .get(path(caseId) + "/revision-comparison?from=1&to=2")
                .then()
                .statusCode(200)
                .body("changed.from.description", contains("A lock on the back door"))
                .body("changed.to.description", contains("Two locks"))
                .body("added.description", contains("Lights"))
                .body("removed.description", contains("A course on passwords"))
                .body("unchanged", hasSize(0))
                .body("findingsChanged", equalTo(false))
                .body("analysisChanged", equalTo(true));
    }

    @Test
    void a_draft_that_is_being_worked_on_is_the_last_revision() {
        CaseId caseId = drafted(UTRECHT);

        adviser()
                .get(path(caseId) + "/revisions/1")
                .then()
                .statusCode(200)
                .body("submittedAt", nullValue())
                .body("remarks", nullValue());
        adviser().get(path(caseId) + "/revision-comparison?from=1&to=1").then().body("unchanged", hasSize(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/revisions/2", "/revisions/0", "/revisions/last", "/revision-comparison?from=1&to=2"})
    void a_revision_that_is_not_there_is_not_found(String resource) {
        adviser().get(path(drafted(UTRECHT)) + resource).then().statusCode(404).body("code", equalTo("not-found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?from=1", "?from=0&to=1", "?from=one&to=two"})
    void a_comparison_is_of_two_revisions(String query) {
        adviser()
                .get(path(drafted(UTRECHT)) + "/revision-comparison" + query)
                .then()
                .statusCode(400);
    }

    @Test
    void an_employer_sees_no_revisions() {
        CaseId caseId = established(UTRECHT);

        organisation(UTRECHT).get(path(caseId) + "/revisions").then().statusCode(403);
        organisation(UTRECHT).get(path(caseId) + "/revisions/1").then().statusCode(403);
        organisation(AMSTERDAM)
                .get(path(caseId) + "/revision-comparison?from=1&to=1")
                .then()
                .statusCode(403);
        as(Tokens.of("adviser-of-the-employer", Role.ADVISER, Role.ORGANISATION))
                .get(path(caseId) + "/revisions/1")
                .then()
                .statusCode(404);
    }

    @Test
    void a_measure_goes_on_from_the_draft_before_and_from_no_other() {
        draft(returned(UTRECHT), """
                {"measures": [{"measureId": "%s", "domain": "HOME", "description": "Lights", "estimatedCostCents": 1}]}""".formatted(UUID.randomUUID()))
                .then()
                .statusCode(409)
                .body("code", equalTo("measure-not-continued"));
    }

    @Test
    void an_advice_is_established_without_measures() {
        CaseId caseId = underReview(UTRECHT);

        authority()
                .body(MOTIVATION)
                .post(path(caseId) + "/establishments-without-measures")
                .then()
                .statusCode(200)
                .body("stage", equalTo("ESTABLISHED_WITHOUT_MEASURES"));

        organisation(UTRECHT)
                .get(path(caseId))
                .then()
                .body("stage", equalTo("ESTABLISHED_WITHOUT_MEASURES"))
                .body("measures", nullValue());
        await().untilAsserted(() -> organisation(UTRECHT)
                .get(AdviceSteps.ADVICES + "?limit=100&stage=ESTABLISHED_WITHOUT_MEASURES")
                .then()
                .body("items.find { it.caseId == '%s' }.draft.measures".formatted(caseId), equalTo(0))
                .body("items.find { it.caseId == '%s' }.draft.totalEstimatedCostCents".formatted(caseId), equalTo(0)));
        assertThat(Topics.told(caseId, 3))
                .last()
                .satisfies(told -> assertThat(told.type())
                        .isEqualTo("nl.veiligwonen.assessment.advice-established-without-measures.v1"))
                .extracting(Told::body)
                .asString()
                .doesNotContain("letters");
    }

    @Test
    void an_advice_is_superseded_when_the_threat_has_changed_and_made_anew() {
        CaseId caseId = established(UTRECHT);

        adviser()
                .body(MOTIVATION)
                .post(path(caseId) + "/supersessions")
                .then()
                .statusCode(200)
                .body("stage", equalTo("SUPERSEDED"));
        recordThreat(caseId, "{\"analysis\": \"The letters were signed.\"}")
                .then()
                .statusCode(200);
        draft(caseId, DRAFT).then().statusCode(200).body("revision", equalTo(2));
        organisation(UTRECHT).get(path(caseId)).then().body("measures", hasSize(2));
        submit(caseId).then().statusCode(200);
        AdviceSteps.establish(caseId).then().statusCode(200);

        assertThat(Topics.told(caseId, 7).stream().map(Told::type).toList())
                .containsAll(List.of(
                        "nl.veiligwonen.assessment.advice-superseded.v1",
                        "nl.veiligwonen.assessment.advice-established.v1"));
        organisation(UTRECHT)
                .body(MOTIVATION)
                .post(path(caseId) + "/supersessions")
                .then()
                .statusCode(403);
    }
}
