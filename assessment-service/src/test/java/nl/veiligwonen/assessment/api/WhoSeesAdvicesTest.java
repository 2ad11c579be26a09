package nl.veiligwonen.assessment.api;

import static io.restassured.RestAssured.given;
import static nl.veiligwonen.assessment.api.AdviceSteps.ADVICES;
import static nl.veiligwonen.assessment.api.AdviceSteps.AMSTERDAM;
import static nl.veiligwonen.assessment.api.AdviceSteps.DRAFT;
import static nl.veiligwonen.assessment.api.AdviceSteps.NOTHING;
import static nl.veiligwonen.assessment.api.AdviceSteps.REMARKS;
import static nl.veiligwonen.assessment.api.AdviceSteps.RISKS;
import static nl.veiligwonen.assessment.api.AdviceSteps.THREAT;
import static nl.veiligwonen.assessment.api.AdviceSteps.UTRECHT;
import static nl.veiligwonen.assessment.api.AdviceSteps.adviser;
import static nl.veiligwonen.assessment.api.AdviceSteps.as;
import static nl.veiligwonen.assessment.api.AdviceSteps.authority;
import static nl.veiligwonen.assessment.api.AdviceSteps.drafted;
import static nl.veiligwonen.assessment.api.AdviceSteps.established;
import static nl.veiligwonen.assessment.api.AdviceSteps.organisation;
import static nl.veiligwonen.assessment.api.AdviceSteps.path;
import static nl.veiligwonen.assessment.api.AdviceSteps.underReview;
import static nl.veiligwonen.assessment.api.AdviceSteps.visited;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.test.Tokens;
import nl.veiligwonen.platform.web.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@RealParts(service = "assessment")
class WhoSeesAdvicesTest {

    @Test
    void an_employer_sees_how_far_its_case_is_and_nothing_of_a_draft() {
        CaseId caseId = underReview(UTRECHT);

        Map<String, Object> seen = organisation(UTRECHT)
                .get(path(caseId))
                .then()
                .statusCode(200)
                .extract()
                .as(Map.class);

        assertThat(seen)
                .containsOnlyKeys("caseId", "organisation", "stage", "pkvw")
                .containsEntry("stage", "UNDER_REVIEW");
    }

    @Test
    void an_employer_sees_which_measures_to_deliver_once_the_advice_is_established() {
        CaseId caseId = established(UTRECHT);

        Map<String, Object> seen = organisation(UTRECHT)
                .get(path(caseId))
                .then()
                .statusCode(200)
                .body("measures.description", contains("A lock on the back door", "A course on passwords"))
                .body("measures.estimatedCostCents", contains(45_000, 12_345))
                .body(
                        "measures.collect { it.keySet().sort() }.unique()",
                        contains(List.of("description", "estimatedCostCents", "measureId")))
                .extract()
                .as(Map.class);

        assertThat(seen)
                .containsOnlyKeys(
                        "caseId",
                        "organisation",
                        "stage",
                        "pkvw",
                        "establishedAt",
                        "measures",
                        "totalEstimatedCostCents");
    }

    @Test
    void an_employer_does_not_even_learn_that_another_has_a_case() {
        CaseId caseId = established(UTRECHT);

        organisation(AMSTERDAM).get(path(caseId)).then().statusCode(404).body("code", equalTo("not-found"));
        as(Tokens.organisationOfNowhere("lost")).get(path(caseId)).then().statusCode(404);
    }

    @Test
    void the_list_of_an_employer_holds_its_own_cases_and_no_drafts() {
        CaseId own = drafted(UTRECHT);
        CaseId other = visited(AMSTERDAM);
        await().untilAsserted(() -> adviser()
                .get(ADVICES)
                .then()
                .body("items.caseId", hasItem(own.toString()))
                .body("items.caseId", hasItem(other.toString()))
                .body("items.find { it.caseId == '%s' }.draft.measures".formatted(own), equalTo(2)));

        organisation(UTRECHT)
                .queryParam("limit", 100)
                .get(ADVICES)
                .then()
                .statusCode(200)
                .body("items.organisation", everyItem(equalTo("gm0344")))
                .body("items.caseId", hasItem(own.toString()))
                .body("items.findAll { it.establishedAt == null && it.draft != null }", equalTo(List.of()))
                .body("items.findAll { it.establishedAt == null && it.submittedAt != null }", equalTo(List.of()));
    }

    @Test
    void who_acts_for_no_organisation_has_no_list() {
        as(Tokens.organisationOfNowhere("lost")).get(ADVICES).then().statusCode(403);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"ADVISER", "SECURITY_AUTHORITY", "ORGANISATION"},
            mode = EnumSource.Mode.EXCLUDE)
    void the_ministry_and_the_auditor_see_no_advices(Role role) {
        CaseId caseId = visited(UTRECHT);

        as(Tokens.of(role, "someone")).get(path(caseId)).then().statusCode(404).body("code", equalTo("not-found"));
        as(Tokens.of(role, "someone")).get(ADVICES).then().statusCode(403);
    }

    @ParameterizedTest
    @MethodSource("whatAdvisersDo")
    void only_advisers_prepare_an_advice(String method, String resource, String body) {
        CaseId caseId = visited(UTRECHT);

        authority().body(body).request(method, path(caseId) + resource).then().statusCode(403);
        organisation(UTRECHT)
                .body(body)
                .request(method, path(caseId) + resource)
                .then()
                .statusCode(403);
    }

    static Stream<Arguments> whatAdvisersDo() {
        return Stream.of(
                Arguments.of("PUT", "/risk-assessment", RISKS),
                Arguments.of("PUT", "/threat-analysis", THREAT),
                Arguments.of("PUT", "/draft", DRAFT),
                Arguments.of("POST", "/review-requests", NOTHING));
    }

    @ParameterizedTest
    @MethodSource("whatTheAuthorityDoes")
    void only_the_security_authority_judges_an_advice(String resource, String body) {
        CaseId caseId = underReview(UTRECHT);

        adviser().body(body).post(path(caseId) + resource).then().statusCode(403);
        organisation(UTRECHT).body(body).post(path(caseId) + resource).then().statusCode(403);
    }

    static Stream<Arguments> whatTheAuthorityDoes() {
        return Stream.of(
                Arguments.of("/establishments", NOTHING),
                Arguments.of("/returns", REMARKS),
                Arguments.of("/referrals", NOTHING));
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void nobody_is_let_in_without_a_token_of_our_realm(String token) {
        as(token).get(ADVICES).then().statusCode(401).body("code", equalTo("not-signed-in"));
    }

    static Stream<String> badTokens() {
        return Stream.of(
                Tokens.expired(Role.ADVISER, "late"),
                Tokens.forAnotherAudience(Role.ADVISER, "elsewhere"),
                Tokens.fromAnotherIssuer(Role.ADVISER, "foreign"),
                Tokens.signedByAStranger(Role.ADVISER, "stranger"));
    }

    @Test
    void nobody_is_let_in_without_a_token() {
        given().get(ADVICES).then().statusCode(401).contentType("application/problem+json");
    }
}
