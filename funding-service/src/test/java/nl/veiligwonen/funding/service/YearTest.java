package nl.veiligwonen.funding.service;

import static nl.veiligwonen.funding.service.FundedCase.succeeded;
import static nl.veiligwonen.funding.service.FundingApi.BUDGET_YEARS;
import static nl.veiligwonen.funding.service.FundingApi.assertProblem;
import static nl.veiligwonen.funding.service.FundingApi.auditor;
import static nl.veiligwonen.funding.service.FundingApi.awaitOverviews;
import static nl.veiligwonen.funding.service.FundingApi.budgetYear;
import static nl.veiligwonen.funding.service.FundingApi.controller;
import static nl.veiligwonen.funding.service.FundingApi.official;
import static nl.veiligwonen.funding.service.FundingApi.openBudgetYear;
import static nl.veiligwonen.funding.service.FundingApi.post;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import nl.veiligwonen.platform.domain.Article;
import nl.veiligwonen.platform.test.RealParts;
import org.junit.jupiter.api.Test;

/** A year as a whole: opened, changed, looked ahead in, corrected, reclaimed from, and closed. */
@QuarkusTest
@RealParts(service = "funding")
class YearTest {

    @Inject
    TestYears years;

    private int opened(long ceiling) {
        int year = years.beginNewYear();
        openBudgetYear(year, ceiling).then().statusCode(201);
        return year;
    }

    private static FundedCase determined(long cents) {
        FundedCase theCase = FundedCase.advised(cents).ordered();
        succeeded(theCase.requestContribution());
        theCase.accountedFor();
        succeeded(theCase.determine());
        return theCase;
    }

    @Test
    @Article("Awb 4:26")
    void a_year_in_equal_shares_gives_each_its_own() {
        int year = years.beginNewYear();
        post(official(), BUDGET_YEARS, """
                {"year": %d, "ceilingCents": 3540000, "distribution": "EQUAL_SHARE"}
                """.formatted(year))
                .then()
                .statusCode(201)
                .body("distribution", equalTo("EQUAL_SHARE"));
        FundedCase first = FundedCase.advised(9_000).ordered();
        FundedCase second = FundedCase.advised(3_000).ordered();

        first.requestContribution().then().statusCode(200).body("outcome", equalTo("GRANTED"));
        second.requestContribution().then().statusCode(200).body("outcome", equalTo("REFUSED"));
        budgetYear(year).body("leftCents", equalTo(3_531_000));
    }

    @Test
    @Article("Awb 4:27")
    void a_ceiling_that_is_raised_grants_who_waits() {
        int year = opened(4_000);
        FundedCase theCase = FundedCase.advised(5_000).ordered();
        theCase.requestContribution().then().body("outcome", equalTo("REFUSED"));

        post(official(), BUDGET_YEARS + "/" + year + "/budget-changes", """
                {"ceilingCents": 6000, "cashCents": 5000, "decision": "Stcrt. 2030, 1"}
                """)
                .then()
                .statusCode(200)
                .body("committedCents", equalTo(5_000));
        theCase.contribution().body("stage", equalTo("GRANTED"));
        assertProblem(post(official(), BUDGET_YEARS + "/" + year + "/budget-changes", """
                        {"ceilingCents": 4999, "cashCents": 5000, "decision": "Stcrt. 2030, 2"}
                        """), 409, "ceiling-committed");
        assertProblem(post(official(), BUDGET_YEARS + "/" + year + "/budget-changes", """
                        {"ceilingCents": 7000, "cashCents": 5000, "decision": "because the mayor asked"}
                        """), 400, "invalid-input")
                .body("errors.pointer", hasItem("/decision"));
    }

    @Test
    void a_mistake_is_undone_by_an_entry_that_names_it() {
        int year = opened(100_000);
        FundedCase theCase = determined(5_000);
        awaitOverviews();

        post(official(), theCase.contributionPath() + "/corrections", """
                {"year": %d, "entry": 3, "reason": "WRONG_AMOUNT"}
                """.formatted(year))
                .then()
                .statusCode(200)
                .body("stage", equalTo("GRANTED"));
        awaitOverviews();
        auditor()
                .get(BUDGET_YEARS + "/" + year + "/postings")
                .then()
                .body("items.findAll { it.entry == 4 }.correctsEntry", everyItem(equalTo(3)))
                .body("items.findAll { it.entry == 4 }.eventType", everyItem(equalTo("EntryCorrected")));
        assertBooksAgree(year);
    }

