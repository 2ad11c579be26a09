package nl.veiligwonen.funding.service;

import static nl.veiligwonen.funding.service.FundedCase.UTRECHT;
import static nl.veiligwonen.funding.service.FundingApi.BUDGET_YEARS;
import static nl.veiligwonen.funding.service.FundingApi.assertProblem;
import static nl.veiligwonen.funding.service.FundingApi.auditor;
import static nl.veiligwonen.funding.service.FundingApi.awaitOverviews;
import static nl.veiligwonen.funding.service.FundingApi.official;
import static nl.veiligwonen.funding.service.FundingApi.openBudgetYear;
import static nl.veiligwonen.funding.service.FundingApi.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import nl.veiligwonen.platform.test.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The books as they were, and as we now know that they were; each figure leads to its event. */
@QuarkusTest
@RealParts(service = "funding")
class BooksAsOfTest {

    @Inject
    TestYears years;

    private int year;

    @BeforeEach
    void shareYear() {
        year = years.share(shared -> openBudgetYear(shared, 250_000_000).then().statusCode(201));
    }

    private void openOwnYear() {
        year = years.beginNewYear();
        openBudgetYear(year, 250_000_000).then().statusCode(201);
    }

    private String path(String what) {
        return BUDGET_YEARS + "/" + year + "/" + what;
    }

    private ValidatableResponse balances(Map<String, ?> moment) {
        return auditor().queryParams(moment).get(path("balances")).then().statusCode(200);
    }

    private static int balance(ValidatableResponse balances, String account) {
        return balances.extract().path("balances.find { it.account == '%s' }.balanceCents".formatted(account));
    }

    @Test
    void a_determination_that_was_a_mistake_is_in_the_books_of_its_day_and_not_in_what_we_know_of_them_now() {
        openOwnYear();
        FundedCase theCase = FundedCase.advised(50_000).ordered();
        FundedCase.succeeded(theCase.requestContribution());
        theCase.accountedFor();
        years.goTo(LocalDate.of(year, 4, 1));
        FundedCase.succeeded(theCase.determine());
        Instant then = years.instant();
        years.goTo(LocalDate.of(year, 6, 1));
        FundedCase.succeeded(post(official(), theCase.contributionPath() + "/corrections", """
                {"year": %d, "entry": 3, "reason": "TOO_EARLY"}
                """.formatted(year)));
        awaitOverviews();

        ValidatableResponse asItWas = balances(Map.of("known", then.toString()));
        ValidatableResponse asWeNowKnow =
                balances(Map.of("effective", LocalDate.of(year, 4, 1).toString()));

        asItWas.body("known", equalTo(then.toString())).body("effective", equalTo(year + "-04-01"));
        assertThat(balance(asItWas, "DETERMINED")).isEqualTo(50_000);
        assertThat(balance(asItWas, "GRANTED")).isZero();
        assertThat(balance(asWeNowKnow, "DETERMINED")).isZero();
        assertThat(balance(asWeNowKnow, "GRANTED")).isEqualTo(50_000);
        auditor()
                .get(path("entries/3"))
                .then()
                .statusCode(200)
                .body("event.type", equalTo("ContributionDetermined"))
                .body("correctedBy.entry", contains(4))
                .body("correctedBy.year", contains(year));
        auditor()
                .get(path("entries/4"))
                .then()
                .statusCode(200)
                .body("event.type", equalTo("EntryCorrected"))
                .body("effectiveOn", equalTo(year + "-04-01"))
                .body("corrects.year", equalTo(year))
                .body("corrects.entry", equalTo(3))
                .body("actor", equalTo("official-1"));
    }

    @Test
    void a_figure_leads_to_its_postings_and_these_to_their_event() {
        openOwnYear();
        FundedCase theCase = FundedCase.advised(50_000).ordered();
        FundedCase.succeeded(theCase.requestContribution());
        FundedCase.succeeded(FundedCase.advised(7_000).ordered().requestContribution());
        awaitOverviews();
        ValidatableResponse balances = balances(Map.of("by", "ORGANISATION"));

        String postings = balances.extract()
                .path("balances.find { it.account == 'GRANTED' && it.organisation == '%s' }.postings"
                        .formatted(UTRECHT));
        Response page = auditor().get(postings);

        page.then()
                .statusCode(200)
                .body("items.amountCents", contains(50_000, 7_000))
                .body("items.organisation", everyItem(equalTo(UTRECHT)))
                .body("items[0].caseId", equalTo(theCase.id().toString()));
        auditor()
                .get(path("entries/" + page.path("items[0].entry")))
                .then()
                .statusCode(200)
                .body("event.id", equalTo(page.<String>path("items[0].eventId")))
                .body("event.type", equalTo("ContributionGranted"))
                .body("event.payload.amountCents", equalTo(50_000))
                .body("article", equalTo("Awb 4:29"))
                .body("postings.account", hasSize(2))
                .body("correctedBy", hasSize(0));
    }

    @Test
    void postings_are_told_a_page_at_a_time() {
        FundedCase.succeeded(FundedCase.advised(7_000).ordered().requestContribution());
        awaitOverviews();

        Response first = auditor().queryParam("limit", 1).get(path("postings-as-of"));
        first.then().statusCode(200).body("items", hasSize(1));

        auditor()
                .queryParams("limit", 100, "cursor", first.path("next"))
                .get(path("postings-as-of"))
                .then()
                .statusCode(200)
                .body("items[0].entry", equalTo(1))
                .body("items[0].line", equalTo(2))
                .body("items[4].entry", greaterThan(1));
    }

    @Test
    void moments_that_make_no_sense_are_told_so() {
        assertProblem(auditor().queryParam("known", "yesterday").get(path("balances")), 400, "invalid-input");
        assertProblem(auditor().queryParam("effective", "2026-13-01").get(path("balances")), 400, "invalid-input");
        assertProblem(
                auditor().queryParam("known", "2999-01-01T00:00:00Z").get(path("postings-as-of")),
                400,
                "invalid-input");
        assertProblem(auditor().queryParam("account", "NONE").get(path("postings-as-of")), 400, "invalid-input");
    }

    @Test
    void they_are_for_the_auditor() {
        assertProblem(official().get(path("balances")), 403, "not-allowed");
        assertProblem(official().get(path("entries/1")), 403, "not-allowed");
        assertProblem(auditor().get(path("entries/999")), 404, "not-found");
    }
}
