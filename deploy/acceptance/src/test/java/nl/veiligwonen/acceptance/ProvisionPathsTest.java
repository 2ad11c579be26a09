package nl.veiligwonen.acceptance;

import static nl.veiligwonen.acceptance.WalkedCase.NOTHING;
import static nl.veiligwonen.acceptance.WalkedCase.ORGANISATION;
import static nl.veiligwonen.acceptance.WalkedCase.await;
import static nl.veiligwonen.acceptance.WalkedCase.ofMeasure;
import static nl.veiligwonen.acceptance.WalkedCase.see;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The paths of a provision: supplied, lent and paid monthly by the employer, and contributed to by the ministry. */
@Order(4)
class ProvisionPathsTest {

    private static final String AUDITOR = "auditor-1";
    private static final String OFFICIAL = "official-1";
    private static final String CONTROLLER = "controller-1";

    @BeforeAll
    static void the_budget_year_is_open() {
        Call.changeAs(OFFICIAL)
                .body("{\"year\": %d, \"ceilingCents\": 250000000}"
                        .formatted(LocalDate.now().getYear()))
                .post("/funding/v1/budget-years");
    }

    /** The account of the tour; whoever comes first has it registered and verified. */
    @BeforeAll
    static void the_account_of_utrecht_is_verified() {
        String account = "/funding/v1/bank-accounts/gm0344";
        Call.changeAs(OFFICIAL).body("""
                        {"iban": "NL23TEST0000000344", "holder": "Gemeente Utrecht", "reason": "letter-1"}
                        """).post(account + "/registrations");
        Call.changeAs(CONTROLLER).body("{\"iban\": \"NL23TEST0000000344\"}").post(account + "/verifications");
    }

    @Test
    void measures_are_supplied_accounted_for_and_contributed_to() {
        var provided = WalkedCase.ofAlderman().visited().established(100_000);
        String measure = provided.ordered(1).getFirst();
        provided.change(ORGANISATION, provided.inFunding("contribution-requests"), NOTHING);
        provided.change(ORGANISATION, provided.inFunding("measure-deliveries"), ofMeasure(measure));
        provided.change(ORGANISATION, provided.inFunding("measure-acceptances"), ofMeasure(measure));
        provided.change(ORGANISATION, provided.inFunding("cost-declarations"), """
                {"measureId": "%s", "amountCents": 96800, "invoiceReference": "F-1",
                 "vat": {"exclVatCents": 80000, "vatCents": 16800},
                 "tax": {"rieReference": "RIE-1", "planOfActionReference": "PVA-1", "ownContributionCents": 0,
                         "suppliedOn": "%s"}}
                """.formatted(measure, LocalDate.now()));

        JsonPath seen = see(AUDITOR, provided.inFunding(""));
        assertThat(seen.getString("measures[0].progress")).isEqualTo("DECLARED");
        assertThat(seen.getString("measures[0].invoiceReference")).isEqualTo("F-1");
        assertThat(seen.getInt("measures[0].vatCents")).isEqualTo(16_800);
        assertThat(seen.getString("measures[0].tax.rieReference")).isEqualTo("RIE-1");

        String contribution = "/funding/v1/contributions/" + provided.id();
        provided.change(OFFICIAL, contribution + "/determinations", NOTHING);
        provided.change(OFFICIAL, contribution + "/payment-instructions", NOTHING);
        String year = "/funding/v1/budget-years/" + LocalDate.now().getYear();
        provided.change(CONTROLLER, year + "/payment-batches", "{\"caseIds\": [\"%s\"]}".formatted(provided.id()));
        String payment = see(ORGANISATION, contribution).getString("endToEndId");
        provided.change(CONTROLLER, year + "/bank-reports", """
                {"payments": [{"endToEndId": "%s", "outcome": "EXECUTED", "valueOn": "%s"}]}
                """.formatted(payment, LocalDate.now()));
        assertThat(see(ORGANISATION, contribution).getInt("paidCents")).isEqualTo(96_800);
        provided.awaitStage("COMPLETED");
        provided.assertPublished(
                "funding.advice-adopted",
                "funding.measure-ordered",
                "funding.measure-delivered",
                "funding.measure-accepted",
                "funding.cost-declared");
    }

    @Test
    void an_employer_deviates_from_the_advice_and_the_auditor_sees_that_it_did() {
        var advised = WalkedCase.ofAlderman().visited().established(100_000, 50_000);
        String leftOut = advised.measures(2).getLast();
        advised.change(ORGANISATION, advised.inFunding("advice-deviations"), """
                {"notTakenOver": ["%s"], "motivation": "Invented motivation"}
                """.formatted(leftOut));

        assertThat(see(ORGANISATION, advised.inFunding("")).getList("measures.progress", String.class))
                .containsExactly("ADVISED", "NOT_TAKEN_OVER");
        assertThat(see(ORGANISATION, advised.inFunding("motivated-decisions")).getList("motivation", String.class))
                .containsExactly("Invented motivation");
        assertThat(see(AUDITOR, advised.inFunding("motivated-decisions")).getList("decision", String.class))
                .containsExactly("ADVICE_ADOPTION_DEVIATED");
        advised.refused(ORGANISATION, advised.inFunding("measure-orders"), ofMeasure(leftOut), "not-provided");
        advised.assertPublished("funding.advice-adoption-deviated");
    }

