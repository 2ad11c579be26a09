package nl.veiligwonen.funding.service;

import static nl.veiligwonen.funding.service.FundedCase.UTRECHT;
import static nl.veiligwonen.funding.service.FundingApi.OPERATIONS;
import static nl.veiligwonen.funding.service.FundingApi.PATIENCE;
import static nl.veiligwonen.funding.service.FundingApi.PROVISIONS;
import static nl.veiligwonen.funding.service.FundingApi.assertProblem;
import static nl.veiligwonen.funding.service.FundingApi.auditor;
import static nl.veiligwonen.funding.service.FundingApi.awaitOverviews;
import static nl.veiligwonen.funding.service.FundingApi.employer;
import static nl.veiligwonen.funding.service.FundingApi.openBudgetYear;
import static nl.veiligwonen.funding.service.FundingApi.operator;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import nl.veiligwonen.contracts.AssessmentEvent.AdviceEstablished;
import nl.veiligwonen.contracts.AssessmentEvent.AdviceSuperseded;
import nl.veiligwonen.contracts.AssessmentEvent.AdvisedMeasure;
import nl.veiligwonen.contracts.AssessmentEvent.SupplyPermitted;
import nl.veiligwonen.contracts.AssessmentEvent.SupplyWithheld;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.IntakeEvent.CaseClosed;
import nl.veiligwonen.contracts.IntakeEvent.CaseFrozen;
import nl.veiligwonen.contracts.IntakeEvent.CaseResumed;
import nl.veiligwonen.contracts.IntakeEvent.Closure;
import nl.veiligwonen.contracts.IntakeEvent.EligibilityConfirmed;
import nl.veiligwonen.contracts.IntakeEvent.EligibilityRejected;
import nl.veiligwonen.contracts.MeasureId;
import nl.veiligwonen.platform.test.RealParts;
import org.junit.jupiter.api.Test;

/** What intake and assessment tell of a case, and what the employer can do then. */
@QuarkusTest
@RealParts(service = "funding")
class CaseCourseTest {

    private static final String A_CAMERA = """
            {"description": "A camera with its own recorder", "valueCents": 44900}
            """;

    @Inject
    TestYears years;

    private static FundedCase eligible() {
        FundedCase theCase = FundedCase.of(UTRECHT, 5_000, 7_000);
        OtherServices.tell(new EligibilityConfirmed(theCase.id(), theCase.organisationId()));
        return theCase;
    }

    private static void awaitCourse(FundedCase theCase, String course) {
        await().atMost(PATIENCE).untilAsserted(() -> theCase.provision().then().body("course", equalTo(course)));
    }

    private static void close(FundedCase theCase, Closure closure) {
        OtherServices.tell(new CaseClosed(theCase.id(), theCase.organisationId(), closure, null));
        awaitCourse(theCase, "CLOSED");
    }

    /** Lends a camera, once it has come in that the case is eligible. */
    private static Response lend(FundedCase theCase) {
        return await().atMost(PATIENCE)
                .until(() -> theCase.ask("loans", A_CAMERA), answer -> answer.statusCode() != 404);
    }

    @Test
    void a_case_that_turns_out_to_be_outside_the_regulation_is_lent_nothing_more() {
        FundedCase theCase = eligible();
        FundedCase.succeeded(lend(theCase));
        OtherServices.tell(new EligibilityRejected(theCase.id(), theCase.organisationId()));
        awaitCourse(theCase, "CLOSED");

        assertProblem(theCase.ask("loans", A_CAMERA), 409, "case-closed");
    }

