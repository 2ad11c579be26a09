package nl.veiligwonen.funding.service;

import static nl.veiligwonen.funding.service.FundedCase.AMSTERDAM;
import static nl.veiligwonen.funding.service.FundedCase.UTRECHT;
import static nl.veiligwonen.funding.service.FundedCase.succeeded;
import static nl.veiligwonen.funding.service.FundingApi.PATIENCE;
import static nl.veiligwonen.funding.service.FundingApi.assertProblem;
import static nl.veiligwonen.funding.service.FundingApi.controller;
import static nl.veiligwonen.funding.service.FundingApi.employer;
import static nl.veiligwonen.funding.service.FundingApi.official;
import static nl.veiligwonen.funding.service.FundingApi.openBudgetYear;
import static nl.veiligwonen.funding.service.FundingApi.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.veiligwonen.contracts.IntakeEvent.CaseFrozen;
import nl.veiligwonen.contracts.IntakeEvent.CaseResumed;
import nl.veiligwonen.platform.domain.term.LegalCalendar;
import nl.veiligwonen.platform.domain.term.StatutoryTerm;
import nl.veiligwonen.platform.domain.term.TermClock;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.test.Tokens;
import nl.veiligwonen.platform.web.Role;
import org.junit.jupiter.api.Test;

/** What of the provisions and contributions waits for whom. */
@QuarkusTest
@RealParts(service = "funding")
class WorkQueueTest {

    private static final String QUEUES = "/funding/v1/work-queues";

    @Inject
    TestYears years;

    @Test
    void the_work_of_the_employer_goes_from_adopting_to_accounting() {
        FundedCase theCase = FundedCase.advised(100);
        awaitTask(WorkQueueTest::utrecht, "advice-adoption", theCase, "adopt-the-advice");

        succeeded(theCase.adopt());
        awaitTask(WorkQueueTest::utrecht, "measure-supply", theCase, "order-the-measures");
        assertThat(find(utrecht(), "advice-adoption", theCase)).isEmpty();
        assertThat(find(employer(AMSTERDAM), "measure-supply", theCase)).isEmpty();

        succeeded(theCase.order(1));
        awaitTask(WorkQueueTest::utrecht, "measure-supply", theCase, "report-the-delivery");
        succeeded(theCase.deliver(1));
        awaitTask(WorkQueueTest::utrecht, "measure-supply", theCase, "declare-the-cost");
        succeeded(theCase.declare(1, 100));
        awaitGone(WorkQueueTest::utrecht, "measure-supply", theCase);
    }

    @Test
    void the_ministry_determines_what_was_accounted_for_and_pays_by_two_people() {
        int year = years.beginNewYear();
        openBudgetYear(year, 1_000_000).then().statusCode(201);
        FundedCase theCase = FundedCase.advised(100).ordered();
        succeeded(theCase.requestContribution());
        assertThat(find(official(), "contribution-determination", theCase))
                .as("the cost has not been declared yet")
                .isEmpty();
        theCase.accountedFor();
        awaitTask(FundingApi::official, "contribution-determination", theCase, "determine-the-contribution");

        succeeded(theCase.determine());
        String lastDay = TermClock.startedBy(StatutoryTerm.PAYMENT, LocalDate.of(year, 3, 2))
                .lastDay(LegalCalendar.DUTCH)
                .orElseThrow()
                .toString();
        awaitTask(FundingApi::official, "payment-instruction", theCase, "instruct-the-payment");
        assertThat(find(official(), "payment-instruction", theCase))
                .hasValueSatisfying(
                        item -> assertThat(item.get("due")).asString().contains("payment", lastDay));
        years.goTo(LocalDate.of(year, 3, 9));
        succeeded(theCase.instruct());
        awaitTask(FundingApi::controller, "payment-release", theCase, "release-the-payment");
        assertThat(find(controller(), "payment-release", theCase))
                .as("the term counts from the determination, whoever has to act")
                .hasValueSatisfying(
                        item -> assertThat(item.get("due")).asString().contains("payment", lastDay));
        claim(controller(), "payment-release", theCase).then().statusCode(200);
        theCase.release().then().statusCode(201);
        awaitGone(FundingApi::controller, "payment-release", theCase);
        awaitTask(FundingApi::controller, "payment-bank-report", theCase, "report-what-the-bank-did");
        succeeded(theCase.rejected("AC04"));
        awaitTask(FundingApi::official, "payment-instruction", theCase, "repair-the-payment");
        succeeded(theCase.instruct());
        theCase.pay();
        awaitGone(FundingApi::controller, "payment-bank-report", theCase);
    }

