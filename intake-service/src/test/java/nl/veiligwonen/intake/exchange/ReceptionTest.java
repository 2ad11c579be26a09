package nl.veiligwonen.intake.exchange;

import static java.util.concurrent.TimeUnit.SECONDS;
import static nl.veiligwonen.intake.IntakeApi.as;
import static nl.veiligwonen.intake.IntakeApi.post;
import static nl.veiligwonen.intake.IntakeApi.scheduled;
import static nl.veiligwonen.intake.IntakeApi.show;
import static nl.veiligwonen.intake.IntakeApi.utrecht;
import static nl.veiligwonen.intake.IntakeApi.visited;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import javax.sql.DataSource;
import nl.veiligwonen.contracts.Publisher;
import nl.veiligwonen.intake.StoredRows;
import nl.veiligwonen.intake.Topics;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.test.Tokens;
import nl.veiligwonen.platform.web.Role;
import org.junit.jupiter.api.Test;

/** What becomes of a case when the other services tell about it. */
@QuarkusTest
@RealParts(service = "intake")
class ReceptionTest {

    private static final String ESTABLISHED = "nl.veiligwonen.assessment.advice-established.v1";
    private static final String WITHOUT_MEASURES = "nl.veiligwonen.assessment.advice-established-without-measures.v1";
    private static final String REFERRED = "nl.veiligwonen.assessment.case-referred.v1";
    private static final String PAID = "nl.veiligwonen.funding.payment-confirmed.v1";

    private static final String ADVICE = """
        "revision": 1, "measures": [{"measureId": "%s", "estimatedCostCents": 125000}]
        """.formatted(UUID.randomUUID());
    private static final String PAYMENT = "\"year\": 2026, \"amountCents\": 100000";

    @Inject
    DataSource database;

    @Test
    void an_established_advice_and_then_the_payment_complete_a_case() {
        String caseId = visited();

        Topics.tell(Publisher.ASSESSMENT, ESTABLISHED, caseId, ADVICE);
        becomes(caseId, "ADVISED");
        Topics.tell(Publisher.FUNDING, PAID, caseId, PAYMENT);
        becomes(caseId, "COMPLETED");
    }

    @Test
    void an_advice_without_measures_completes_a_case() {
        String caseId = visited();

        Topics.tell(Publisher.ASSESSMENT, WITHOUT_MEASURES, caseId, "\"revision\": 1");

        becomes(caseId, "COMPLETED");
    }

    @Test
    void a_referral_by_the_security_authority_freezes_a_case() {
        String caseId = visited();

        Topics.tell(Publisher.ASSESSMENT, REFERRED, caseId, "");

        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(
                        show(utrecht(), caseId).extract().<String>path("freeze.since"))
                .isNotNull());
        becomes(caseId, "VISITED");
    }

    @Test
    void news_that_crosses_the_end_of_a_case_changes_nothing() {
        String withdrawn = visited();
        post(utrecht(), withdrawn, "withdrawals", "{}").statusCode(200);
        String other = visited();

        Topics.tell(Publisher.ASSESSMENT, ESTABLISHED, withdrawn, ADVICE);
        Topics.tell(Publisher.ASSESSMENT, ESTABLISHED, other, ADVICE);

        becomes(other, "ADVISED");
        becomes(withdrawn, "WITHDRAWN");
    }

    @Test
    void news_that_is_delivered_twice_counts_once() {
        String caseId = visited();

        String eventId = Topics.tell(Publisher.ASSESSMENT, ESTABLISHED, caseId, ADVICE);
        Topics.tellAgain(Publisher.ASSESSMENT, ESTABLISHED, caseId, ADVICE, eventId);
        becomes(caseId, "ADVISED"); // topics are read in any order
        Topics.tell(Publisher.FUNDING, PAID, caseId, PAYMENT);
        becomes(caseId, "COMPLETED");

        assertThat(new StoredRows(database).eventTypes(caseId))
                .containsOnlyOnce("AdviceEstablished", "ContributionPaid")
                .hasSize(6);
    }

    @Test
    void news_of_a_home_that_was_not_visited_is_parked_with_its_reason_and_other_cases_go_on() {
        String tooEarly = scheduled();
        String inTime = visited();

        Topics.tell(Publisher.ASSESSMENT, ESTABLISHED, tooEarly, ADVICE);
        Topics.tell(Publisher.ASSESSMENT, ESTABLISHED, inTime, ADVICE);

        becomes(inTime, "ADVISED");
        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(as(Tokens.of(Role.OPERATOR, "operator-1"))
                        .get("/intake/v1/operations/parked-events?limit=100")
                        .then()
                        .statusCode(200)
                        .extract()
                        .<String>path("items.find { it.subject == '%s' }?.reason".formatted(tooEarly)))
                .startsWith("not-visited: "));
        becomes(tooEarly, "VISIT_SCHEDULED");
    }

    private static void becomes(String caseId, String stage) {
        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(
                        show(utrecht(), caseId).extract().<String>path("stage"))
                .isEqualTo(stage));
    }
}
