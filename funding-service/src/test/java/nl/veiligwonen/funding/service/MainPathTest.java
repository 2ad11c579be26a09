package nl.veiligwonen.funding.service;

import static nl.veiligwonen.funding.service.FundedCase.UTRECHT;
import static nl.veiligwonen.funding.service.FundingApi.BUDGET_YEARS;
import static nl.veiligwonen.funding.service.FundingApi.auditor;
import static nl.veiligwonen.funding.service.FundingApi.awaitOverviews;
import static nl.veiligwonen.funding.service.FundingApi.budgetYear;
import static nl.veiligwonen.funding.service.FundingApi.openBudgetYear;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.cloudevents.CloudEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.PaymentConfirmed;
import nl.veiligwonen.funding.provision.ProvisionEvent.AdviceAdopted;
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.journal.Journal;
import nl.veiligwonen.platform.journal.Journal.Read;
import nl.veiligwonen.platform.journal.RecordedEvent;
import nl.veiligwonen.platform.journal.StreamId;
import nl.veiligwonen.platform.test.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From an established advice to a payment, and every place where it can be seen. */
@QuarkusTest
@RealParts(service = "funding")
class MainPathTest {

    private static final long CEILING = 250_000_000;

    @Inject
    TestYears years;

    @Inject
    Journal journal;

    private int year;

    @BeforeEach
    void openYear() {
        year = years.beginNewYear();
        openBudgetYear(year, CEILING)
                .then()
                .statusCode(201)
                .header("Location", endsWith("/budget-years/" + year))
                .header("ETag", equalTo("\"1\""))
                .body("leftCents", equalTo((int) CEILING))
                .body("grantedCount", equalTo(0));
    }

    @Test
    void an_advice_that_is_established_opens_a_provision_that_lies_with_the_employer() {
        FundedCase theCase = FundedCase.advised(120_000, 340_001);

        theCase.provision()
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("caseId", equalTo(theCase.id().toString()))
                .body("organisation", equalTo(UTRECHT))
                .body("stage", equalTo("AWAITING_ADOPTION"))
                .body(
                        "measures.measureId",
                        contains(
                                theCase.measure(1).toString(),
                                theCase.measure(2).toString()))
                .body("measures.progress", everyItem(equalTo("ADVISED")))
                .body("measures.estimatedCostCents", contains(120_000, 340_001))
                .body("measures.declaredCostCents", contains(0, 0));
    }

