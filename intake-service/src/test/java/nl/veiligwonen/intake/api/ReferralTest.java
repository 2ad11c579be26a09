package nl.veiligwonen.intake.api;

import static java.util.concurrent.TimeUnit.SECONDS;
import static nl.veiligwonen.intake.IntakeApi.adviser;
import static nl.veiligwonen.intake.IntakeApi.amsterdam;
import static nl.veiligwonen.intake.IntakeApi.as;
import static nl.veiligwonen.intake.IntakeApi.authority;
import static nl.veiligwonen.intake.IntakeApi.complete;
import static nl.veiligwonen.intake.IntakeApi.post;
import static nl.veiligwonen.intake.IntakeApi.scheduled;
import static nl.veiligwonen.intake.IntakeApi.show;
import static nl.veiligwonen.intake.IntakeApi.submitted;
import static nl.veiligwonen.intake.IntakeApi.utrecht;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import nl.veiligwonen.intake.IntakeApi;
import nl.veiligwonen.intake.Topics;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.test.Tokens;
import nl.veiligwonen.platform.web.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A concrete threat: the case is frozen for everyone until the security authority has recorded what became of it. */
@QuarkusTest
@RealParts(service = "intake")
class ReferralTest {

    static List<String> whoMayReport() {
        return List.of(utrecht(), adviser(), authority());
    }

    @ParameterizedTest
    @MethodSource("whoMayReport")
    void a_case_is_frozen_at_its_stage_by_who_reports_a_threat(String token) {
        String caseId = scheduled();

        post(token, caseId, "referrals", "{}")
                .statusCode(200)
                .body("stage", equalTo("VISIT_SCHEDULED"))
                .body("frozen", equalTo(true));

        show(utrecht(), caseId).body("stage", equalTo("VISIT_SCHEDULED")).body("freeze.since", notNullValue());
        complete(caseId, Instant.now()).statusCode(409).body("code", equalTo("case-frozen"));
        post(utrecht(), caseId, "withdrawals", "{}").statusCode(409).body("code", equalTo("case-frozen"));
    }

    @Test
    void others_report_nothing() {
        String caseId = submitted();

        post(amsterdam(), caseId, "referrals", "{}").statusCode(404);
        post(Tokens.of(Role.MINISTRY_OFFICIAL, "official-1"), caseId, "referrals", "{}")
                .statusCode(404);
        show(utrecht(), caseId).body("freeze", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"DECLINED", "DE_ESCALATED"})
    void a_case_that_is_given_back_goes_on_where_it_was(String outcome) {
        String caseId = scheduled();
        post(utrecht(), caseId, "referrals", "{}").statusCode(200);

        conclude(authority(), caseId, outcome)
                .statusCode(200)
                .body("stage", equalTo("VISIT_SCHEDULED"))
                .body("frozen", equalTo(false));
        complete(caseId, Instant.now()).statusCode(200).body("stage", equalTo("VISITED"));

        assertThat(told(caseId, 6))
                .containsExactly(
                        "scan-requested",
                        "eligibility-confirmed",
                        "home-visit-scheduled",
                        "case-frozen",
                        "case-resumed",
                        "home-visit-completed");
    }

    @Test
    void a_case_that_is_taken_over_ends() {
        String caseId = submitted();
        post(adviser(), caseId, "referrals", "{}").statusCode(200);

        conclude(authority(), caseId, "TAKEN_OVER").statusCode(200).body("stage", equalTo("REFERRED"));

        show(utrecht(), caseId).body("freeze", nullValue()).body("end.at", notNullValue());
        assertThat(told(caseId, 4)).endsWith("case-frozen", "case-closed");
        assertThat(Topics.toldByIntake(caseId).getLast().body()).contains("\"closure\":\"REFERRED\"");
    }

    @Test
    void only_the_security_authority_records_the_outcome() {
        String caseId = submitted();
        post(adviser(), caseId, "referrals", "{}").statusCode(200);

        conclude(utrecht(), caseId, "DECLINED").statusCode(403);
        conclude(adviser(), caseId, "DECLINED").statusCode(403);
        show(utrecht(), caseId).body("freeze.since", notNullValue());
    }

    @Test
    void there_is_no_outcome_without_a_referral() {
        conclude(authority(), submitted(), "DECLINED").statusCode(409).body("code", equalTo("not-frozen"));
    }

    @Test
    void the_list_shows_which_cases_are_frozen() {
        String caseId = submitted();
        post(adviser(), caseId, "referrals", "{}").statusCode(200);

        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(as(utrecht())
                        .get(IntakeApi.SCAN_REQUESTS + "?stage=ELIGIBLE&limit=100")
                        .jsonPath()
                        .<Boolean>get("items.find { it.caseId == '%s' }?.frozen".formatted(caseId)))
                .isTrue());
    }

    private static ValidatableResponse conclude(String token, String caseId, String outcome) {
        return post(token, caseId, "referral-outcomes", "{\"outcome\": \"%s\"}".formatted(outcome));
    }

    private static List<String> told(String caseId, int events) {
        return await()
                .atMost(20, SECONDS)
                .until(() -> Topics.toldByIntake(caseId), told -> told.size() == events)
                .stream()
                .map(event -> event.type().replaceAll("nl\\.veiligwonen\\.intake\\.(.*)\\.v1", "$1"))
                .toList();
    }
}
