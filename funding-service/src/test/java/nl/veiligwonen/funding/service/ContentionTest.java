package nl.veiligwonen.funding.service;

import static nl.veiligwonen.funding.service.FundedCase.UTRECHT;
import static nl.veiligwonen.funding.service.FundingApi.BUDGET_YEARS;
import static nl.veiligwonen.funding.service.FundingApi.auditor;
import static nl.veiligwonen.funding.service.FundingApi.awaitOverviews;
import static nl.veiligwonen.funding.service.FundingApi.budgetYear;
import static nl.veiligwonen.funding.service.FundingApi.employer;
import static nl.veiligwonen.funding.service.FundingApi.openBudgetYear;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.funding.budgetyear.BudgetYear;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.ContributionGranted;
import nl.veiligwonen.funding.provision.Provision;
import nl.veiligwonen.funding.provision.ProvisionCommand;
import nl.veiligwonen.funding.provision.ProvisionEvent;
import nl.veiligwonen.funding.provision.ProvisionEvent.AdvisedMeasure;
import nl.veiligwonen.funding.provision.ProvisionEvent.CaseFrozen;
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.entity.Entities;
import nl.veiligwonen.platform.entity.EntityType;
import nl.veiligwonen.platform.journal.JournalPosition;
import nl.veiligwonen.platform.journal.RecordedEvent;
import nl.veiligwonen.platform.test.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Hundreds who ask of one year at once: what they are answered is what they would have been one after the other. */
@QuarkusTest
@RealParts(service = "funding")
class ContentionTest {

    private static final int AT_ONCE = 32;
    private static final int CASES = 240;
    private static final long CEILING = 300_000;

    private static final Actor SYSTEM = Actor.system("test");

    @Inject
    TestYears years;

    @Inject
    Entities entities;

    @Inject
    EntityType<Provision, ProvisionCommand, ProvisionEvent> provision;

    @Inject
    EntityType<BudgetYear, BudgetYearCommand, BudgetYearEvent> budgetYear;

    private int year;

    @BeforeEach
    void openYear() {
        year = years.beginNewYear();
        openBudgetYear(year, CEILING).then().statusCode(201);
    }

    @Test
    void hundreds_around_the_ceiling_are_each_answered_and_never_pass_it() throws Exception {
        Random random = new Random(4);
        List<FundedCase> cases = Stream.generate(() -> ordered(1_000L * (1 + random.nextInt(4))))
                .limit(CASES)
                .toList();

        List<Response> answers = atOnce(cases.stream()
                .map(theCase -> (Callable<Response>) theCase::requestContribution)
                .toList());

        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        long granted = answers.stream()
                .mapToLong(answer -> answer.<Integer>path("grantedCents"))
                .sum();
        long count = answers.stream().filter(ContentionTest::isGranted).count();
        assertThat(granted).isLessThanOrEqualTo(CEILING);
        budgetYear(year)
                .body("committedCents", equalTo((int) granted))
                .body("grantedCount", equalTo((int) count))
                .body("refusedCount", equalTo((int) (CASES - count)));
        assertThat(entries()).extracting(RecordedEvent::version).isSorted().doesNotHaveDuplicates();
        assertBooksAgree();
    }

    @Test
    void requests_that_are_sent_twice_at_once_are_granted_once_with_one_answer() throws Exception {
        List<FundedCase> cases = Stream.generate(() -> ordered(1_000)).limit(40).toList();
        List<Callable<Response>> twice = new ArrayList<>();
        for (FundedCase theCase : cases) {
            String key = UUID.randomUUID().toString();
            twice.add(() -> request(theCase, key));
            twice.add(() -> request(theCase, key));
        }

        List<Response> answers = atOnce(twice);

        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        for (int i = 0; i < answers.size(); i += 2) {
            assertThat(answers.get(i).asString()).isEqualTo(answers.get(i + 1).asString());
            assertThat(answers.subList(i, i + 2))
                    .filteredOn(answer -> answer.header("Idempotency-Replayed") != null)
                    .hasSize(1);
        }
        budgetYear(year).body("grantedCount", equalTo(cases.size()));
    }