    @Test
    void all_work_stops_while_a_case_is_frozen_and_goes_on_where_it_was() {
        openBudgetYear(years.beginNewYear(), 1_000_000).then().statusCode(201);
        FundedCase theCase = FundedCase.advised(5_000).ordered();
        FundedCase.succeeded(theCase.requestContribution());
        theCase.accountedFor();
        FundedCase.succeeded(theCase.determine());
        OtherServices.tell(new CaseFrozen(theCase.id(), theCase.organisationId()));
        awaitCourse(theCase, "FROZEN");

        assertProblem(theCase.adopt(), 409, "case-frozen").body("source", nullValue());
        assertProblem(theCase.ask("loans", A_CAMERA), 409, "case-frozen");
        assertProblem(theCase.requestContribution(), 409, "case-frozen");
        assertProblem(theCase.determine(), 409, "case-frozen");
        assertProblem(theCase.instruct(), 409, "case-frozen");
        theCase.contribution().body("stage", equalTo("DETERMINED"));
        auditor().get(theCase.provisionPath()).then().statusCode(200).body("course", nullValue());

        OtherServices.tell(new CaseResumed(theCase.id(), theCase.organisationId()));
        awaitCourse(theCase, "ONGOING");
        FundedCase.succeeded(theCase.instruct());
        theCase.pay();
    }

    @Test
    void supply_waits_for_its_condition_and_a_loan_does_not() {
        FundedCase theCase = FundedCase.advised(5_000);
        FundedCase.succeeded(theCase.adopt());
        OtherServices.tell(new SupplyWithheld(theCase.id(), theCase.organisationId()));
        await().atMost(PATIENCE).untilAsserted(() -> theCase.provision().then().body("supplyWithheld", equalTo(true)));

        assertProblem(theCase.order(1), 409, "supply-withheld");
        FundedCase.succeeded(theCase.ask("loans", A_CAMERA));

        OtherServices.tell(new SupplyPermitted(theCase.id(), theCase.organisationId()));
        await().atMost(PATIENCE).untilAsserted(() -> theCase.provision().then().body("supplyWithheld", equalTo(false)));
        FundedCase.succeeded(theCase.order(1));
    }

    @Test
    void a_loan_needs_no_advice_and_comes_back_when_the_office_ends() {
        FundedCase theCase = eligible();
        assertProblem(theCase.provision(), 404, "not-found");

        lend(theCase)
                .then()
                .statusCode(200)
                .body("stage", equalTo("NOT_ADVISED"))
                .body("measures", empty())
                .body("loans.description", contains(nullValue()))
                .body("loans.standing", contains("LENT"))
                .body("loans.due", contains(false));
        theCase.provision().then().body("loans.description", contains("A camera with its own recorder"));
        FundedCase.succeeded(theCase.ask("loans", A_CAMERA));
        auditor().get(theCase.provisionPath()).then().statusCode(200).body("loans[0].description", nullValue());
        close(theCase, Closure.OFFICE_ENDED);

        theCase.provision().then().body("loans.due", contains(true, true));
        assertProblem(theCase.ask("loans", A_CAMERA), 409, "case-closed");
        assertProblem(theCase.ask("closures", "{}"), 409, "loans-out");
        List<String> loans = theCase.provision().path("loans.loanId");
        FundedCase.succeeded(theCase.ask("loan-returns", "{\"loanId\": \"%s\"}".formatted(loans.getFirst())));
        FundedCase.succeeded(theCase.ask("loan-write-offs", """
                {"loanId": "%s", "motivation": "It is worn out."}
                """.formatted(loans.getLast())));
        theCase.ask("closures", "{}")
                .then()
                .statusCode(200)
                .body("stage", equalTo("CLOSED"))
                .body("loans.standing", contains("RETURNED", "WRITTEN_OFF"));
        awaitOverviews();
        employer(UTRECHT)
                .queryParam("stage", "CLOSED")
                .get(PROVISIONS)
                .then()
                .body("items.caseId", hasItem(theCase.id().toString()));
    }

