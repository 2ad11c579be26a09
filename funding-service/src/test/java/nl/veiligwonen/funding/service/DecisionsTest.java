package nl.veiligwonen.funding.service;

import static nl.veiligwonen.funding.service.FundedCase.AMSTERDAM;
import static nl.veiligwonen.funding.service.FundedCase.UTRECHT;
import static nl.veiligwonen.funding.service.FundingApi.assertProblem;
import static nl.veiligwonen.funding.service.FundingApi.auditor;
import static nl.veiligwonen.funding.service.FundingApi.budgetYear;
import static nl.veiligwonen.funding.service.FundingApi.controller;
import static nl.veiligwonen.funding.service.FundingApi.employer;
import static nl.veiligwonen.funding.service.FundingApi.official;
import static nl.veiligwonen.funding.service.FundingApi.openBudgetYear;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import nl.veiligwonen.platform.test.RealParts;
import org.junit.jupiter.api.Test;

/** What an employer decides about an advice and its costs, and who may know why. */
@QuarkusTest
@RealParts(service = "funding")
class DecisionsTest {

    private static final String WHY = "There is a lock of this kind on the back door.";

    @Inject
    TestYears years;

    @Inject
    DataSource dataSource;

    private static String deviation(FundedCase theCase, int measure) {
        return """
                {"notTakenOver": ["%s"], "motivation": "%s"}
                """.formatted(theCase.measure(measure), WHY);
    }

    @Test
    void an_employer_leaves_a_measure_out_and_is_granted_what_the_rest_will_cost() {
        int year = years.beginNewYear();
        openBudgetYear(year, 1_000_000).then().statusCode(201);
        FundedCase theCase = FundedCase.advised(5_000, 7_000);

        theCase.ask("advice-deviations", deviation(theCase, 1))
                .then()
                .statusCode(200)
                .body("stage", equalTo("ADOPTED"))
                .body("measures.progress", contains("NOT_TAKEN_OVER", "ADVISED"));
        assertProblem(theCase.order(1), 409, "not-provided");
        FundedCase.succeeded(theCase.order(2));
        theCase.requestContribution().then().statusCode(200).body("grantedCents", equalTo(7_000));
        FundedCase.succeeded(theCase.deliver(2));
        FundedCase.succeeded(theCase.declare(2, 6_500));
        FundedCase.succeeded(theCase.determine());
        budgetYear(year).body("determinedCents", equalTo(6_500));
    }

    @Test
    void only_the_employer_reads_why_and_the_auditor_what_was_decided() {
        FundedCase theCase = FundedCase.advised(5_000);
        FundedCase.succeeded(theCase.ask("advice-deviations", deviation(theCase, 1)));
        String path = theCase.provisionPath() + "/motivated-decisions";

        for (var reader : List.of(employer(UTRECHT), auditor())) {
            reader.get(path)
                    .then()
                    .statusCode(200)
                    .body("decision", contains("ADVICE_ADOPTION_DEVIATED"))
                    .body("actor", contains("user-of-" + UTRECHT));
        }
        employer(UTRECHT).get(path).then().body("motivation", contains(WHY));
        assertThat(auditor().get(path).asString()).doesNotContain(WHY);
        assertProblem(official().get(path), 403, "not-allowed");
        assertProblem(controller().get(path), 403, "not-allowed");
        assertProblem(employer(AMSTERDAM).get(path), 404, "not-found");
    }

    @Test
    void why_stands_nowhere_in_the_database_nor_on_the_topic() throws SQLException {
        FundedCase theCase = FundedCase.advised(5_000);
        FundedCase.succeeded(theCase.ask("advice-deviations", deviation(theCase, 1)));
        FundedCase.succeeded(theCase.ask("loans", "{\"description\": \"A lamp at the back door\", \"valueCents\": 1}"));

        assertThat(answers()).contains(theCase.id().toString()).doesNotContain("back door");
        assertThat(journalOf(theCase))
                .contains("AdviceAdoptionDeviated", "encrypted")
                .doesNotContain("back door");
        assertThat(FundingTopic.about(theCase.id().toString(), 2)).first().satisfies(event -> {
            assertThat(event.getType()).isEqualTo("nl.veiligwonen.funding.advice-adoption-deviated.v1");
            assertThat(FundingTopic.data(event))
                    .contains(theCase.measure(1).toString())
                    .doesNotContain("back door");
        });
    }

    @Test
    void a_deviation_names_measures_and_says_why() {
        FundedCase theCase = FundedCase.advised(5_000);

        assertProblem(
                        theCase.ask("advice-deviations", "{\"notTakenOver\": [], \"motivation\": \" \"}"),
                        400,
                        "invalid-input")
                .body("errors.pointer", containsInAnyOrder("/notTakenOver", "/motivation"));
        theCase.provision().then().body("stage", equalTo("AWAITING_ADOPTION"));
    }

    @Test
    void a_delivered_measure_is_accepted() {
        FundedCase theCase = FundedCase.advised(5_000).ordered();

        assertProblem(theCase.ask("measure-acceptances", theCase.reference(1)), 409, "not-delivered");
        FundedCase.succeeded(theCase.deliver(1));
        theCase.ask("measure-acceptances", theCase.reference(1))
                .then()
                .statusCode(200)
                .body("measures.progress", contains("ACCEPTED"))
                .body("stage", equalTo("DELIVERED"));
        assertProblem(theCase.ask("measure-acceptances", theCase.reference(1)), 409, "already-accepted");
        FundedCase.succeeded(theCase.declare(1, 5_000));
    }