    @Test
    void a_cost_above_the_estimate_is_refused_and_another_approved() {
        var provided = WalkedCase.ofAlderman().visited().established(100_000);
        String measure = provided.ordered(1).getFirst();
        provided.change(ORGANISATION, provided.inFunding("measure-deliveries"), ofMeasure(measure));
        declare(provided, measure, 200_000);
        assertThat(see(ORGANISATION, provided.inFunding("")).getInt("measures[0].overrunCostCents"))
                .isEqualTo(200_000);
        provided.change(ORGANISATION, provided.inFunding("cost-overrun-refusals"), motivated(measure));
        declare(provided, measure, 110_000);
        provided.change(ORGANISATION, provided.inFunding("cost-overrun-approvals"), motivated(measure));

        assertThat(see(AUDITOR, provided.inFunding("")).getInt("measures[0].declaredCostCents"))
                .isEqualTo(110_000);
        assertThat(see(AUDITOR, provided.inFunding("motivated-decisions")).getList("$"))
                .hasSize(2);
        provided.assertPublished("funding.cost-overrun-approved", "funding.cost-declared");
    }

    private static void declare(WalkedCase provided, String measure, long cents) {
        provided.change(ORGANISATION, provided.inFunding("cost-declarations"), """
                {"measureId": "%s", "amountCents": %d, "invoiceReference": "F-2"}
                """.formatted(measure, cents));
    }

    private static String motivated(String measure) {
        return "{\"measureId\": \"%s\", \"motivation\": \"Invented motivation\"}".formatted(measure);
    }

    @Test
    void a_monthly_cost_is_started_and_stopped() {
        var asked = WalkedCase.ofAlderman();
        String cost = startMonthlyCost(asked);
        asked.change(ORGANISATION, asked.inFunding("recurring-cost-stops"), """
                {"recurringCostId": "%s", "lastMonth": "%s"}
                """.formatted(
                        cost, YearMonth.now().plusMonths(2)));

        assertThat(see(AUDITOR, asked.inFunding("")).getInt("recurringCosts[0].totalCents"))
                .isEqualTo(3 * 4_950);
        asked.assertPublished("funding.recurring-cost-started", "funding.recurring-cost-stopped");
    }

    private static String startMonthlyCost(WalkedCase asked) {
        return asked.change(ORGANISATION, asked.inFunding("recurring-costs"), """
                        {"monthlyCents": 4950, "firstMonth": "%s"}
                        """.formatted(YearMonth.now()))
                .getString("recurringCosts[0].recurringCostId");
    }

    @Test
    void when_the_office_ends_what_was_lent_comes_back_or_is_written_off_and_the_provision_closes() {
        var asked = WalkedCase.ofAlderman();
        lend(asked);
        List<String> loans = lend(asked);
        startMonthlyCost(asked);
        asked.change(ORGANISATION, asked.inIntake("office-ends"), """
                {"end": "OFFICE_ENDED", "endedOn": "%s"}
                """.formatted(LocalDate.now()));

        JsonPath due =
                await(ORGANISATION, asked.inFunding(""), provision -> "CLOSED".equals(provision.getString("course")));
        assertThat(due.getList("loans.due", Boolean.class)).containsExactly(true, true);
        assertThat(due.getString("recurringCosts[0].lastMonth"))
                .isEqualTo(YearMonth.now().toString());
        asked.refused(ORGANISATION, asked.inFunding("closures"), NOTHING, "loans-out");

        asked.change(ORGANISATION, asked.inFunding("loan-returns"), "{\"loanId\": \"%s\"}".formatted(loans.getFirst()));
        asked.change(ORGANISATION, asked.inFunding("loan-write-offs"), """
                {"loanId": "%s", "motivation": "Invented motivation"}
                """.formatted(loans.getLast()));
        asked.change(ORGANISATION, asked.inFunding("closures"), NOTHING);
        assertThat(see(AUDITOR, asked.inFunding("")).getList("loans.standing", String.class))
                .containsExactly("RETURNED", "WRITTEN_OFF");
        asked.assertPublished(
                "funding.measure-lent",
                "funding.loan-returned",
                "funding.loan-written-off",
                "funding.recurring-cost-stopped",
                "funding.provision-closed");
    }

    /** Lends something; gives the ids of all that was lent. */
    private static List<String> lend(WalkedCase asked) {
        return asked.change(
                        ORGANISATION,
                        asked.inFunding("loans"),
                        "{\"description\": \"Invented camera\", \"valueCents\": 44900}")
                .getList("loans.loanId");
    }
}
