package nl.veiligwonen.funding.service;

import static nl.veiligwonen.funding.service.FundingApi.BUDGET_YEARS;
import static nl.veiligwonen.funding.service.FundingApi.assertProblem;
import static nl.veiligwonen.funding.service.FundingApi.auditor;
import static nl.veiligwonen.funding.service.FundingApi.controller;
import static nl.veiligwonen.funding.service.FundingApi.employer;
import static nl.veiligwonen.funding.service.FundingApi.official;
import static nl.veiligwonen.funding.service.FundingApi.openBudgetYear;
import static nl.veiligwonen.funding.service.FundingApi.operator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.miachm.sods.SpreadSheet;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.test.program.DebianProgram;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The auditor takes the books of a year home, as files that programs of others read. */
@QuarkusTest
@RealParts(service = "funding")
class AuditFilesTest {

    private static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";

    @Inject
    TestYears years;

    @Inject
    ObjectMapper json;

    private int year;

    @BeforeEach
    void shareYear() {
        year = years.share(shared -> openBudgetYear(shared, 250_000_000).then().statusCode(201));
    }

    private void openOwnYear() {
        year = years.beginNewYear();
        openBudgetYear(year, 250_000_000).then().statusCode(201);
    }

    private String path(String file) {
        return BUDGET_YEARS + "/" + year + "/" + file;
    }

    private static void assertNamed(Response answer, String name) {
        answer.then().statusCode(200);
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"%s\"".formatted(name));
    }

    @Test
    void the_audit_file_has_every_amount_in_euros() {
        FundedCase paid = FundedCase.advised(120_001).ordered().paid();

        Response file = auditor().accept("application/xml").get(path("audit-file"));

        assertNamed(file, "budget-year-%d-audit-file.xml".formatted(year));
        assertThat(file.contentType()).startsWith("application/xml");
        assertThat(file.asString())
                .contains("<fiscalYear>%d</fiscalYear>".formatted(year))
                .contains("<amnt>1200.01</amnt>")
                .contains("<project>%s</project>".formatted(paid.id()));
    }

    @Test
    void the_journal_is_accepted_by_hledger() {
        FundedCase.advised(120_001, 5).ordered().paid();
        DebianProgram hledger = DebianProgram.of("hledger", "hledger");

        Response file = auditor().accept("text/plain").get(path("ledger-journal"));

        assertNamed(file, "budget-year-%d-ledger.journal".formatted(year));
        assumeThat(hledger.missing()).isEmpty();
        var said = hledger.run(file.asString(), "-f", "-", "check", "--strict", "ordereddates");
        assertThat(said.errors()).isEmpty();
        assertThat(said.exitCode()).isZero();
    }

    @Test
    void the_events_are_told_as_they_are_stored() throws IOException {
        FundedCase paid = FundedCase.advised(7_000).ordered().paid();

        Response file = auditor().accept("application/jsonl").get(path("events"));

        assertNamed(file, "budget-year-%d-events.jsonl".formatted(year));
        List<JsonNode> lines = new ArrayList<>();
        for (String line : file.asString().lines().toList()) {
            lines.add(json.readTree(line));
        }
        assertThat(lines)
                .extracting(line -> line.path("number").asInt())
                .first()
                .isEqualTo(1);
        assertThat(lines)
                .extracting(line -> line.path("number").asInt())
                .isSorted()
                .doesNotHaveDuplicates()
                .last()
                .isEqualTo(lines.size());
        assertThat(lines.getFirst().path("type").asText()).isEqualTo("BudgetYearOpened");
        assertThat(lines.getFirst().at("/payload/ceilingCents").asLong()).isEqualTo(250_000_000);
        assertThat(lines)
                .filteredOn(line -> line.path("type").asText().equals("ContributionGranted")
                        && line.at("/payload/caseId").asText().equals(paid.id().toString()))
                .singleElement()
                .satisfies(granted -> {
                    assertThat(granted.at("/payload/amountCents").asLong()).isEqualTo(7_000);
                    assertThat(granted.path("revision").asInt()).isPositive();
                    assertThat(granted.path("actor").asText()).isNotBlank();
                    assertThat(granted.path("correlation").asText()).isNotBlank();
                });
    }

    @Test
    void the_figures_are_for_people_and_name_no_case() throws IOException {
        openOwnYear();
        FundedCase paid = FundedCase.advised(7_000).ordered().paid();

        Response csv = controller().accept("text/csv").get(path("figures"));
        Response organisations = official()
                .accept("text/csv")
                .queryParam("table", "ORGANISATIONS")
                .get(path("figures"));
        Response ods = auditor().accept(ODS).get(path("spreadsheet"));

        assertNamed(csv, "budget-year-%d-accounts.csv".formatted(year));
        assertNamed(ods, "budget-year-%d-figures.ods".formatted(year));
        assertThat(csv.asString()).contains(",Verplichtingenbudget (plafond),0.00,2500000.00,-2500000.00\r\n");
        assertThat(organisations.asString())
                .isEqualTo("Rekening,Bestuurslaag,Organisatie,Code,Dossiers,Saldo\r\n")
                .doesNotContain(paid.id().toString());
        assertThat(new SpreadSheet(new ByteArrayInputStream(ods.asByteArray())).getNumSheets())
                .isEqualTo(3);
    }

    @Test
    void the_books_of_an_earlier_moment_are_without_what_came_later() {
        openOwnYear();
        Instant before = years.instant();
        years.goTo(LocalDate.of(year, 6, 1));
        FundedCase.advised(7_000).ordered().paid();

        String then = auditor()
                .accept("text/plain")
                .queryParam("known", before.toString())
                .get(path("ledger-journal"))
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(then).contains("BudgetYearOpened").doesNotContain("ContributionGranted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit-file", "ledger-journal", "events"})
    void the_complete_files_are_for_the_auditor_alone(String file) {
        assertProblem(official().accept("*/*").get(path(file)), 403, "not-allowed");
        assertProblem(operator().accept("*/*").get(path(file)), 404, "not-found");
        assertProblem(employer("gm0344").accept("*/*").get(path(file)), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit-file", "ledger-journal", "events", "figures", "spreadsheet"})
    void what_will_be_known_later_can_not_be_asked(String file) {
        Response answer = auditor()
                .accept("*/*")
                .queryParam("known", years.instant().plusSeconds(3_600).toString())
                .get(path(file));

        assertProblem(answer, 400, "invalid-input");
        assertThat(answer.<String>path("errors[0].name")).isEqualTo("known");
        assertThat(answer.<String>path("errors[0].reason")).isEqualTo("must not be in the future");
    }

    @Test
    void a_year_that_was_not_opened_has_no_files() {
        assertProblem(auditor().accept("*/*").get(BUDGET_YEARS + "/1999/audit-file"), 404, "not-found");
    }
}
