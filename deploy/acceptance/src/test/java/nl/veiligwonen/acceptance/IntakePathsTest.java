package nl.veiligwonen.acceptance;

import static nl.veiligwonen.acceptance.WalkedCase.ADVISER;
import static nl.veiligwonen.acceptance.WalkedCase.AUTHORITY;
import static nl.veiligwonen.acceptance.WalkedCase.NOTHING;
import static nl.veiligwonen.acceptance.WalkedCase.OFFICE_HOLDER;
import static nl.veiligwonen.acceptance.WalkedCase.ORGANISATION;
import static nl.veiligwonen.acceptance.WalkedCase.await;
import static nl.veiligwonen.acceptance.WalkedCase.home;
import static nl.veiligwonen.acceptance.WalkedCase.ofMeasure;
import static nl.veiligwonen.acceptance.WalkedCase.request;
import static nl.veiligwonen.acceptance.WalkedCase.scheduledFor;
import static nl.veiligwonen.acceptance.WalkedCase.see;
import static nl.veiligwonen.acceptance.WalkedCase.seesNothing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.with;

import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The paths of a request: who can ask, what can be missing, how the visit goes, and how a case ends before its time. */
@Order(2)
class IntakePathsTest {

    @Test
    void a_representative_is_pointed_to_the_free_scan() {
        var asked = WalkedCase.asked(ORGANISATION, "scan-requests", request("COUNCILLOR", home("gm0344"), false));

        JsonPath seen = see(ORGANISATION, asked.inIntake(""));
        assertThat(seen.getString("stage")).isEqualTo("INELIGIBLE");
        assertThat(seen.getString("eligibility.code")).isEqualTo("representative");
        assertThat(seen.getString("eligibility.reason")).contains("free home scan");
        asked.assertPublished("intake.scan-requested", "intake.eligibility-rejected");
    }

    @Test
    void a_home_elsewhere_takes_an_exemption() {
        var refused = WalkedCase.asked(ORGANISATION, "scan-requests", request("MAYOR", home("gm0363"), false));
        var honoured = WalkedCase.asked(ORGANISATION, "scan-requests", request("MAYOR", home("gm0363"), true));

        assertThat(see(ORGANISATION, refused.inIntake("")).getString("eligibility.code"))
                .isEqualTo("home-outside-municipality");
        assertThat(see(ORGANISATION, honoured.inIntake("")).getString("eligibility.outcome"))
                .isEqualTo("CONFIRMED");
        honoured.assertPublished("intake.scan-requested", "intake.eligibility-confirmed");
    }

    @Test
    void an_acting_mayor_is_entitled_as_a_mayor_is() {
        var asked = WalkedCase.asked(ORGANISATION, "scan-requests", request("ACTING_MAYOR", home("gm0344"), false));

        assertThat(see(ADVISER, asked.inIntake("")).getString("eligibility.outcome"))
                .isEqualTo("CONFIRMED");
    }

    @Test
    void an_office_holder_asks_for_himself_and_only_he_takes_it_back() {
        var asked = WalkedCase.asked(OFFICE_HOLDER, "own-scan-requests", """
                {"organisation": "gm0344", "office": "ALDERMAN", "officeHolder": {"name": "Invented Person"},
                 "termOfOffice": {"startsOn": "2025-07-01"}, "home": %s}
                """.formatted(home("gm0344")));

        assertThat(see(OFFICE_HOLDER, asked.inIntake("")).getString("requestedBy"))
                .isEqualTo("OFFICE_HOLDER");
        assertThat(see(ORGANISATION, asked.inIntake("")).getString("stage")).isEqualTo("ELIGIBLE");
        seesNothing("amsterdam", asked.inIntake(""));
        asked.refused(ORGANISATION, asked.inIntake("withdrawals"), NOTHING, "not-the-applicant");

        asked.change(OFFICE_HOLDER, asked.inIntake("withdrawals"), NOTHING);
        assertThat(see(ORGANISATION, asked.inIntake("")).getString("stage")).isEqualTo("WITHDRAWN");
        asked.assertPublished("intake.case-closed");
    }

    @Test
    void a_request_is_saved_half_way_and_submitted_later() {
        String drafts = "/intake/v1/scan-request-drafts";
        String id = Call.changeAs(ORGANISATION)
                .body("{\"office\": \"ALDERMAN\"}")
                .post(drafts)
                .then()
                .statusCode(201)
                .extract()
                .path("draftId");
        String draft = drafts + "/" + id;
        assertThat(see(ORGANISATION, draft).getList("warnings")).isNotEmpty();
        seesNothing("amsterdam", draft);
        Call.changeAs(ORGANISATION)
                .body(request("ALDERMAN", home("gm0344"), false))
                .put(draft)
                .then()
                .statusCode(200);

        var asked = WalkedCase.asked(ORGANISATION, "scan-request-drafts/" + id + "/submissions", NOTHING);
        assertThat(see(ADVISER, asked.inIntake("")).getString("stage")).isEqualTo("ELIGIBLE");
        seesNothing(ORGANISATION, draft);
        asked.assertPublished("intake.scan-requested", "intake.eligibility-confirmed");
    }