    @Test
    void an_advice_that_is_told_twice_opens_one_provision() {
        FundedCase theCase = FundedCase.of(UTRECHT, 1_000);
        UUID id = UUID.randomUUID();
        OtherServices.tell(theCase.advice(), id);
        OtherServices.tell(theCase.advice(), id);
        theCase.awaitProvision();
        FundedCase.advised(2_000); // Its advice came after both: so they have been read.

        assertThat(eventsOf("Provision", theCase.id().toString())).hasSize(1);
        FundingApi.operator()
                .get(FundingApi.OPERATIONS + "/parked-events")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void a_case_is_paid_what_it_cost_and_the_rest_of_its_grant_returns_to_the_year() {
        FundedCase theCase = FundedCase.advised(120_000, 340_000);

        theCase.adopt().then().statusCode(200).body("stage", equalTo("ADOPTED"));
        theCase.order(1).then().statusCode(200).body("measures.progress", contains("ORDERED", "ADVISED"));
        theCase.order(2).then().statusCode(200).body("stage", equalTo("ORDERED"));

        theCase.requestContribution()
                .then()
                .statusCode(200)
                .body("outcome", equalTo("GRANTED"))
                .body("year", equalTo(year))
                .body("requestedCents", equalTo(460_000))
                .body("grantedCents", equalTo(460_000))
                .body("source", equalTo("Awb 4:29"));
        budgetYear(year).body("committedCents", equalTo(460_000)).body("grantedCount", equalTo(1));

        theCase.deliver(1).then().statusCode(200);
        theCase.deliver(2).then().statusCode(200).body("stage", equalTo("DELIVERED"));
        theCase.declare(1, 119_950).then().statusCode(200);
        theCase.declare(2, 300_000)
                .then()
                .statusCode(200)
                .body("stage", equalTo("DECLARED"))
                .body("measures.declaredCostCents", contains(119_950, 300_000))
                .body("measures.invoiceReference", contains("2030-1", "2030-2"));

        theCase.determine()
                .then()
                .statusCode(200)
                .body("stage", equalTo("DETERMINED"))
                .body("grantedCents", equalTo(460_000))
                .body("determinedCents", equalTo(419_950))
                .body("paidCents", equalTo(0));
        theCase.instruct().then().statusCode(200).body("stage", equalTo("PAYMENT_INSTRUCTED"));
        theCase.release()
                .then()
                .statusCode(201)
                .body("batch", equalTo(1))
                .body("totalCents", equalTo(419_950))
                .body("payments.status", contains("RELEASED"));
        theCase.contribution().body("stage", equalTo("PAYMENT_RELEASED"));
        theCase.executed()
                .then()
                .statusCode(200)
                .body("paidCents", equalTo(419_950))
                .body("underWayCents", equalTo(0));

        theCase.contribution().body("stage", equalTo("PAID"));
        budgetYear(year)
                .body("committedCents", equalTo(419_950))
                .body("determinedCents", equalTo(419_950))
                .body("paidCents", equalTo(419_950))
                .body("leftCents", equalTo((int) CEILING - 419_950));
    }

    @Test
    void a_contribution_is_at_most_the_grant_however_much_was_spent() {
        FundedCase theCase = FundedCase.advised(100_000).ordered();
        FundedCase.succeeded(theCase.requestContribution());
        FundedCase.succeeded(theCase.deliver(1));
        FundedCase.succeeded(theCase.declare(1, 100_001));
        FundedCase.succeeded(theCase.approveOverrun(1, "The wall needed a stronger frame."));

        theCase.determine().then().statusCode(200).body("determinedCents", equalTo(100_000));
        budgetYear(year).body("committedCents", equalTo(100_000));
    }

    @Test
    void the_journal_tells_who_did_what_when() {
        FundedCase theCase = FundedCase.advised(5_000).ordered().paid();

        List<RecordedEvent> provision = eventsOf("Provision", theCase.id().toString());
        assertThat(provision)
                .extracting(recorded -> recorded.event().getClass().getSimpleName())
                .containsExactly(
                        "AdviceReceived",
                        "AdviceAdopted",
                        "MeasureOrdered",
                        "MeasureDelivered",
                        "MeasureAccepted",
                        "CostDeclared");
        assertThat(provision).extracting(RecordedEvent::version).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(provision.getFirst().actor()).isEqualTo(Actor.system("funding"));
        assertThat(provision.get(1)).satisfies(adopted -> {
            assertThat(adopted.event()).isEqualTo(new AdviceAdopted(OrganisationId.of(UTRECHT)));
            assertThat(adopted.actor()).isEqualTo(new Actor("user-of-" + UTRECHT));
            assertThat(adopted.recordedAt().atZone(ZoneOffset.UTC).getYear()).isEqualTo(year);
        });
        List<RecordedEvent> budget = eventsOf("BudgetYear", Integer.toString(year));
        assertThat(budget)
                .extracting(recorded -> recorded.event().getClass().getSimpleName())
                .containsExactly(
                        "BudgetYearOpened",
                        "ContributionGranted",
                        "ContributionDetermined",
                        "PaymentInstructed",
                        "PaymentBatchReleased",
                        "PaymentReleased",
                        "PaymentConfirmed");
        assertThat(budget.getLast().event())
                .isEqualTo(new PaymentConfirmed(
                        year,
                        theCase.id(),
                        OrganisationId.of(UTRECHT),
                        EuroCents.of(5_000),
                        new Actor("controller-1"),
                        Optional.of("VW%d-6".formatted(year)),
                        Optional.of(PaidAccounts.today())));
    }

    @Test
    void the_books_show_each_entry_with_its_event_article_and_cause() {
        FundedCase theCase = FundedCase.advised(5_000).ordered().paid();
        String determination =
                eventsOf("BudgetYear", Integer.toString(year)).get(2).id().toString();
        awaitOverviews();

        auditor()
                .get(BUDGET_YEARS + "/" + year + "/postings")
                .then()
                .statusCode(200)
                .body("items.entry", contains(1, 1, 1, 1, 2, 2, 3, 3, 4, 4, 6, 6, 7, 7, 7, 7))
                .body(
                        "items.account",
                        contains(
                                "CEILING",
                                "AVAILABLE",
                                "CASH_BUDGET",
                                "CASH_AVAILABLE",
                                "GRANTED",
                                "AVAILABLE",
                                "DETERMINED",
                                "GRANTED",
                                "PAYMENT_INSTRUCTED",
                                "CASH_AVAILABLE",
                                "PAYMENT_RELEASED",
                                "PAYMENT_INSTRUCTED",
                                "SETTLED",
                                "DETERMINED",
                                "PAID",
                                "PAYMENT_RELEASED"))
                .body("items[6].eventId", equalTo(determination))
                .body("items[6].article", equalTo("Awb 4:46"))
                .body("items[6].actor", equalTo("official-1"))
                .body("items[6].caseId", equalTo(theCase.id().toString()))
                .body("items[6].organisation", equalTo(UTRECHT));
        auditor()
                .get(BUDGET_YEARS + "/" + year + "/accounts")
                .then()
                .statusCode(200)
                .body("find { it.account == 'CEILING' }.balanceCents", equalTo((int) -CEILING))
                .body("find { it.account == 'AVAILABLE' }.balanceCents", equalTo((int) CEILING - 5_000))
                .body("find { it.account == 'GRANTED' }.balanceCents", equalTo(0))
                .body("find { it.account == 'PAID' }.balanceCents", equalTo(5_000));
        auditor()
                .queryParam("organisation", FundedCase.AMSTERDAM)
                .get(BUDGET_YEARS + "/" + year + "/accounts")
                .then()
                .statusCode(200)
                .body("balanceCents", everyItem(equalTo(0)));
    }

    @Test
    void the_world_hears_each_step_as_a_cloud_event() {
        FundedCase theCase = FundedCase.advised(5_000).ordered().paid();

        List<CloudEvent> told = FundingTopic.about(theCase.id().toString(), 10);
        assertThat(told)
                .extracting(event -> event.getType().replace("nl.veiligwonen.funding.", ""))
                .containsExactly(
                        "advice-adopted.v1",
                        "measure-ordered.v1",
                        "contribution-granted.v1",
                        "measure-delivered.v1",
                        "measure-accepted.v1",
                        "cost-declared.v1",
                        "contribution-determined.v1",
                        "payment-instructed.v1",
                        "payment-released.v1",
                        "payment-confirmed.v1");
        assertThat(told).allSatisfy(event -> {
            assertThat(event.getSource()).hasToString("urn:nld:veiligwonen:systeem:funding");
            assertThat(event.getExtension("organisation")).isEqualTo(UTRECHT);
            assertThat(event.getDataSchema()).isNotNull();
            assertThat(FundingTopic.data(event)).doesNotContain("user-of-", "official-1", "2030-1");
        });
        assertThat(told.getLast().getId())
                .isEqualTo(eventsOf("BudgetYear", Integer.toString(year))
                        .getLast()
                        .id()
                        .toString());
        assertThat(FundingTopic.data(told.getLast())).contains("\"amountCents\":5000");
        assertThat(FundingTopic.about("budget-year-" + year, 1).getFirst().getExtension("organisation"))
                .isNull();
    }

    @Test
    void the_lists_show_a_case_at_its_stage() {
        FundedCase theCase = FundedCase.advised(5_000).ordered();
        FundedCase.succeeded(theCase.requestContribution());
        awaitOverviews();

        FundingApi.employer(UTRECHT)
                .queryParam("stage", "ORDERED")
                .get(FundingApi.PROVISIONS)
                .then()
                .statusCode(200)
                .body("items.caseId", hasItem(theCase.id().toString()))
                .body("items.stage", everyItem(equalTo("ORDERED")));
        FundingApi.employer(UTRECHT)
                .queryParam("year", year)
                .get(FundingApi.CONTRIBUTIONS)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].caseId", equalTo(theCase.id().toString()))
                .body("items[0].stage", equalTo("GRANTED"))
                .body("items[0].grantedCents", equalTo(5_000));
    }

    private List<RecordedEvent> eventsOf(String entity, String id) {
        return journal.read(new StreamId(entity, id), 0).stream()
                .map(Read::event)
                .toList();
    }
}
