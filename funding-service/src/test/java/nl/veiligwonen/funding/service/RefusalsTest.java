package nl.veiligwonen.funding.service;

import static io.restassured.RestAssured.given;
import static nl.veiligwonen.funding.service.FundingApi.BUDGET_YEARS;
import static nl.veiligwonen.funding.service.FundingApi.assertProblem;
import static nl.veiligwonen.funding.service.FundingApi.budgetYear;
import static nl.veiligwonen.funding.service.FundingApi.official;
import static nl.veiligwonen.funding.service.FundingApi.openBudgetYear;
import static nl.veiligwonen.funding.service.FundingApi.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import nl.veiligwonen.contracts.MeasureId;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.test.Tokens;
import nl.veiligwonen.platform.web.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused, and how it is said. Nothing changes by it. */
@QuarkusTest
@RealParts(service = "funding")
class RefusalsTest {

    @Inject
    TestYears years;

    private int openedYear(long ceilingCents) {
        int year = years.beginNewYear();
        openBudgetYear(year, ceilingCents).then().statusCode(201);
        return year;
    }

    @Test
    void a_budget_year_is_opened_once() {
        int year = openedYear(1_000);

        assertProblem(openBudgetYear(year, 2_000), 409, "budget-year-already-opened")
                .body("source", equalTo("Awb 4:27"));
        budgetYear(year).body("ceilingCents", equalTo(1_000));
    }

