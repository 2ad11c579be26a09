package nl.veiligwonen.funding.service;

import static nl.veiligwonen.funding.service.FundedCase.UTRECHT;
import static nl.veiligwonen.funding.service.FundedCase.succeeded;
import static nl.veiligwonen.funding.service.FundingApi.CONTRIBUTIONS;
import static nl.veiligwonen.funding.service.FundingApi.PATIENCE;
import static nl.veiligwonen.funding.service.FundingApi.PROVISIONS;
import static nl.veiligwonen.funding.service.FundingApi.assertProblem;
import static nl.veiligwonen.funding.service.FundingApi.auditor;
import static nl.veiligwonen.funding.service.FundingApi.awaitOverviews;
import static nl.veiligwonen.funding.service.FundingApi.employer;
import static nl.veiligwonen.funding.service.FundingApi.official;
import static nl.veiligwonen.funding.service.FundingApi.openBudgetYear;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import nl.veiligwonen.contracts.IntakeEvent.CaseFrozen;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.web.Role;
import org.junit.jupiter.api.Test;

/** Provisions and contributions found by a search, and what happened to them. */
@QuarkusTest
@RealParts(service = "funding")
class SearchTest {

    private static final String LEEUWARDEN = "gm0080";

    @Inject
    TestYears years;

    @Test
    void provisions_are_found_by_stage_and_employer() {
        FundedCase adopted = adviceFor(LEEUWARDEN);
        FundedCase waiting = adviceFor(LEEUWARDEN);
        succeeded(adopted.adopt());
        awaitOverviews();

        assertThat(found(employer(LEEUWARDEN), PROVISIONS, """
                {"stages": ["AWAITING_ADOPTION", "ORDERED"], "supplyWithheld": false}"""))
                .containsExactly(waiting.id().toString());
        assertThat(found(auditor(), PROVISIONS, """
                {"organisation": "gm0080", "receivedFrom": "2020-01-01T00:00:00Z"}"""))
                .containsExactly(waiting.id().toString(), adopted.id().toString());
        assertThat(found(auditor(), PROVISIONS, """
                {"organisation": "gm0080", "changedBefore": "2020-01-01T00:00:00Z"}""")).isEmpty();
        assertThat(found(employer(UTRECHT), PROVISIONS, """
                {"organisation": "gm0080"}""")).isEmpty();
    }

    @Test
    void contributions_are_found_by_year_stage_and_employer() {
        int year = years.beginNewYear();
        openBudgetYear(year, 1_000_000).then().statusCode(201);
        FundedCase granted = FundedCase.advised(100).ordered();
        succeeded(granted.requestContribution());
        FundedCase paid = FundedCase.advised(200).ordered().paid();
        awaitOverviews();

        assertThat(found(official(), CONTRIBUTIONS, """
                {"year": %d, "stages": ["PAID", "DETERMINED"]}""".formatted(year)))
                .containsExactly(paid.id().toString());
        assertThat(found(employer(UTRECHT), CONTRIBUTIONS, """
                {"year": %d}""".formatted(year)))
                .containsExactly(granted.id().toString(), paid.id().toString());
        assertThat(found(employer(LEEUWARDEN), CONTRIBUTIONS, """
                {"year": %d, "organisation": "gm0344"}""".formatted(year)))
                .isEmpty();
        assertThat(found(official(), CONTRIBUTIONS, """
                {"year": %d, "receivedBefore": "2020-01-01T00:00:00Z"}""".formatted(year))).isEmpty();
    }

    @Test
    void a_search_for_a_stage_that_there_is_not_is_refused() {
        assertProblem(search(official(), PROVISIONS, """
                {"stages": ["LOST"]}"""), 400, "invalid-input")
                .body("errors.pointer", contains("/stages/0"));
        assertProblem(search(official(), CONTRIBUTIONS, """
                {"year": "soon"}"""), 400, "invalid-input")
                .body("errors.pointer", contains("/year"));
        assertProblem(search(FundingApi.as(Role.ADVISER, "adviser-1"), PROVISIONS, "{}"), 403, "not-allowed");
    }

    @Test
    void only_the_employer_is_told_how_the_case_goes() {
        FundedCase theCase = FundedCase.advised(100);
        OtherServices.tell(new CaseFrozen(theCase.id(), theCase.organisationId()));
        await().atMost(PATIENCE).untilAsserted(() -> employer(UTRECHT)
                .get(theCase.provisionPath() + "/history")
                .then()
                .statusCode(200)
                .body("items.event", hasItem("case-frozen")));

        official()
                .get(theCase.provisionPath() + "/history")
                .then()
                .statusCode(200)
                .body("items.event", contains("advice-received"))
                .body("items.actor", everyItem(nullValue()));
        employer(LEEUWARDEN).get(theCase.provisionPath() + "/history").then().statusCode(404);
    }

    @Test
    void an_auditor_is_told_who_took_each_step_to_a_contribution() {
        int year = years.beginNewYear();
        openBudgetYear(year, 1_000_000).then().statusCode(201);
        FundedCase paid = FundedCase.advised(200).ordered().paid();
        FundedCase another = FundedCase.advised(300).ordered();
        succeeded(another.requestContribution());

        auditor()
                .get(paid.contributionPath() + "/history")
                .then()
                .statusCode(200)
                .body(
                        "items.event",
                        contains(
                                "contribution-granted",
                                "contribution-determined",
                                "payment-instructed",
                                "payment-released",
                                "payment-confirmed"))
                .body("items.actor", everyItem(notNullValue()))
                .body("items.actor", hasItem("controller-1"));
        employer(UTRECHT)
                .get(another.contributionPath() + "/history")
                .then()
                .statusCode(200)
                .body("items.event", contains("contribution-granted"))
                .body("items.mine", contains(true));
        employer(LEEUWARDEN).get(another.contributionPath() + "/history").then().statusCode(404);
    }

    private static FundedCase adviceFor(String organisation) {
        FundedCase told = FundedCase.of(organisation, 100);
        told.tellAdvice();
        told.awaitProvision();
        return told;
    }

    private static List<String> found(RequestSpecification caller, String list, String body) {
        return search(caller, list, body)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.caseId", String.class);
    }

    private static Response search(RequestSpecification caller, String list, String body) {
        return caller.contentType(ContentType.JSON).body(body).post(list + "/_zoek");
    }
}
