package nl.veiligwonen.funding.service;

import static nl.veiligwonen.funding.service.FundedCase.UTRECHT;
import static nl.veiligwonen.funding.service.FundingApi.assertProblem;
import static nl.veiligwonen.funding.service.FundingApi.auditor;
import static nl.veiligwonen.funding.service.FundingApi.awaitOverviews;
import static nl.veiligwonen.funding.service.FundingApi.controller;
import static nl.veiligwonen.funding.service.FundingApi.openBudgetYear;
import static nl.veiligwonen.funding.service.FundingApi.operator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import nl.veiligwonen.funding.ledger.Account;
import nl.veiligwonen.funding.reconciliation.Difference;
import nl.veiligwonen.funding.reconciliation.Difference.Figure;
import nl.veiligwonen.funding.reconciliation.Difference.Leg;
import nl.veiligwonen.funding.reconciliation.ReconciliationRun;
import nl.veiligwonen.funding.reconciliation.Verdict;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.test.ServiceLog;
import nl.veiligwonen.platform.test.TestDatabase;
import nl.veiligwonen.platform.test.program.DebianProgram;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Someone changes a cent in the books, past the service: it is seen, and told where. */
@QuarkusTest
@RealParts(service = "funding")
class ReconciliationTest {

    @Inject
    TestYears years;

    @Inject
    ReconciliationRun reconciliation;

    @Inject
    MeterRegistry meters;

    private int year;
    private FundedCase theCase;

    @BeforeEach
    void payACase() {
        DebianProgram.of("hledger", "hledger");
        year = years.share(shared -> openBudgetYear(shared, 250_000_000).then().statusCode(201));
        theCase = FundedCase.advised(50_000).ordered().paid();
        awaitOverviews();
    }

    private Verdict.OfYear ofYear(Verdict verdict) {
        return verdict.years().stream()
                .filter(one -> one.year() == year)
                .findFirst()
                .orElseThrow();
    }

    /** Changes a row as the superuser, looks, and changes it back. */
    private Verdict tampered(String table, String set, String back, String where) throws SQLException {
        change("update overview.%s set %s where year = %d and %s".formatted(table, set, year, where));
        try {
            return reconciliation.run();
        } finally {
            change("update overview.%s set %s where year = %d and %s".formatted(table, back, year, where));
        }
    }

    private static void change(String sql) throws SQLException {
        try (Connection connection =
                        TestDatabase.of("funding", "funding", false).superuser();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }

    @Test
    void books_that_nobody_touched_agree_in_every_way() {
        Verdict.OfYear verdict = ofYear(reconciliation.run());

        assertThat(verdict.differences()).isEmpty();
        assertThat(verdict.differenceCount()).isZero();
        assertThat(verdict.booksVersion()).isEqualTo(verdict.eventsVersion());
        assertThat(verdict.lines()).isGreaterThan(6);
    }

    @Test
    void the_program_of_others_was_asked_where_it_is_at_hand() {
        Verdict verdict = reconciliation.run();

        if (DebianProgram.of("hledger", "hledger").missing().isEmpty()) {
            assertThat(verdict.foreignProgram().name()).startsWith("hledger 1.");
        } else {
            assertThat(verdict.foreignProgram().notAsked()).isEqualTo("hledger is not on the PATH of the service");
        }
    }

    @Test
    void a_difference_is_no_reason_to_take_the_service_down_but_it_is_not_well() throws SQLException {
        reconciliation.run();
        RestAssured.get("/q/health/well")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'books' }.data.differences", equalTo(0));

        tampered("posting", "amount_cents = amount_cents + 1", "amount_cents = amount_cents - 1", granted());

        RestAssured.get("/q/health/well")
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'books' }.data.differences", equalTo(2));
        RestAssured.get("/q/health/ready").then().statusCode(200);
        reconciliation.run();
    }

    /** The line by which the case was granted its contribution. */
    private String granted() {
        return "case_id = '%s' and account = 'GRANTED' and side = 'DEBIT'".formatted(theCase.id());
    }

    private List<Difference> differences(Verdict verdict, Leg leg) {
        return ofYear(verdict).differences().stream()
                .filter(difference -> difference.against() == leg)
                .toList();
    }

    @Test
    void a_cent_in_a_posting_is_an_alarm_with_its_place() throws SQLException {
        try (ServiceLog log = ServiceLog.listen()) {
            Verdict verdict = tampered(
                    "posting", "amount_cents = amount_cents + 1", "amount_cents = amount_cents - 1", granted());

            assertThat(verdict.agrees()).isFalse();
            assertThat(differences(verdict, Leg.POSTINGS)).singleElement().satisfies(line -> {
                assertThat(line)
                        .isEqualTo(new Difference(
                                year,
                                Leg.POSTINGS,
                                line.entry(),
                                1,
                                Account.GRANTED,
                                UTRECHT,
                                null,
                                null,
                                50_000,
                                50_001));
                assertThat(log.text())
                        .contains(
                                "The books differ from the events at year %d, POSTINGS, entry %d line 1, account 1200,"
                                                .formatted(year, line.entry())
                                        + " organisation gm0344: 50000 cents by the events, 50001 by the other");
            });
            assertThat(differences(verdict, Leg.BALANCES)).singleElement().satisfies(balance -> {
                assertThat(balance.account()).isEqualTo(Account.GRANTED);
                assertThat(balance.organisation()).isEqualTo(UTRECHT);
                assertThat(balance.otherCents()).isEqualTo(balance.eventsCents() + 1);
            });
            assertThat(log.text()).doesNotContain(theCase.id().toString());
            assertThat(meters.get("veiligwonen.reconciliation.differences")
                            .gauge()
                            .value())
                    .isEqualTo(2);
            auditor().get("/funding/v1/reconciliation").then().statusCode(200).body("agrees", equalTo(false));
            RestAssured.given().get("/q/health/ready").then().statusCode(200);
        }
    }

    @Test
    void a_cent_in_the_list_of_contributions_is_an_alarm_too() throws SQLException {
        Verdict verdict = tampered(
                "contribution",
                "paid_cents = paid_cents - 1",
                "paid_cents = paid_cents + 1",
                "case_id = '%s'".formatted(theCase.id()));

        assertThat(ofYear(verdict).differences())
                .isEqualTo(List.of(new Difference(
                        year,
                        Leg.CONTRIBUTIONS,
                        null,
                        null,
                        null,
                        UTRECHT,
                        Figure.PAID,
                        theCase.id().value(),
                        50_000,
                        49_999)));
    }

    @Test
    void an_amount_that_was_moved_to_another_organisation_is_seen_although_the_total_is_right() throws SQLException {
        Verdict verdict = tampered("posting", "organisation = 'gm0363'", "organisation = 'gm0344'", granted());

        assertThat(ofYear(verdict).differences())
                .extracting(Difference::organisation)
                .contains("gm0344", "gm0363");
    }

    @Test
    void the_last_verdict_is_told_and_can_not_be_changed() {
        reconciliation.run();

        controller().get("/funding/v1/reconciliation").then().statusCode(200);
        assertProblem(operator().get("/funding/v1/reconciliation"), 403, "not-allowed");
        assertThatThrownBy(() -> change("delete from audit.verdict")).isInstanceOf(SQLException.class);
    }
}
