package nl.veiligwonen.intake.api;

import static java.util.concurrent.TimeUnit.SECONDS;
import static nl.veiligwonen.intake.IntakeApi.SCAN_REQUESTS;
import static nl.veiligwonen.intake.IntakeApi.adviser;
import static nl.veiligwonen.intake.IntakeApi.amsterdam;
import static nl.veiligwonen.intake.IntakeApi.as;
import static nl.veiligwonen.intake.IntakeApi.changing;
import static nl.veiligwonen.intake.IntakeApi.post;
import static nl.veiligwonen.intake.IntakeApi.show;
import static nl.veiligwonen.intake.IntakeApi.submitted;
import static nl.veiligwonen.intake.IntakeApi.utrecht;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import nl.veiligwonen.intake.IntakeApi;
import nl.veiligwonen.intake.Submission;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.test.Tokens;
import nl.veiligwonen.platform.web.Role;
import org.junit.jupiter.api.Test;

/** An office-holder who asks for himself, and sees what he asked and nothing else. */
@QuarkusTest
@RealParts(service = "intake")
class OwnRequestTest {

    private final String holder = Tokens.of(Role.OFFICE_HOLDER, "holder-" + UUID.randomUUID());
    private final String anotherHolder = Tokens.of(Role.OFFICE_HOLDER, "holder-" + UUID.randomUUID());

    @Test
    void an_office_holder_asks_for_himself_without_a_reference_to_consent() {
        String location = submitOwn(Submission.ofSomeMayor().office("ALDERMAN"), "gm0344")
                .statusCode(201)
                .body("stage", equalTo("ELIGIBLE"))
                .extract()
                .header("Location");

        assertThat(location).startsWith(SCAN_REQUESTS + "/");
        as(holder)
                .get(location)
                .then()
                .statusCode(200)
                .body("requestedBy", equalTo("OFFICE_HOLDER"))
                .body("organisation", equalTo("gm0344"))
                .body("consentReference", nullValue());
    }

    @Test
    void his_organisation_sees_the_request_and_another_office_holder_does_not() {
        String caseId = own();

        show(utrecht(), caseId).statusCode(200);
        show(adviser(), caseId).statusCode(200);
        show(amsterdam(), caseId).statusCode(404);
        show(anotherHolder, caseId).statusCode(404);
    }

    @Test
    void he_lists_his_own_requests_only() {
        String ofUtrecht = submitted();
        String caseId = own();

        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(
                        as(holder).get(SCAN_REQUESTS).jsonPath().getList("items.caseId", String.class))
                .containsExactly(caseId));
        show(holder, ofUtrecht).statusCode(404);
        assertThat(as(anotherHolder).get(SCAN_REQUESTS).jsonPath().getList("items"))
                .isEmpty();
    }

    @Test
    void only_he_takes_it_back() {
        String caseId = own();

        post(utrecht(), caseId, "withdrawals", "{}").statusCode(409).body("code", equalTo("not-the-applicant"));
        post(anotherHolder, caseId, "withdrawals", "{}").statusCode(404);
        post(holder, caseId, "withdrawals", "{}").statusCode(200).body("stage", equalTo("WITHDRAWN"));
    }

    @Test
    void he_reports_his_own_move_and_keeps_seeing_his_case() {
        String next =
                post(holder, own(), "moves", """
                    {"home": {"street": "Maliebaan", "houseNumber": "42", "postalCode": "3581CR",
                              "city": "Utrecht", "municipality": "gm0344"}, "residenceExemption": false}
                    """).statusCode(201).extract().path("caseId");

        show(holder, next).statusCode(200).body("requestedBy", equalTo("OFFICE_HOLDER"));
    }

    @Test
    void a_councillor_is_refused_with_the_pointer_to_the_free_scan() {
        submitOwn(Submission.ofSomeMayor().office("COUNCILLOR"), "gm0344")
                .statusCode(201)
                .body("stage", equalTo("INELIGIBLE"))
                .body("eligibility.code", equalTo("representative"))
                .body("eligibility.reason", containsString("free home scan"));
    }

    @Test
    void an_acting_mayor_is_entitled_as_a_mayor_is() {
        submitOwn(Submission.ofSomeMayor().office("ACTING_MAYOR"), "gm0344")
                .statusCode(201)
                .body("eligibility.outcome", equalTo("CONFIRMED"));
        submitOwn(Submission.ofSomeMayor().office("ACTING_MAYOR").municipality("gm0363"), "gm0344")
                .statusCode(201)
                .body("eligibility.code", equalTo("home-outside-municipality"))
                .body("eligibility.source", containsString("art. 3.2.14"));
    }

    @Test
    void an_organisation_that_does_not_exist_is_pointed_at() {
        submitOwn(Submission.ofSomeMayor(), "gm9999").statusCode(400).body("errors.pointer", contains("/organisation"));
    }

    @Test
    void he_does_no_work_of_others() {
        String caseId = own();

        post(holder, caseId, "referrals", "{}").statusCode(403);
        post(holder, caseId, "visit-appointments", "{\"scheduledFor\": \"%s\"}".formatted(IntakeApi.nextWeek()))
                .statusCode(403);
        changing(holder)
                .body(Submission.ofSomeMayor().json())
                .post(SCAN_REQUESTS)
                .then()
                .statusCode(403);
        changing(utrecht())
                .body(ownJson(Submission.ofSomeMayor(), "gm0344"))
                .post("/intake/v1/own-scan-requests")
                .then()
                .statusCode(403);
    }

    private String own() {
        return submitOwn(Submission.ofSomeMayor(), "gm0344")
                .statusCode(201)
                .extract()
                .path("caseId");
    }

    private ValidatableResponse submitOwn(Submission submission, String organisation) {
        return changing(holder)
                .body(ownJson(submission, organisation))
                .post("/intake/v1/own-scan-requests")
                .then();
    }

    private static String ownJson(Submission submission, String organisation) {
        return submission
                .json()
                .replaceFirst(",\\s*\"consentReference\": \"2026-00017\"", "")
                .replaceFirst("\\{", "{\"organisation\": \"" + organisation + "\",");
    }
}