    @Test
    @Article("Awb 4:57")
    void what_was_paid_is_reclaimed_and_set_off() {
        int year = opened(100_000);
        FundedCase paid = FundedCase.advised(5_000).ordered().paid();
        post(official(), paid.contributionPath() + "/reclaims", """
                {"amountCents": 3000, "ground": "NEW_FACTS"}
                """)
                .then()
                .statusCode(200)
                .body("claimOpenCents", equalTo(3_000));
        post(controller(), paid.contributionPath() + "/claim-receipts", """
                {"amountCents": 1000, "receivedOn": "%s"}
                """.formatted(PaidAccounts.today()))
                .then()
                .statusCode(200)
                .body("claimOpenCents", equalTo(2_000));
        FundedCase next = determined(2_000);
        post(official(), next.contributionPath() + "/set-offs", """
                {"claimOn": "%s", "amountCents": 2000}
                """.formatted(paid.id()))
                .then()
                .statusCode(200)
                .body("stage", equalTo("PAID"));

        paid.contribution().body("claimOpenCents", equalTo(0));
        assertBooksAgree(year);
    }

    @Test
    @Article("Awb 4:56")
    void a_payment_is_suspended_and_resumed() {
        opened(100_000);
        FundedCase theCase = determined(5_000);
        String until = PaidAccounts.today().plusWeeks(13).toString();
        post(official(), theCase.contributionPath() + "/payment-suspensions", "{\"until\": \"%s\"}".formatted(until))
                .then()
                .statusCode(200)
                .body("suspendedUntil", equalTo(until));
        assertProblem(theCase.instruct(), 409, "payment-suspended");
        succeeded(post(official(), theCase.contributionPath() + "/payment-resumptions", "{}"));
        succeeded(theCase.instruct());
        theCase.pay();
    }

    @Test
    void the_ministry_looks_ahead() {
        int year = opened(100_000);
        determined(5_000);
        FundedCase pending = FundedCase.advised(7_000);
        awaitOverviews();

        official()
                .get(BUDGET_YEARS + "/" + year + "/outlook")
                .then()
                .statusCode(200)
                .body("layers.find { it.layer == 'MUNICIPALITY' }.sums.committedCents", equalTo(5_000))
                .body("organisations.find { it.organisation == 'gm0344' }.sums.determinedCents", equalTo(5_000))
                .body("forecast.determinedOfGrant", equalTo(10_000));
        controller()
                .get(BUDGET_YEARS + "/" + year + "/simulation")
                .then()
                .statusCode(200)
                .body("requests.caseId", hasItem(pending.id().toString()))
                .body("requests.find { it.caseId == '%s' }.requestedCents".formatted(pending.id()), equalTo(7_000));
        budgetYear(year).body("committedCents", equalTo(5_000));
        auditor().get(BUDGET_YEARS + "/" + year + "/simulation").then().statusCode(403);
    }

    @Test
    void a_year_that_is_over_is_closed_and_what_is_open_is_paid_in_the_next() {
        int year = opened(100_000);
        FundedCase.advised(5_000).ordered().paid();
        FundedCase open = determined(7_000);
        assertProblem(close(year), 404, "not-found");
        int next = opened(50_000);
        close(year)
                .then()
                .statusCode(200)
                .body("paidCents", equalTo(5_000))
                .body("carriedOverCents", equalTo(7_000))
                .body("lapsedCents", equalTo(88_000))
                .body("obligations.caseId", hasItem(open.id().toString()));

        assertProblem(close(year), 409, "budget-year-closed");
        budgetYear(year).body("closed", equalTo(true));
        budgetYear(next).body("broughtForwardCents", equalTo(7_000)).body("leftCents", equalTo(50_000));
        open.contribution().body("year", equalTo(next)).body("broughtForward", equalTo(true));
        succeeded(open.instruct());
        open.pay();
        budgetYear(next).body("cashPaidCents", equalTo(7_000)).body("committedCents", equalTo(0));
        assertBooksAgree(year);
        assertBooksAgree(next);
        auditor()
                .get(BUDGET_YEARS + "/" + year + "/closing-statement")
                .then()
                .statusCode(200)
                .body("year", not(equalTo(next)));
        assertProblem(auditor().get(BUDGET_YEARS + "/" + next + "/closing-statement"), 404, "not-found");
    }

    private static Response close(int year) {
        return post(official(), BUDGET_YEARS + "/" + year + "/closings", "{}");
    }

    private static void assertBooksAgree(int year) {
        awaitOverviews();
        auditor()
                .get(BUDGET_YEARS + "/" + year + "/reconciliation")
                .then()
                .statusCode(200)
                .body("comparisons.differenceCents", everyItem(equalTo(0)))
                .body("outOfBalanceCents", equalTo(0))
                .body("agrees", equalTo(true));
    }
}
