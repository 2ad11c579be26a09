package nl.veiligwonen.funding.service;

import static nl.veiligwonen.funding.service.FundedCase.AMSTERDAM;
import static nl.veiligwonen.funding.service.FundedCase.succeeded;
import static nl.veiligwonen.funding.service.FundingApi.auditor;
import static nl.veiligwonen.funding.service.FundingApi.awaitOverviews;
import static nl.veiligwonen.funding.service.FundingApi.employer;
import static nl.veiligwonen.funding.service.FundingApi.official;
import static nl.veiligwonen.funding.service.FundingApi.openBudgetYear;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import nl.veiligwonen.platform.domain.term.LegalCalendar;
import nl.veiligwonen.platform.domain.term.StatutoryTerm;
import nl.veiligwonen.platform.domain.term.TermClock;
import nl.veiligwonen.platform.test.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is due for a contribution, while time goes by. */
@QuarkusTest
@RealParts(service = "funding")
class DeadlinesTest {

    private static final long CEILING = 1_000_000;

    @Inject
    TestYears years;

    private LocalDate today;

    @BeforeEach
    void openYear() {
        int year = years.beginNewYear();
        today = LocalDate.of(year, 3, 2);
        openBudgetYear(year, CEILING).then().statusCode(201);
    }

    @Test
    void a_determined_contribution_is_to_be_paid_within_six_weeks_and_then_nothing_is_due_of_the_ministry() {
        FundedCase theCase = FundedCase.advised(100_00).ordered();
        succeeded(theCase.requestContribution());
        theCase.accountedFor();
        succeeded(theCase.determine());
        awaitOverviews();
        LocalDate lastDay = sixWeeksFrom(today, StatutoryTerm.PAYMENT);

        deadlines(theCase, official())
                .body("clocks.code", contains("objection", "payment"))
                .body("clocks[1].dueOn", equalTo(lastDay.toString()))
                .body("clocks[1].standing", equalTo("ON_TRACK"));

        years.goTo(lastDay.plusDays(1));
        deadlines(theCase, auditor())
                .body("clocks.code", contains("payment"))
                .body("clocks[0].standing", equalTo("BREACHED"));

        succeeded(theCase.instruct());
        theCase.pay();
        deadlines(theCase, official()).body("clocks", empty());
    }

    @Test
    void an_employer_sees_how_long_it_can_object_to_a_refusal_and_others_see_nothing() {
        FundedCase theCase = FundedCase.advised(CEILING + 1).ordered();
        theCase.requestContribution().then().body("outcome", equalTo("REFUSED"));
        awaitOverviews();

        deadlines(theCase, employer(theCase.organisation()))
                .body("clocks.code", contains("objection"))
                .body("clocks[0].why", equalTo("Awb 6:7, 6:8(1)"))
                .body(
                        "clocks[0].dueOn",
                        equalTo(sixWeeksFrom(today, StatutoryTerm.OBJECTION).toString()));
        employer(AMSTERDAM)
                .get(theCase.contributionPath() + "/deadlines")
                .then()
                .statusCode(404);
    }

    private static LocalDate sixWeeksFrom(LocalDate day, StatutoryTerm term) {
        return TermClock.startedBy(term, day).lastDay(LegalCalendar.DUTCH).orElseThrow();
    }

    private static ValidatableResponse deadlines(FundedCase theCase, RequestSpecification who) {
        return who.get(theCase.contributionPath() + "/deadlines").then().statusCode(200);
    }
}