    @Test
    void a_cost_above_the_estimate_waits_until_the_employer_approves_it() {
        openBudgetYear(years.beginNewYear(), 1_000_000).then().statusCode(201);
        FundedCase theCase = FundedCase.advised(5_000).ordered();
        FundedCase.succeeded(theCase.requestContribution());
        FundedCase.succeeded(theCase.deliver(1));

        theCase.declare(1, 5_001)
                .then()
                .statusCode(200)
                .body("measures.progress", contains("OVERRUN"))
                .body("measures.overrunCostCents", contains(5_001))
                .body("measures.declaredCostCents", contains(0));
        assertProblem(theCase.declare(1, 5_001), 409, "overrun-undecided");
        assertProblem(theCase.determine(), 409, "not-all-declared");

        FundedCase.succeeded(theCase.refuseOverrun(1, "Not agreed beforehand."));
        assertProblem(theCase.approveOverrun(1, "Still."), 409, "no-overrun");
        FundedCase.succeeded(theCase.declare(1, 5_500));
        theCase.approveOverrun(1, "The wall needed a stronger frame.")
                .then()
                .statusCode(200)
                .body("measures.progress", contains("DECLARED"))
                .body("measures.declaredCostCents", contains(5_500));
        auditor()
                .get(theCase.provisionPath() + "/motivated-decisions")
                .then()
                .body("decision", contains("COST_OVERRUN_REFUSED", "COST_OVERRUN_APPROVED"));
        theCase.determine().then().statusCode(200).body("determinedCents", equalTo(5_000));
    }

    @Test
    void an_invoice_shows_its_vat_and_what_the_wage_tax_asks() {
        FundedCase theCase = FundedCase.advised(12_100).ordered();
        FundedCase.succeeded(theCase.deliver(1));

        theCase.ask("cost-declarations", """
                        {"measureId": "%s", "amountCents": 12100, "invoiceReference": "2030-1",
                         "vat": {"exclVatCents": 10000, "vatCents": 2100},
                         "tax": {"rieReference": "RIE-4.2", "planOfActionReference": "PVA-17",
                                 "ownContributionCents": 0, "suppliedOn": "2026-02-27"}}
                        """.formatted(theCase.measure(1)))
                .then()
                .statusCode(200)
                .body("measures[0].exclVatCents", equalTo(10_000))
                .body("measures[0].vatCents", equalTo(2_100))
                .body("measures[0].tax.rieReference", equalTo("RIE-4.2"))
                .body("measures[0].tax.planOfActionReference", equalTo("PVA-17"))
                .body("measures[0].tax.ownContributionCents", equalTo(0))
                .body("measures[0].tax.finalLevy", equalTo("RECHTSPOSITIEBESLUIT_3_3_8_J"))
                .body("measures[0].tax.supplyMode", equalTo("SUPPLIED"))
                .body("measures[0].tax.suppliedOn", equalTo("2026-02-27"));
    }

    @Test
    void what_an_invoice_and_the_wage_tax_can_not_say_is_refused() {
        FundedCase theCase = FundedCase.advised(12_100).ordered();
        FundedCase.succeeded(theCase.deliver(1));
        String declaration = """
                {"measureId": "%s", "amountCents": 12100, "invoiceReference": "2030-1", %%s}
                """.formatted(theCase.measure(1));

        assertProblem(
                theCase.ask(
                        "cost-declarations",
                        declaration.formatted("\"vat\": {\"exclVatCents\": 10000, \"vatCents\": 2099}")),
                409,
                "vat-does-not-add-up");
        assertProblem(
                        theCase.ask("cost-declarations", declaration.formatted("\"vat\": {\"exclVatCents\": -1}")),
                        400,
                        "invalid-input")
                .body("errors.pointer", containsInAnyOrder("/vat/exclVatCents", "/vat/vatCents"));
        assertProblem(
                        theCase.ask(
                                "cost-declarations", declaration.formatted("\"tax\": {\"ownContributionCents\": 1}")),
                        409,
                        "own-contribution")
                .body("source", equalTo("Arbowet 44"));
        assertProblem(
                theCase.ask("cost-declarations", declaration.formatted("\"tax\": {\"suppliedOn\": \"2101-01-01\"}")),
                409,
                "supplied-in-future");
        assertProblem(
                        theCase.ask(
                                "cost-declarations",
                                declaration.formatted("\"tax\": {\"rieReference\": \"the back door\"}")),
                        400,
                        "invalid-input")
                .body("errors.pointer", contains("/tax/rieReference"));
        theCase.provision()
                .then()
                .body("measures.progress", contains("DELIVERED"))
                .body("measures.tax", contains(nullValue()))
                .body("loans", empty());
    }

    private String answers() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select string_agg(a::text, ' ') from exchange.answer a");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    private String journalOf(FundedCase theCase) throws SQLException {
        String sql = "select string_agg(e::text, ' ') from journal.event e where entity_id = ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, theCase.id().toString());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
