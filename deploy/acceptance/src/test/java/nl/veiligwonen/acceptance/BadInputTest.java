package nl.veiligwonen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Instant;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.veiligwonen.local.SuiteUnderTest;
import nl.veiligwonen.local.suite.PartName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What goes wrong gets a problem document that says what to do; nothing is changed, and no log tells of a person. */
@Order(6)
class BadInputTest {

    private static final SuiteUnderTest SUITE = SuiteUnderTest.running();
    private static final String REQUESTS = "/intake/v1/scan-requests";
    /** Each request is for another home: one home has one open case. */
    private static final AtomicInteger HOUSES = new AtomicInteger();

    private static final String MARKER = "Marker-Naam-Verzonnen";

    private static String request(String office, String municipality) {
        return """
                {"office": "%s", "officeHolder": {"name": "%s"}, "termOfOffice": {"startsOn": "2025-07-01"},
                 "home": {"street": "%s-straat", "houseNumber": "%d", "postalCode": "1234AB", "city": "Utrecht",
                          "municipality": "%s"},
                 "residenceExemption": false, "consentReference": "bad-input-1"}
                """.formatted(office, MARKER, MARKER, HOUSES.incrementAndGet(), municipality);
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status) {
        return answer.statusCode(status)
                .header("Content-Type", startsWith("application/problem+json"))
                .header("API-Version", equalTo("1.0.0"))
                .body("status", equalTo(status))
                .body("title", not(emptyString()))
                .body("detail", not(emptyString()));
    }

    @Test
    void an_unknown_office_is_named_with_the_offices_there_are() {
        problem(
                        Call.changeAs("utrecht")
                                .body(request("DOGCATCHER", "gm0344"))
                                .post(REQUESTS)
                                .then(),
                        400)
                .body("errors.pointer", hasItem("/office"));
    }

    @Test
    void a_municipality_that_never_was_is_refused() {
        problem(
                        Call.changeAs("utrecht")
                                .body(request("MAYOR", "gm9999"))
                                .post(REQUESTS)
                                .then(),
                        400)
                .body("errors.pointer", hasItem("/home/municipality"));
    }

    @Test
    void a_councillor_is_told_of_the_free_scan() {
        Call.changeAs("utrecht")
                .body(request("COUNCILLOR", "gm0344"))
                .post(REQUESTS)
                .then()
                .statusCode(201)
                .body("eligibility.outcome", equalTo("REJECTED"))
                .body("eligibility.toString()", containsString("scan"));
    }

    @Test
    void every_invalid_field_is_listed_at_once() {
        problem(Call.changeAs("utrecht").body("{}").post(REQUESTS).then(), 400).body("errors", hasSize(greaterThan(3)));
    }

    @Test
    void a_body_with_a_thousand_errors_is_answered() {
        String unknown = IntStream.range(0, 1000)
                .mapToObj(i -> "\"unknown" + i + "\": 1")
                .collect(Collectors.joining(","));
        problem(
                        Call.changeAs("utrecht")
                                .body("{" + unknown + "}")
                                .post(REQUESTS)
                                .then(),
                        400)
                .body("errors", hasSize(greaterThan(10)));
    }

    @Test
    void twenty_megabytes_are_too_much() {
        String large = "{\"office\": \"" + "x".repeat(20_000_000) + "\"}";
        problem(Call.changeAs("utrecht").body(large).post(REQUESTS).then(), 413);
    }

    @Test
    void what_is_no_json_is_refused_by_its_type() {
        problem(
                Call.changeAs("utrecht")
                        .contentType(ContentType.TEXT)
                        .body("office=MAYOR")
                        .post(REQUESTS)
                        .then(),
                415);
    }

    @Test
    void fractions_and_negatives_of_cents_are_refused() {
        for (String cents : new String[] {"1.5", "-1", "\"100\"", "1e3"}) {
            problem(
                            Call.changeAs("official-1")
                                    .body("{\"year\": %d, \"ceilingCents\": %s}"
                                            .formatted(Year.now().getValue(), cents))
                                    .post("/funding/v1/budget-years")
                                    .then(),
                            400)
                    .body("errors.pointer", hasItem("/ceilingCents"));
        }
    }

    @Test
    void a_budget_year_opens_once() {
        String year = "{\"year\": %d, \"ceilingCents\": 250000000}"
                .formatted(Year.now().getValue());
        Call.changeAs("official-1").body(year).post("/funding/v1/budget-years");
        problem(
                        Call.changeAs("official-1")
                                .body(year)
                                .post("/funding/v1/budget-years")
                                .then(),
                        409)
                .body("code", equalTo("budget-year-already-opened"));
    }

    @Test
    void a_case_of_another_organisation_does_not_exist() {
        String caseId = submitted();
        problem(Call.as("amsterdam").get(REQUESTS + "/" + caseId).then(), 404);
        Call.as("utrecht").get(REQUESTS + "/" + caseId).then().statusCode(200);
        problem(
                Call.as("utrecht")
                        .get(REQUESTS + "/00000000-0000-4000-8000-000000000000")
                        .then(),
                404);
    }

    @Test
    void a_stage_can_not_be_skipped_nor_a_visit_reported_before_it_was() {
        String caseId = submitted();
        String report = "{\"visitedAt\": \"%s\"}";
        problem(
                        Call.changeAs("adviser-1")
                                .body(report.formatted(Instant.now().truncatedTo(ChronoUnit.SECONDS)))
                                .post(REQUESTS + "/" + caseId + "/visit-reports")
                                .then(),
                        409)
                .body("code", equalTo("visit-not-scheduled"));
        Call.changeAs("adviser-1")
                .body("{\"scheduledFor\": \"2099-01-01T09:00:00Z\"}")
                .post(REQUESTS + "/" + caseId + "/visit-appointments")
                .then()
                .statusCode(lessThan(300));
        problem(
                        Call.changeAs("adviser-1")
                                .body(report.formatted("2099-01-01T10:00:00Z"))
                                .post(REQUESTS + "/" + caseId + "/visit-reports")
                                .then(),
                        409)
                .body("code", equalTo("visit-in-the-future"));
    }

    @Test
    void nobody_comes_in_without_a_token_or_with_one_that_was_tampered_with() {
        problem(Call.anonymous().get(REQUESTS).then(), 401);
        String token = SUITE.token("utrecht");
        problem(
                Call.withToken(token.substring(0, token.length() - 4) + "AAAA")
                        .get(REQUESTS)
                        .then(),
                401);
    }

    @Test
    void no_log_no_record_and_no_table_tells_who_asked() throws IOException, SQLException {
        submitted();
        for (PartName part : PartName.values()) {
            assertThat(Files.readString(SUITE.log(part), StandardCharsets.ISO_8859_1))
                    .as("log of " + part)
                    .doesNotContain(MARKER);
        }
        for (PartName service : PartName.services()) {
            assertThat(Tables.everything(service))
                    .as("tables of " + service)
                    .isNotEmpty()
                    .noneMatch(row -> row.contains(MARKER));
        }
        assertThat(Topics.everything())
                .isNotEmpty()
                .noneMatch(record -> new String(record.value(), StandardCharsets.UTF_8).contains(MARKER));
    }

    private static String submitted() {
        return Call.changeAs("utrecht")
                .body(request("ALDERMAN", "gm0344"))
                .post(REQUESTS)
                .then()
                .statusCode(201)
                .extract()
                .path("caseId");
    }
}
