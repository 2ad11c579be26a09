package nl.veiligwonen.funding.service;

import static io.restassured.RestAssured.given;
import static nl.veiligwonen.funding.service.FundedCase.AMSTERDAM;
import static nl.veiligwonen.funding.service.FundedCase.UTRECHT;
import static nl.veiligwonen.funding.service.FundingApi.BUDGET_YEARS;
import static nl.veiligwonen.funding.service.FundingApi.CONTRIBUTIONS;
import static nl.veiligwonen.funding.service.FundingApi.OPERATIONS;
import static nl.veiligwonen.funding.service.FundingApi.PROVISIONS;
import static nl.veiligwonen.funding.service.FundingApi.assertProblem;
import static nl.veiligwonen.funding.service.FundingApi.awaitOverviews;
import static nl.veiligwonen.funding.service.FundingApi.employer;
import static nl.veiligwonen.funding.service.FundingApi.openBudgetYear;
import static nl.veiligwonen.funding.service.FundingApi.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.test.Tokens;
import nl.veiligwonen.platform.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may see and do what. */
@QuarkusTest
@RealParts(service = "funding")
class AccessTest {

    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    @Inject
    TestYears years;

    private static int year;

    @BeforeEach
    void openYear() {
        if (year == 0) {
            year = years.beginNewYear();
            openBudgetYear(year, 1_000_000).then().statusCode(201);
        }
    }

    @Test
    void to_another_organisation_a_case_does_not_exist() {
        FundedCase ofUtrecht = FundedCase.advised(5_000).ordered();
        FundedCase.succeeded(ofUtrecht.requestContribution());
        FundedCase seenByAmsterdam = new FundedCase(ofUtrecht.id(), AMSTERDAM, ofUtrecht.advised());

        assertProblem(seenByAmsterdam.provision(), 404, "not-found");
        assertProblem(seenByAmsterdam.adopt(), 404, "not-found");
        assertProblem(seenByAmsterdam.order(1), 404, "not-found");
        assertProblem(seenByAmsterdam.deliver(1), 404, "not-found");
        assertProblem(seenByAmsterdam.declare(1, 1), 404, "not-found");
        assertProblem(seenByAmsterdam.requestContribution(), 404, "not-found");
        assertProblem(employer(AMSTERDAM).get(ofUtrecht.contributionPath()), 404, "not-found");
        awaitOverviews();
        employer(AMSTERDAM)
                .get(PROVISIONS)
                .then()
                .statusCode(200)
                .body("items.organisation", everyItem(equalTo(AMSTERDAM)));
        employer(AMSTERDAM)
                .queryParam("year", year)
                .get(CONTRIBUTIONS)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void a_case_that_does_not_exist_is_not_found() {
        assertProblem(employer(UTRECHT).get(PROVISIONS + "/" + NOBODY), 404, "not-found");
        assertProblem(employer(UTRECHT).get(PROVISIONS + "/the-mayor"), 404, "not-found");
        assertProblem(employer(UTRECHT).get(CONTRIBUTIONS + "/" + NOBODY), 404, "not-found");
        assertProblem(FundingApi.auditor().get(BUDGET_YEARS + "/2023"), 404, "not-found");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "ORGANISATION", mode = Mode.EXCLUDE)
    void only_the_employer_provides_measures(Role role) {
        FundedCase theCase = FundedCase.advised(5_000);
        boolean seesProvisions = Set.of(
                        Role.MINISTRY_OFFICIAL, Role.MINISTRY_CONTROLLER, Role.AUDITOR, Role.DUTY_OFFICER)
                .contains(role);

        assertProblem(
                post(FundingApi.as(role, "someone"), theCase.provisionPath() + "/adoptions", "{}"),
                seesProvisions ? 403 : 404,
                seesProvisions ? "not-allowed" : "not-found");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "MINISTRY_OFFICIAL", mode = Mode.EXCLUDE)
    void only_officials_of_the_ministry_open_years_determine_and_instruct(Role role) {
        String contribution = CONTRIBUTIONS + "/" + NOBODY;
        String opening = """
                {"year": %d, "ceilingCents": 1}
                """.formatted(year + 1);

        assertProblem(post(FundingApi.as(role, "someone"), BUDGET_YEARS, opening), 403, "not-allowed");
        boolean seesContributions =
                Set.of(Role.MINISTRY_CONTROLLER, Role.AUDITOR).contains(role);
        for (String decision : List.of("/determinations", "/payment-instructions")) {
            Response answer = post(FundingApi.as(role, "someone"), contribution + decision, "{}");
            assertThat(answer.statusCode()).isEqualTo(seesContributions ? 403 : 404);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "MINISTRY_CONTROLLER", mode = Mode.EXCLUDE)
    void only_controllers_of_the_ministry_release_payments(Role role) {
        boolean seesPayments = Set.of(Role.MINISTRY_OFFICIAL, Role.AUDITOR).contains(role);

        Response answer = post(FundingApi.as(role, "someone"), BUDGET_YEARS + "/2026/payment-batches", "{}");

        assertThat(answer.statusCode()).isEqualTo(seesPayments ? 403 : 404);
    }

    @ParameterizedTest
    @MethodSource("otherWorkers")
    void the_books_are_for_the_ministry_and_the_auditor(String token) {
        for (String book : new String[] {"accounts", "postings", "reconciliation"}) {
            assertProblem(given().auth().oauth2(token).get(BUDGET_YEARS + "/" + year + "/" + book), 404, "not-found");
        }
        given().auth().oauth2(token).get(BUDGET_YEARS + "/" + year).then().statusCode(200);
    }

    static List<String> otherWorkers() {
        return List.of(
                Tokens.organisation(UTRECHT),
                Tokens.of(Role.ADVISER, "someone"),
                Tokens.of(Role.SECURITY_AUTHORITY, "someone"),
                Tokens.of(Role.OPERATOR, "someone"));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "OPERATOR", mode = Mode.EXCLUDE)
    void operations_are_for_operators(Role role) {
        assertProblem(post(FundingApi.as(role, "someone"), OPERATIONS + "/rebuilds", "{}"), 403, "not-allowed");
    }

    @Test
    void who_acts_for_no_organisation_sees_no_provisions() {
        assertProblem(
                given().auth().oauth2(Tokens.organisationOfNowhere("someone")).get(PROVISIONS), 403, "not-allowed");
    }

    @Test
    void who_is_not_signed_in_sees_nothing() {
        assertProblem(given().get(PROVISIONS), 401, "not-signed-in");
        assertProblem(
                given().auth().oauth2(Tokens.expired(Role.AUDITOR, "auditor-1")).get(BUDGET_YEARS),
                401,
                "not-signed-in");
        assertProblem(
                given().auth()
                        .oauth2(Tokens.signedByAStranger(Role.AUDITOR, "auditor-1"))
                        .get(BUDGET_YEARS),
                401,
                "not-signed-in");
    }
}
