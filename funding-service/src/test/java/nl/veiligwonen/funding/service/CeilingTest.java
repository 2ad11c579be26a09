package nl.veiligwonen.funding.service;

import static nl.veiligwonen.funding.service.FundedCase.UTRECHT;
import static nl.veiligwonen.funding.service.FundingApi.BUDGET_YEARS;
import static nl.veiligwonen.funding.service.FundingApi.auditor;
import static nl.veiligwonen.funding.service.FundingApi.awaitOverviews;
import static nl.veiligwonen.funding.service.FundingApi.budgetYear;
import static nl.veiligwonen.funding.service.FundingApi.openBudgetYear;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import nl.veiligwonen.platform.test.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many who ask at once for what is left of a year. */
@QuarkusTest
@RealParts(service = "funding")
class CeilingTest {

    private static final int CASES = 30;
    private static final int AT_ONCE = 10;
    private static final long AMOUNT = 3_000;
    private static final int FIT = 21;
    private static final long CEILING = FIT * AMOUNT + AMOUNT - 1;

    @Inject
    TestYears years;

    private int year;

    @BeforeEach
    void openYear() {
        year = years.beginNewYear();
        openBudgetYear(year, CEILING).then().statusCode(201);
    }

    @Test
    void the_last_euros_are_granted_once_and_everyone_gets_an_answer() throws Exception {
        List<FundedCase> cases = orderedCases(CASES);

        List<Response> answers = atOnce(cases.stream()
                .map(theCase -> (Callable<Response>) theCase::requestContribution)
                .toList());

        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        assertThat(answers)
                .filteredOn(answer -> outcome(answer).equals("GRANTED"))
                .hasSize(FIT);
        assertThat(answers)
                .filteredOn(answer -> outcome(answer).equals("REFUSED"))
                .hasSize(CASES - FIT);
        budgetYear(year)
                .body("committedCents", equalTo((int) (FIT * AMOUNT)))
                .body("leftCents", equalTo((int) AMOUNT - 1))
                .body("grantedCount", equalTo(FIT))
                .body("refusedCount", equalTo(CASES - FIT));
        assertBooksAgree();
    }

    @Test
    void what_comes_free_while_others_ask_is_granted_at_most_once() throws Exception {
        List<FundedCase> holders = orderedCases(FIT);
        holders.forEach(holder -> FundedCase.succeeded(holder.requestContribution()));
        for (FundedCase holder : holders) {
            FundedCase.succeeded(holder.deliver(1));
            FundedCase.succeeded(holder.declare(1, AMOUNT / 2));
        }
        List<FundedCase> others = orderedCases(FIT);
        AtomicBoolean ended = new AtomicBoolean();
        try (ExecutorService watcher = Executors.newSingleThreadExecutor()) {
            Future<?> watched = watcher.submit(() -> {
                while (!ended.get()) {
                    assertThat(budgetYear(year).extract().<Integer>path("committedCents"))
                            .isLessThanOrEqualTo((int) CEILING);
                }
            });
            List<Response> answers = atOnce(Stream.concat(
                            holders.stream().map(holder -> (Callable<Response>) holder::determine),
                            others.stream().map(other -> (Callable<Response>) other::requestContribution))
                    .toList());
            ended.set(true);
            watched.get();

            assertThat(answers).extracting(Response::statusCode).containsOnly(200);
            int granted = budgetYear(year).extract().<Integer>path("grantedCount") - FIT;
            assertThat(granted)
                    .as("whoever had to wait is granted what comes free, in the order of receipt")
                    .isEqualTo((int) ((CEILING - FIT * (AMOUNT / 2)) / AMOUNT));
            budgetYear(year)
                    .body("committedCents", equalTo((int) (FIT * (AMOUNT / 2) + granted * AMOUNT)))
                    .body("determinedCents", equalTo((int) (FIT * (AMOUNT / 2))));
        }
        assertBooksAgree();
    }

    @Test
    void one_case_that_asks_many_times_at_once_is_granted_once() throws Exception {
        FundedCase theCase = orderedCases(1).getFirst();

        List<Response> answers = atOnce(Stream.generate(() -> (Callable<Response>) theCase::requestContribution)
                .limit(AT_ONCE)
                .toList());

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 409)
                .hasSize(AT_ONCE - 1)
                .allSatisfy(answer -> answer.then().body("code", equalTo("contribution-already-granted")));
        budgetYear(year).body("committedCents", equalTo((int) AMOUNT));
    }

    private static List<FundedCase> orderedCases(int number) {
        List<FundedCase> cases = Stream.generate(() -> FundedCase.of(UTRECHT, AMOUNT))
                .limit(number)
                .toList();
        cases.forEach(FundedCase::tellAdvice);
        cases.forEach(FundedCase::awaitProvision);
        cases.forEach(FundedCase::ordered);
        return cases;
    }

    private static List<Response> atOnce(List<Callable<Response>> requests) throws InterruptedException {
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            return threads.invokeAll(requests).stream().map(Future::resultNow).toList();
        }
    }

    private static String outcome(Response answer) {
        return answer.path("outcome");
    }

    private void assertBooksAgree() {
        awaitOverviews();
        auditor()
                .get(BUDGET_YEARS + "/" + year + "/reconciliation")
                .then()
                .statusCode(200)
                .body("outOfBalanceCents", equalTo(0))
                .body("comparisons.differenceCents", everyItem(equalTo(0)))
                .body("agrees", equalTo(true));
    }
}
