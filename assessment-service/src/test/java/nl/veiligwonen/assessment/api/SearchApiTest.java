package nl.veiligwonen.assessment.api;

import static nl.veiligwonen.assessment.api.AdviceSteps.ADVICES;
import static nl.veiligwonen.assessment.api.AdviceSteps.AMSTERDAM;
import static nl.veiligwonen.assessment.api.AdviceSteps.UTRECHT;
import static nl.veiligwonen.assessment.api.AdviceSteps.adviser;
import static nl.veiligwonen.assessment.api.AdviceSteps.as;
import static nl.veiligwonen.assessment.api.AdviceSteps.organisation;
import static nl.veiligwonen.assessment.api.AdviceSteps.path;
import static nl.veiligwonen.assessment.api.AdviceSteps.returned;
import static nl.veiligwonen.assessment.api.AdviceSteps.underReview;
import static nl.veiligwonen.assessment.api.AdviceSteps.visited;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.test.Tokens;
import nl.veiligwonen.platform.web.Role;
import org.junit.jupiter.api.Test;

/** Advices found by a search, and what happened to them. */
@QuarkusTest
@RealParts(service = "assessment")
class SearchApiTest {

    private static final OrganisationId LEIDEN = OrganisationId.of("gm0546");

    @Test
    void advices_are_found_by_stage_employer_and_period() {
        CaseId begun = visited(LEIDEN);
        CaseId submitted = underReview(LEIDEN);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(found(adviser(), """
                {"organisation": "gm0546", "stages": ["UNDER_REVIEW"]}""")).containsExactly(submitted.toString()));

        assertThat(found(organisation(LEIDEN), """
                {"stages": ["IN_PREPARATION", "UNDER_REVIEW"], "supplyPermitted": false}""")).containsExactly(submitted.toString(), begun.toString());
        assertThat(found(adviser(), """
                {"organisation": "gm0546", "receivedBefore": "2020-01-01T00:00:00Z"}""")).isEmpty();
        assertThat(found(adviser(), """
                {"organisation": "gm0546", "changedBefore": "2020-01-01T00:00:00Z"}""")).isEmpty();
    }

    @Test
    void an_employer_finds_no_advices_of_another_and_nothing_of_a_draft() {
        CaseId submitted = underReview(UTRECHT);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(found(organisation(UTRECHT), """
                {"stages": ["UNDER_REVIEW"], "limit": 100}"""))
                .contains(submitted.toString()));

        assertThat(found(organisation(AMSTERDAM), """
                {"organisation": "gm0344"}""")).isEmpty();
        organisation(UTRECHT)
                .body("""
                        {"stages": ["UNDER_REVIEW"], "limit": 100}""")
                .post(ADVICES + "/_zoek")
                .then()
                .body("items.findAll { it.draft != null || it.submittedAt != null }", equalTo(List.of()));
        as(Tokens.of(Role.MINISTRY_OFFICIAL, "official"))
                .body("{}")
                .post(ADVICES + "/_zoek")
                .then()
                .statusCode(403);
    }

    @Test
    void those_who_make_and_judge_an_advice_are_told_all_that_happened_to_it() {
        CaseId caseId = returned(UTRECHT);

        adviser()
                .get(path(caseId) + "/history")
                .then()
                .statusCode(200)
                .body(
                        "items.event",
                        contains(
                                "assessment-opened",
                                "risk-assessment-recorded",
                                "threat-analysis-recorded",
                                "advice-drafted",
                                "advice-submitted-for-review",
                                "advice-returned"))
                .body("items.mine", contains(false, true, true, true, true, false))
                .body("items.automatic", contains(true, false, false, false, false, false));
    }

    @Test
    void an_employer_is_told_how_far_it_is_and_not_how_a_draft_is_made() {
        CaseId caseId = returned(UTRECHT);

        String history = organisation(UTRECHT)
                .get(path(caseId) + "/history")
                .then()
                .statusCode(200)
                .body("items.event", contains("assessment-opened", "advice-submitted-for-review", "advice-returned"))
                .body("items.version", contains(1, 5, 6))
                .extract()
                .asString();

        assertThat(history).doesNotContain("garage", "lock");
        organisation(AMSTERDAM).get(path(caseId) + "/history").then().statusCode(404);
    }

    private static List<String> found(RequestSpecification caller, String body) {
        return caller.body(body)
                .post(ADVICES + "/_zoek")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.caseId", String.class);
    }
}