    @Test
    void each_line_of_a_file_of_requests_is_answered() {
        String file = oneLine(request("ALDERMAN", home("gm0344"), false))
                + "\n"
                + oneLine(request("DOGCATCHER", home("gm0344"), false));
        JsonPath answer = Call.fileAs(ORGANISATION, "application/jsonl")
                .body(file)
                .post("/intake/v1/scan-request-batches")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(answer.getList("lines.outcome", String.class)).containsExactly("RECEIVED", "REFUSED");
        String caseId = answer.getString("lines[0].receipt.caseId");
        assertThat(see(ORGANISATION, "/intake/v1/scan-requests/" + caseId).getString("stage"))
                .isEqualTo("ELIGIBLE");
    }

    private static String oneLine(String json) {
        return json.replace("\n", " ");
    }

    @Test
    void one_home_has_one_open_case() {
        String request = request("ALDERMAN", home("gm0344"), false);
        var first = WalkedCase.asked(ORGANISATION, "scan-requests", request);
        first.refused(ORGANISATION, "/intake/v1/scan-requests", request, "case-already-open");

        first.change(ORGANISATION, first.inIntake("withdrawals"), NOTHING);
        var second = WalkedCase.asked(ORGANISATION, "scan-requests", request);
        assertThat(see(ORGANISATION, second.inIntake("")).getString("stage")).isEqualTo("ELIGIBLE");
    }

    @Test
    void what_is_missing_is_asked_for_and_supplied() {
        var asked = WalkedCase.ofAlderman();
        LocalDate dueOn = LocalDate.now().plusWeeks(2);
        asked.change(
                ADVISER,
                asked.inIntake("supplement-requests"),
                "{\"missing\": [\"CONSENT\"], \"dueOn\": \"%s\"}".formatted(dueOn));

        JsonPath seen = see(ORGANISATION, asked.inIntake(""));
        assertThat(seen.getString("stage")).isEqualTo("INCOMPLETE");
        assertThat(seen.getList("supplement.missing", String.class)).containsExactly("CONSENT");
        assertThat(seen.getString("supplement.dueOn")).isEqualTo(dueOn.toString());
        asked.refused(
                ADVISER,
                asked.inIntake("visit-appointments"),
                scheduledFor("2099-01-01T09:00:00Z"),
                "supplement-awaited");
        asked.refused(ADVISER, asked.inIntake("not-processed-decisions"), NOTHING, "supplement-awaited");

        asked.change(ORGANISATION, asked.inIntake("supplements"), "{\"consentReference\": \"path-9\"}");
        assertThat(see(ADVISER, asked.inIntake("")).getString("stage")).isEqualTo("ELIGIBLE");
        assertThat(see(ADVISER, asked.inIntake("")).getString("consentReference"))
                .isEqualTo("path-9");
        asked.assertPublished("intake.supplement-asked", "intake.supplement-received");
    }

    @Test
    void a_visit_is_missed_made_again_and_moved() {
        var asked = WalkedCase.ofAlderman();
        String soon =
                Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(3).toString();
        asked.change(ADVISER, asked.inIntake("visit-appointments"), scheduledFor(soon));
        with().pollDelay(java.time.Duration.ofSeconds(3)).await().until(() -> Instant.now()
                .isAfter(Instant.parse(soon)));
        asked.change(ADVISER, asked.inIntake("missed-visits"), "{\"miss\": \"NOBODY_HOME\"}");
        assertThat(see(ORGANISATION, asked.inIntake("")).getString("stage")).isEqualTo("ELIGIBLE");

        asked.change(ADVISER, asked.inIntake("visit-appointments"), scheduledFor("2099-01-01T09:00:00Z"));
        asked.change(ADVISER, asked.inIntake("visit-reschedulings"), scheduledFor("2099-01-02T09:00:00Z"));
        assertThat(see(ORGANISATION, asked.inIntake("")).getString("visit.scheduledFor"))
                .isEqualTo("2099-01-02T09:00:00Z");
        asked.visitReported();
        asked.assertPublished("intake.home-visit-scheduled", "intake.home-visit-missed", "intake.home-visit-completed");
    }

    @Test
    void a_request_is_taken_back_before_the_visit() {
        var asked = WalkedCase.ofAlderman();
        asked.change(ADVISER, asked.inIntake("visit-appointments"), scheduledFor("2099-01-01T09:00:00Z"));
        asked.change(ORGANISATION, asked.inIntake("withdrawals"), NOTHING);

        assertThat(see(ADVISER, asked.inIntake("")).getString("stage")).isEqualTo("WITHDRAWN");
        asked.refused(
                ADVISER, asked.inIntake("visit-reports"), "{\"visitedAt\": \"2026-01-01T09:00:00Z\"}", "case-closed");
        asked.assertPublished("intake.case-closed");
    }