    @Test
    void who_instructed_a_payment_is_never_given_its_release() {
        int year = years.beginNewYear();
        openBudgetYear(year, 1_000_000).then().statusCode(201);
        FundedCase theCase = FundedCase.advised(100).ordered();
        succeeded(theCase.requestContribution());
        succeeded(theCase.accountedFor().determine());
        succeeded(theCase.instruct());
        awaitTask(FundingApi::controller, "payment-release", theCase, "release-the-payment");

        Supplier<RequestSpecification> both = () -> RestAssured.given()
                .auth()
                .oauth2(Tokens.of("official-1", Role.MINISTRY_OFFICIAL, Role.MINISTRY_CONTROLLER));
        assertThat(find(both.get(), "payment-release", theCase))
                .hasValueSatisfying(item -> assertThat(item).containsEntry("claimable", false));
        assertThat(lines(both.get(), "payment-release", "UNASSIGNED"))
                .noneMatch(item -> theCase.id().toString().equals(item.get("caseId")));
        assertProblem(claim(both.get(), "payment-release", theCase), 409, "same-person");
    }

    @Test
    void nobody_works_on_a_case_that_stands_still_and_what_was_claimed_is_free_when_it_goes_on() {
        FundedCase theCase = FundedCase.advised(100);
        awaitTask(WorkQueueTest::utrecht, "advice-adoption", theCase, "adopt-the-advice");
        claim(utrecht(), "advice-adoption", theCase).then().statusCode(200).body("mine", equalTo(true));

        OtherServices.tell(new CaseFrozen(theCase.id(), theCase.organisationId()));
        awaitGone(WorkQueueTest::utrecht, "advice-adoption", theCase);
        OtherServices.tell(new CaseResumed(theCase.id(), theCase.organisationId()));
        awaitTask(WorkQueueTest::utrecht, "advice-adoption", theCase, "adopt-the-advice");

        assertThat(find(utrecht(), "advice-adoption", theCase))
                .hasValueSatisfying(item ->
                        assertThat(item).containsEntry("claimable", true).doesNotContainKey("assignee"));
    }

    @Test
    void each_role_has_its_own_queues() {
        utrecht()
                .get(QUEUES)
                .then()
                .statusCode(200)
                .body("queue", contains("advice-adoption", "measure-supply", "provision-closing"));
        official().get(QUEUES).then().body("queue", contains("contribution-determination", "payment-instruction"));
        controller().get(QUEUES).then().body("queue", contains("payment-release", "payment-bank-report"));
        FundingApi.auditor().get(QUEUES).then().statusCode(403);
        assertProblem(controller().get(QUEUES + "/payment-instruction/items"), 404, "not-found");
    }

    private static RequestSpecification utrecht() {
        return employer(UTRECHT);
    }

    private static Response claim(RequestSpecification caller, String queue, FundedCase theCase) {
        return post(caller, QUEUES + "/" + queue + "/items/" + theCase.id() + "/claims", "{}");
    }

    private static void awaitTask(
            Supplier<RequestSpecification> caller, String queue, FundedCase theCase, String task) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(find(caller.get(), queue, theCase))
                .hasValueSatisfying(item -> assertThat(item).containsEntry("task", task)));
    }

    private static void awaitGone(Supplier<RequestSpecification> caller, String queue, FundedCase theCase) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(find(caller.get(), queue, theCase))
                .isEmpty());
    }

    private static Optional<Map<String, Object>> find(RequestSpecification caller, String queue, FundedCase theCase) {
        return lines(caller, queue, "ALL").stream()
                .filter(item -> theCase.id().toString().equals(item.get("caseId")))
                .findFirst();
    }

    private static List<Map<String, Object>> lines(RequestSpecification caller, String queue, String assignment) {
        return caller.accept("application/jsonl")
                .get(QUEUES + "/" + queue + "/export?assignment=" + assignment)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .map(line -> JsonPath.from(line).<String, Object>getMap(""))
                .toList();
    }
}