    @Test
    void a_monthly_cost_runs_for_the_term_of_office() {
        int year = years.beginNewYear();
        FundedCase theCase = FundedCase.advised(5_000);
        theCase.ask("recurring-costs", "{\"monthlyCents\": 4950, \"firstMonth\": \"%d-01\"}".formatted(year))
                .then()
                .statusCode(200)
                .body("recurringCosts.monthlyCents", contains(4_950))
                .body("recurringCosts.firstMonth", contains(year + "-01"));
        FundedCase.succeeded(
                theCase.ask("recurring-costs", "{\"monthlyCents\": 1000, \"firstMonth\": \"%d-02\"}".formatted(year)));
        List<String> costs = theCase.provision().path("recurringCosts.recurringCostId");
        theCase.ask("recurring-cost-stops", """
                        {"recurringCostId": "%s", "lastMonth": "%d-02"}
                        """.formatted(costs.getFirst(), year))
                .then()
                .statusCode(200)
                .body("recurringCosts[0].totalCents", equalTo(9_900));
        close(theCase, Closure.OFFICE_ENDED);

        theCase.provision()
                .then()
                .body("recurringCosts.lastMonth", contains(year + "-02", year + "-03"))
                .body("recurringCosts.totalCents", contains(9_900, 2_000));
        assertProblem(
                        theCase.ask("recurring-costs", "{\"monthlyCents\": 0, \"firstMonth\": \"2030-13\"}"),
                        400,
                        "invalid-input")
                .body("errors.pointer", hasSize(2));
    }

    @Test
    void after_a_move_what_was_ordered_is_delivered_and_paid_and_nothing_new_is_ordered() {
        openBudgetYear(years.beginNewYear(), 1_000_000).then().statusCode(201);
        FundedCase theCase = FundedCase.advised(5_000, 7_000);
        FundedCase.succeeded(theCase.adopt());
        FundedCase.succeeded(theCase.order(1));
        close(theCase, Closure.MOVED);

        assertProblem(theCase.order(2), 409, "case-closed");
        theCase.provision().then().body("measures.progress", contains("ORDERED", "LAPSED"));
        theCase.requestContribution().then().statusCode(200).body("grantedCents", equalTo(5_000));
        FundedCase.succeeded(theCase.deliver(1));
        assertProblem(theCase.ask("closures", "{}"), 409, "not-settled");
        FundedCase.succeeded(theCase.declare(1, 5_000));
        FundedCase.succeeded(theCase.ask("closures", "{}"));
        FundedCase.succeeded(theCase.determine());
        FundedCase.succeeded(theCase.instruct());
        theCase.pay();
    }

    @Test
    void another_advice_follows_one_that_holds_no_longer() {
        FundedCase theCase = FundedCase.advised(5_000, 7_000);
        FundedCase.succeeded(theCase.adopt());
        FundedCase.succeeded(theCase.order(1));
        MeasureId next = MeasureId.random();
        OtherServices.tell(new AdviceSuperseded(theCase.id(), theCase.organisationId(), 1));
        OtherServices.tell(new AdviceEstablished(
                theCase.id(), theCase.organisationId(), 2, List.of(new AdvisedMeasure(next, EuroCents.of(9_000)))));
        await().atMost(PATIENCE)
                .untilAsserted(() -> theCase.provision().then().body("stage", equalTo("AWAITING_ADOPTION")));

        theCase.provision().then().body("measures.progress", contains("ORDERED", "LAPSED", "ADVISED"));
        FundedCase.succeeded(theCase.adopt());
        FundedCase.succeeded(theCase.ask("measure-orders", "{\"measureId\": \"%s\"}".formatted(next)));
        FundedCase.succeeded(theCase.deliver(1));
    }

    @Test
    void a_case_in_which_nothing_is_provided_is_on_no_list() {
        FundedCase theCase = eligible();
        OtherServices.tell(new CaseClosed(theCase.id(), theCase.organisationId(), Closure.WITHDRAWN, null));
        FundedCase.advised(1_000);
        awaitOverviews();

        employer(UTRECHT)
                .get(PROVISIONS)
                .then()
                .body("items.caseId", not(hasItem(theCase.id().toString())));
        assertProblem(theCase.provision(), 404, "not-found");
        operator().get(OPERATIONS + "/parked-events").then().body("items", hasSize(0));
    }
}