    @Test
    void a_request_is_taken_back_when_the_advice_is_there() {
        var asked = WalkedCase.ofAlderman().visited().established(100_000).awaitStage("ADVISED");
        asked.measures(1);
        asked.change(ORGANISATION, asked.inIntake("withdrawals"), NOTHING);

        assertThat(await(ADVISER, asked.inAssessment(""), advice -> advice.get("closure") != null)
                        .getString("closure"))
                .isEqualTo("WITHDRAWN");
        asked.change(ORGANISATION, asked.inFunding("closures"), NOTHING);
        assertThat(see(ORGANISATION, asked.inFunding("")).getString("measures[0].progress"))
                .isEqualTo("LAPSED");
        asked.assertPublished("intake.case-closed", "funding.provision-closed");
    }

    @Test
    void after_a_move_a_linked_case_goes_on_and_the_old_measures_stay_on_record() {
        var old = WalkedCase.ofAlderman().visited().established(100_000);
        old.ordered(1);
        WalkedCase linked = old.moved();

        assertThat(see(ORGANISATION, old.inIntake("")).getString("end.nextCaseId"))
                .isEqualTo(linked.id());
        assertThat(see(ORGANISATION, linked.inIntake("")).getString("previousCaseId"))
                .isEqualTo(old.id());
        await(ADVISER, old.inAssessment(""), advice -> "MOVED".equals(advice.getString("closure")));
        await(ORGANISATION, old.inFunding(""), provision -> "CLOSED".equals(provision.getString("course")));
        assertThat(see(ORGANISATION, old.inFunding("")).getString("measures[0].progress"))
                .isEqualTo("ORDERED");
        old.assertPublished("intake.case-closed", "assessment.advice-superseded");

        linked.visited().established(200_000).ordered(1);
        linked.assertPublished("intake.scan-requested", "assessment.advice-established", "funding.measure-ordered");
    }

    @Test
    void an_appointment_falls_through() {
        String request = request("MAYOR", home("gm0344"), false).replace("\"startsOn\": \"2025-07-01\"", """
                "startsOn": "%s", "certainSince": "2025-07-01"
                """.formatted(
                        LocalDate.now().plusMonths(2)));
        var asked = WalkedCase.asked(ORGANISATION, "scan-requests", request);
        String today = LocalDate.now().toString();
        asked.refused(ORGANISATION, asked.inIntake("office-ends"), end("OFFICE_ENDED", today), "office-not-begun");

        asked.change(ORGANISATION, asked.inIntake("office-ends"), end("APPOINTMENT_FELL_THROUGH", today));
        assertThat(see(ADVISER, asked.inIntake("")).getString("stage")).isEqualTo("OFFICE_ENDED");
        asked.assertPublished("intake.case-closed");
    }

    private static String end(String end, String day) {
        return "{\"end\": \"%s\", \"endedOn\": \"%s\"}".formatted(end, day);
    }

    @Test
    void a_reported_threat_freezes_the_case_in_all_services_until_it_is_resumed() {
        var asked = WalkedCase.ofAlderman().visited().established(100_000);
        String measure = asked.ordered(1).getFirst();
        asked.change(ORGANISATION, asked.inIntake("referrals"), NOTHING);

        assertThat(see(ORGANISATION, asked.inIntake("")).getString("freeze.since"))
                .isNotBlank();
        await(ADVISER, asked.inAssessment(""), advice -> advice.get("frozenAt") != null);
        await(ORGANISATION, asked.inFunding(""), provision -> "FROZEN".equals(provision.getString("course")));

        conclude(asked, "DE_ESCALATED");
        await(ADVISER, asked.inAssessment(""), advice -> advice.get("frozenAt") == null);
        await(ORGANISATION, asked.inFunding(""), provision -> "ONGOING".equals(provision.getString("course")));
        assertThat(see(ORGANISATION, asked.inIntake("")).getString("stage")).isEqualTo("ADVISED");
        asked.change(ORGANISATION, asked.inFunding("measure-deliveries"), ofMeasure(measure));
        asked.assertPublished("intake.case-frozen", "intake.case-resumed");
    }

    @Test
    void the_authority_refers_a_case_and_it_is_taken_over() {
        var asked = WalkedCase.ofAlderman().visited().submitted(100_000);
        asked.change(AUTHORITY, asked.inAssessment("referrals"), NOTHING);
        await(ORGANISATION, asked.inIntake(""), request -> request.get("freeze") != null);

        conclude(asked, "TAKEN_OVER");
        assertThat(see(ORGANISATION, asked.inIntake("")).getString("stage")).isEqualTo("REFERRED");
        await(ADVISER, asked.inAssessment(""), advice -> "REFERRED".equals(advice.getString("closure")));
        asked.refused(ADVISER, asked.inAssessment("review-requests"), NOTHING, "case-closed");
        asked.assertPublished("assessment.case-referred", "intake.case-frozen", "intake.case-closed");
    }

    private static void conclude(WalkedCase asked, String outcome) {
        asked.change(AUTHORITY, asked.inIntake("referral-outcomes"), "{\"outcome\": \"%s\"}".formatted(outcome));
    }
}
