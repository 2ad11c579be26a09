package nl.veiligwonen.funding.service;

import static nl.veiligwonen.funding.service.FundedCase.UTRECHT;
import static nl.veiligwonen.funding.service.FundingApi.assertProblem;
import static nl.veiligwonen.funding.service.FundingApi.budgetYear;
import static nl.veiligwonen.funding.service.FundingApi.employer;
import static nl.veiligwonen.funding.service.FundingApi.official;
import static nl.veiligwonen.funding.service.FundingApi.openBudgetYear;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import nl.veiligwonen.platform.test.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How changes are asked so that none is made twice, and none on top of one that was not seen. */
@QuarkusTest
@RealParts(service = "funding")
class ChangesTest {

    @Inject
    TestYears years;

    private int year;

    @BeforeEach
    void openYear() {
        year = years.beginNewYear();
        openBudgetYear(year, 1_000_000).then().statusCode(201);
    }

    @Test
    void a_request_for_a_contribution_that_is_sent_again_is_answered_again_and_granted_once() {
        FundedCase theCase = FundedCase.advised(5_000).ordered();
        String key = UUID.randomUUID().toString();
        Response first = withKey(employer(UTRECHT), key, theCase.provisionPath() + "/contribution-requests");
        Response again = withKey(employer(UTRECHT), key, theCase.provisionPath() + "/contribution-requests");

        first.then().statusCode(200).body("outcome", equalTo("GRANTED"));
        again.then().statusCode(200).header("Idempotency-Replayed", equalTo("true"));
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        budgetYear(year).body("committedCents", equalTo(5_000));
    }

    @Test
    void a_payment_that_is_instructed_again_under_the_same_key_is_instructed_once() {
        FundedCase theCase = FundedCase.advised(5_000).ordered();
        FundedCase.succeeded(theCase.requestContribution());
        theCase.accountedFor();
        FundedCase.succeeded(theCase.determine());
        String key = UUID.randomUUID().toString();
        String path = theCase.contributionPath() + "/payment-instructions";

        Response first = withKey(official(), key, path);
        theCase.pay();
        Response again = withKey(official(), key, path);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(first.asString()).contains("PAYMENT_INSTRUCTED");
        budgetYear(year).body("paidCents", equalTo(5_000));
    }

    @Test
    void a_key_that_was_used_for_another_request_is_refused() {
        FundedCase theCase = FundedCase.advised(5_000);
        String key = UUID.randomUUID().toString();
        withKey(employer(UTRECHT), key, theCase.provisionPath() + "/adoptions")
                .then()
                .statusCode(200);

        assertProblem(
                withKey(employer(UTRECHT), key, theCase.provisionPath() + "/contribution-requests"),
                409,
                "idempotency-key-reused");
    }

    @Test
    void a_change_without_a_key_is_refused() {
        FundedCase theCase = FundedCase.advised(5_000);

        Response answer =
                employer(UTRECHT).contentType(ContentType.JSON).body("{}").post(theCase.provisionPath() + "/adoptions");
        assertProblem(answer, 400, "invalid-input").body("errors.name", contains("Idempotency-Key"));
        theCase.provision().then().body("stage", equalTo("AWAITING_ADOPTION"));
    }

    @Test
    void a_provision_that_others_have_changed_meanwhile_is_not_changed() {
        FundedCase theCase = FundedCase.advised(5_000);
        String seen = theCase.provision().header("ETag");
        FundedCase.succeeded(theCase.adopt());

        Response stale = withKey(
                employer(UTRECHT).header("If-Match", seen),
                UUID.randomUUID().toString(),
                theCase.provisionPath() + "/adoptions");
        assertProblem(stale, 412, "version-mismatch");

        String current = theCase.provision().header("ETag");
        FundedCase.succeeded(employer(UTRECHT)
                .header("If-Match", current)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(theCase.reference(1))
                .post(theCase.provisionPath() + "/measure-orders"));
    }

    @Test
    void a_contribution_keeps_its_version_while_others_use_the_year() {
        FundedCase theCase = FundedCase.advised(5_000).ordered();
        FundedCase.succeeded(theCase.requestContribution());
        String seen = theCase.contribution().extract().header("ETag");
        FundedCase.succeeded(FundedCase.advised(6_000).ordered().requestContribution());
        theCase.accountedFor();

        Response determined = withKey(
                official().header("If-Match", seen),
                UUID.randomUUID().toString(),
                theCase.contributionPath() + "/determinations");
        FundedCase.succeeded(determined);
        assertThat(determined.header("ETag")).isNotEqualTo(seen);

        assertProblem(
                withKey(
                        official().header("If-Match", seen),
                        UUID.randomUUID().toString(),
                        theCase.contributionPath() + "/payment-instructions"),
                412,
                "version-mismatch");
        theCase.contribution().body("stage", equalTo("DETERMINED")).header("ETag", determined.header("ETag"));
    }

    private static Response withKey(RequestSpecification caller, String key, String path) {
        return caller.contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body("{}")
                .post(path);
    }
}