    @Test
    void a_case_that_is_frozen_meanwhile_is_granted_before_it_or_not_at_all() throws Exception {
        List<FundedCase> cases = Stream.generate(() -> ordered(1_000)).limit(60).toList();
        List<Callable<Response>> work = new ArrayList<>();
        for (FundedCase theCase : cases) {
            work.add(theCase::requestContribution);
            work.add(() -> {
                tell(theCase, new ProvisionCommand.FreezeCase(theCase.organisationId()));
                return theCase.provision();
            });
        }

        List<Response> answers = atOnce(work);

        Map<String, JournalPosition> grants = new HashMap<>();
        for (RecordedEvent entry : entries()) {
            if (entry.event() instanceof ContributionGranted granted) {
                grants.put(granted.caseId().toString(), entry.position());
            }
        }
        for (int i = 0; i < cases.size(); i++) {
            Response answer = answers.get(2 * i);
            String caseId = cases.get(i).id().toString();
            assertThat(answer.statusCode()).isIn(200, 409);
            assertThat(grants.containsKey(caseId)).isEqualTo(answer.statusCode() == 200);
            if (grants.containsKey(caseId)) {
                assertThat(grants.get(caseId)).isLessThan(frozenAt(caseId));
            } else {
                answer.then().body("code", equalTo("case-frozen"));
            }
        }
    }

    @Test
    void lincheck_finds_an_order_in_which_all_answers_could_have_been_given_one_by_one() throws Exception {
        Random random = new Random(5);
        ConcurrentLinkedQueue<FundedCase> cases =
                new ConcurrentLinkedQueue<>(Stream.generate(() -> ordered(10_000L * (1 + random.nextInt(3))))
                        .limit(30)
                        .toList());
        YearHistory history = new YearHistory();

        atOnce(IntStream.range(0, 5)
                .mapToObj(caller -> Executors.callable(() -> askAndLook(caller, cases, history)))
                .toList());

        assertThat(history.couldHaveBeenOneByOne(CEILING)).isTrue();
    }

    private void askAndLook(int caller, ConcurrentLinkedQueue<FundedCase> cases, YearHistory history) {
        for (FundedCase next = cases.poll(); next != null; next = cases.poll()) {
            long amount = next.advised().getFirst().estimatedCostCents().value();
            long asked = System.nanoTime();
            Response answer = next.requestContribution();
            history.grant(caller, amount, isGranted(answer), asked, System.nanoTime());
            long looked = System.nanoTime();
            long committed = budgetYear(year).extract().<Integer>path("committedCents");
            history.committed(caller, committed, looked, System.nanoTime());
        }
    }

    /** A case whose one measure has been ordered; its events are those of the main path. */
    private FundedCase ordered(long cents) {
        FundedCase theCase = FundedCase.of(UTRECHT, cents);
        OrganisationId organisation = theCase.organisationId();
        List<AdvisedMeasure> measures = theCase.advised().stream()
                .map(measure -> new AdvisedMeasure(measure.measureId(), measure.estimatedCostCents()))
                .toList();
        tell(
                theCase,
                new ProvisionCommand.ReceiveAdvice(organisation, 1, measures),
                new ProvisionCommand.AdoptAdvice(),
                new ProvisionCommand.OrderMeasure(theCase.measure(1)));
        return theCase;
    }

    private void tell(FundedCase theCase, ProvisionCommand... commands) {
        QuarkusTransaction.requiringNew().run(() -> {
            for (ProvisionCommand command : commands) {
                entities.handle(provision, theCase.id().toString(), command, new Occasion(SYSTEM, years.instant()));
            }
        });
    }

    private static Response request(FundedCase theCase, String key) {
        return employer(UTRECHT)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body("{}")
                .post(theCase.provisionPath() + "/contribution-requests");
    }

    private static boolean isGranted(Response answer) {
        return answer.<String>path("outcome").equals("GRANTED");
    }

    private List<RecordedEvent> entries() {
        return entities.history(budgetYear, Integer.toString(year));
    }

    private JournalPosition frozenAt(String caseId) {
        return entities.history(provision, caseId).stream()
                .filter(recorded -> recorded.event() instanceof CaseFrozen)
                .findFirst()
                .orElseThrow()
                .position();
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) throws InterruptedException {
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            return threads.invokeAll(work).stream().map(Future::resultNow).toList();
        }
    }

    private void assertBooksAgree() {
        awaitOverviews();
        auditor()
                .get(BUDGET_YEARS + "/" + year + "/reconciliation")
                .then()
                .statusCode(200)
                .body("agrees", equalTo(true));
    }
}