    @Test
    void a_budget_year_is_not_opened_before_there_was_a_contribution_nor_long_before_it_begins() {
        int year = years.beginNewYear();
        assertProblem(openBudgetYear(2022, 1_000), 400, "invalid-input").body("errors.pointer", contains("/year"));
        assertProblem(openBudgetYear(year + 2, 1_000), 409, "year-out-of-bounds")
                .body("source", equalTo("Awb 4:27"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "100000000001", "10.5", "1e3", "\"1000\"", "null", "99999999999999999999"})
    void a_ceiling_is_a_whole_number_of_cents_within_bounds(String ceiling) {
        Response answer = post(official(), BUDGET_YEARS, """
                {"year": 2199, "ceilingCents": %s}
                """.formatted(ceiling));

        assertProblem(answer, 400, "invalid-input").body("errors.pointer", contains("/ceilingCents"));
        assertProblem(official().get(BUDGET_YEARS + "/2199"), 404, "not-found");
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        assertProblem(post(official(), BUDGET_YEARS, "{\"ceilingCents\": -1, \"tip\": 5}"), 400, "invalid-input")
                .body("errors.pointer", hasItem("/year"))
                .body("errors.pointer", hasItem("/ceilingCents"))
                .body("errors.pointer", hasItem("/tip"));
    }

    @Test
    void no_step_can_be_skipped() {
        int year = openedYear(1_000_000);
        FundedCase theCase = FundedCase.advised(5_000, 6_000);

        assertProblem(theCase.order(1), 409, "not-adopted");
        assertProblem(theCase.deliver(1), 409, "not-adopted");
        assertProblem(theCase.declare(1, 5_000), 409, "not-adopted");
        assertProblem(theCase.requestContribution(), 409, "not-adopted");
        FundedCase.succeeded(theCase.adopt());
        assertProblem(theCase.adopt(), 409, "already-adopted");
        assertProblem(theCase.deliver(1), 409, "not-ordered");
        FundedCase.succeeded(theCase.order(1));
        assertProblem(theCase.order(1), 409, "already-ordered");
        assertProblem(theCase.declare(1, 5_000), 409, "not-delivered");
        assertProblem(theCase.requestContribution(), 409, "not-all-ordered");
        FundedCase.succeeded(theCase.order(2));
        assertProblem(theCase.determine(), 404, "not-found");
        FundedCase.succeeded(theCase.requestContribution());
        assertProblem(theCase.requestContribution(), 409, "contribution-already-granted");
        assertProblem(theCase.determine(), 409, "not-all-declared").body("source", equalTo("Awb 4:45"));
        assertProblem(theCase.instruct(), 409, "contribution-not-determined");
        assertProblem(theCase.release(), 409, "payment-not-instructed");
        FundedCase.succeeded(theCase.deliver(1));
        assertProblem(theCase.deliver(1), 409, "already-delivered");
        FundedCase.succeeded(theCase.declare(1, 5_000));
        assertProblem(theCase.declare(1, 5_000), 409, "already-declared");
        FundedCase.succeeded(theCase.deliver(2));
        FundedCase.succeeded(theCase.declare(2, 6_000));
        FundedCase.succeeded(theCase.determine());
        assertProblem(theCase.determine(), 409, "contribution-already-determined");
        FundedCase.succeeded(theCase.instruct());
        assertProblem(theCase.instruct(), 409, "payment-already-instructed");
        theCase.release().then().statusCode(201);
        assertProblem(theCase.release(), 409, "payment-already-released");
        FundedCase.succeeded(theCase.executed());
        assertProblem(theCase.release(), 409, "already-paid");
        assertProblem(theCase.instruct(), 409, "already-paid");
        budgetYear(year).body("paidCents", equalTo(11_000));
    }

    @Test
    void only_measures_of_the_advice_can_be_ordered() {
        FundedCase theCase = FundedCase.advised(5_000);
        FundedCase.succeeded(theCase.adopt());

        assertProblem(
                theCase.ask("measure-orders", "{\"measureId\": \"%s\"}".formatted(MeasureId.random())),
                409,
                "unknown-measure");
        assertProblem(theCase.ask("measure-orders", "{\"measureId\": \"the lock\"}"), 400, "invalid-input")
                .body("errors.pointer", contains("/measureId"));
        assertProblem(theCase.ask("measure-orders", "{}"), 400, "invalid-input")
                .body("errors.pointer", contains("/measureId"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5000", "4999.5", "\"5000\"", "100000001", "true", "9223372036854775808"})
    void a_cost_is_a_whole_number_of_cents_within_bounds(String amount) {
        FundedCase theCase = FundedCase.advised(5_000).ordered();
        FundedCase.succeeded(theCase.deliver(1));

        assertProblem(theCase.ask("cost-declarations", theCase.declaration(1, amount)), 400, "invalid-input")
                .body("errors.pointer", contains("/amountCents"));
        theCase.provision().then().body("stage", equalTo("DELIVERED"));
    }

    @Test
    void a_contribution_is_asked_of_a_year_that_has_been_opened() {
        years.beginNewYear();
        FundedCase theCase = FundedCase.advised(5_000).ordered();

        assertProblem(theCase.requestContribution(), 409, "budget-year-not-opened")
                .body("source", equalTo("Awb 4:22"));
    }

    @Test
    void a_case_that_was_granted_last_year_is_not_granted_again() {
        openedYear(1_000_000);
        FundedCase theCase = FundedCase.advised(5_000).ordered();
        FundedCase.succeeded(theCase.requestContribution());
        int nextYear = openedYear(1_000_000);

        assertProblem(theCase.requestContribution(), 409, "contribution-already-granted");
        budgetYear(nextYear).body("committedCents", equalTo(0));
    }

    @Test
    void the_year_of_a_request_is_that_of_the_dutch_calendar() {
        int year = openedYear(1_000_000);
        FundedCase theCase = FundedCase.advised(5_000).ordered();
        years.goTo(LocalDate.of(year, 12, 31));

        theCase.requestContribution().then().statusCode(200).body("year", equalTo(year));
    }

    @Test
    void who_instructed_a_payment_does_not_release_it() {
        openedYear(1_000_000);
        FundedCase theCase = FundedCase.advised(5_000).ordered();
        FundedCase.succeeded(theCase.requestContribution());
        theCase.accountedFor();
        FundedCase.succeeded(theCase.determine());
        String both = Tokens.of("official-and-controller", Role.MINISTRY_OFFICIAL, Role.MINISTRY_CONTROLLER);
        FundedCase.succeeded(asPerson(both, theCase.contributionPath() + "/payment-instructions"));

        assertProblem(theCase.releaseBy(given().auth().oauth2(both)), 409, "same-person");
        theCase.contribution().body("stage", equalTo("PAYMENT_INSTRUCTED"));
        theCase.pay();
    }

    private static Response asPerson(String token, String path) {
        return post(given().auth().oauth2(token), path, "{}");
    }

    @Test
    void what_exceeds_the_ceiling_is_refused_by_decision_and_granted_when_money_comes_free() {
        int year = openedYear(10_000);
        FundedCase first = FundedCase.advised(8_000).ordered();
        FundedCase second = FundedCase.advised(5_000).ordered();
        FundedCase.succeeded(first.requestContribution());

        second.requestContribution()
                .then()
                .statusCode(200)
                .body("outcome", equalTo("REFUSED"))
                .body("code", equalTo("ceiling-reached"))
                .body("source", equalTo("Awb 4:25"))
                .body("requestedCents", equalTo(5_000))
                .body("grantedCents", equalTo(0))
                .body(
                        "reason",
                        equalTo(
                                "What is left for you this year (EUR 20.00) is less than what was asked. The request keeps"
                                        + " its place: it is granted when enough money comes free."));
        second.contribution().body("stage", equalTo("REFUSED"));
        assertProblem(second.instruct(), 409, "contribution-not-granted");

        FundedCase.succeeded(first.deliver(1));
        FundedCase.succeeded(first.declare(1, 5_000));
        FundedCase.succeeded(first.determine());
        second.contribution().body("stage", equalTo("GRANTED")).body("grantedCents", equalTo(5_000));
        assertProblem(second.requestContribution(), 409, "contribution-already-granted");
        budgetYear(year)
                .body("committedCents", equalTo(10_000))
                .body("leftCents", equalTo(0))
                .body("grantedCount", equalTo(2))
                .body("refusedCount", equalTo(1));
    }
}
