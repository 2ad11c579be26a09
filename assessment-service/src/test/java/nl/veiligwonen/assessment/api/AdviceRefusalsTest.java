package nl.veiligwonen.assessment.api;

import static nl.veiligwonen.assessment.api.AdviceSteps.DRAFT;
import static nl.veiligwonen.assessment.api.AdviceSteps.NOTHING;
import static nl.veiligwonen.assessment.api.AdviceSteps.REMARKS;
import static nl.veiligwonen.assessment.api.AdviceSteps.RISKS;
import static nl.veiligwonen.assessment.api.AdviceSteps.THREAT;
import static nl.veiligwonen.assessment.api.AdviceSteps.UTRECHT;
import static nl.veiligwonen.assessment.api.AdviceSteps.adviser;
import static nl.veiligwonen.assessment.api.AdviceSteps.as;
import static nl.veiligwonen.assessment.api.AdviceSteps.authority;
import static nl.veiligwonen.assessment.api.AdviceSteps.draft;
import static nl.veiligwonen.assessment.api.AdviceSteps.drafted;
import static nl.veiligwonen.assessment.api.AdviceSteps.establish;
import static nl.veiligwonen.assessment.api.AdviceSteps.established;
import static nl.veiligwonen.assessment.api.AdviceSteps.giveBack;
import static nl.veiligwonen.assessment.api.AdviceSteps.path;
import static nl.veiligwonen.assessment.api.AdviceSteps.recordRisks;
import static nl.veiligwonen.assessment.api.AdviceSteps.recordThreat;
import static nl.veiligwonen.assessment.api.AdviceSteps.refer;
import static nl.veiligwonen.assessment.api.AdviceSteps.returned;
import static nl.veiligwonen.assessment.api.AdviceSteps.submit;
import static nl.veiligwonen.assessment.api.AdviceSteps.underReview;
import static nl.veiligwonen.assessment.api.AdviceSteps.visited;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.UUID;
import javax.sql.DataSource;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.test.Tokens;
import nl.veiligwonen.platform.web.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RealParts(service = "assessment")
class AdviceRefusalsTest {

    private static final String ADVISER_AND_REVIEWER = "adviser-and-reviewer";

    @Inject
    DataSource database;

    @Test
    void a_draft_is_submitted_with_both_inputs_and_not_before() {
        CaseId caseId = visited(UTRECHT);
        refused(submit(caseId), "risk-assessment-missing").body("source", startsWith("Regeling rechtspositie"));
        recordRisks(caseId, RISKS);
        refused(submit(caseId), "threat-analysis-missing");
        recordThreat(caseId, THREAT);
        refused(submit(caseId), "draft-missing");

        assertThat(Journals.stored(database, caseId)).hasSize(3);
    }

    @Test
    void a_draft_that_was_not_submitted_is_not_judged() {
        CaseId caseId = drafted(UTRECHT);

        refused(establish(caseId), "not-under-review");
        refused(giveBack(caseId, REMARKS), "not-under-review");
    }

    @Test
    void an_advice_under_review_is_not_worked_on() {
        CaseId caseId = underReview(UTRECHT);

        refused(recordRisks(caseId, RISKS), "under-review");
        refused(recordThreat(caseId, THREAT), "under-review");
        refused(draft(caseId, DRAFT), "under-review");
        refused(submit(caseId), "under-review");
    }

    @Test
    void a_returned_revision_is_not_submitted_as_it_was() {
        refused(submit(returned(UTRECHT)), "not-revised");
    }

    @Test
    void an_established_advice_stands() {
        CaseId caseId = established(UTRECHT);

        refused(draft(caseId, DRAFT), "already-established");
        refused(establish(caseId), "already-established");
        refused(giveBack(caseId, REMARKS), "already-established");
    }

    @Test
    void who_drafted_an_advice_does_not_judge_it() {
        String both = Tokens.of(ADVISER_AND_REVIEWER, Role.ADVISER, Role.SECURITY_AUTHORITY);
        CaseId caseId = visited(UTRECHT);
        recordRisks(caseId, RISKS);
        recordThreat(caseId, THREAT);
        as(both).body(DRAFT).put(path(caseId) + "/draft").then().statusCode(200);
        submit(caseId);

        refused(as(both).body(NOTHING).post(path(caseId) + "/establishments"), "reviewer-is-author")
                .body("source", startsWith("Besluit BVA-stelsel"));
        refused(as(both).body(REMARKS).post(path(caseId) + "/returns"), "reviewer-is-author");
        refused(as(both).body(NOTHING).post(path(caseId) + "/referrals"), "reviewer-is-author");
        establish(caseId).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"-1", "0", "0.5", "100.0", "1e2", "100000001", "99999999999999999999", "'\"45000\"'", "null", "true"})
    void an_estimate_is_a_whole_number_of_cents_up_to_a_million_euro(String estimate) {
        CaseId caseId = visited(UTRECHT);

        invalid(draft(caseId, draftOf(measure("HOME", "A lock", estimate))))
                .body("errors.pointer", contains("/measures/0/estimatedCostCents"));

        assertThat(Journals.stored(database, caseId)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GARDEN", "home", ""})
    void a_measure_protects_one_of_four_domains(String domain) {
        invalid(draft(visited(UTRECHT), draftOf(measure(domain, "A lock", "1"))))
                .body("errors.pointer", contains("/measures/0/domain"));
    }

    @Test
    void a_draft_has_from_one_to_a_hundred_measures() {
        CaseId caseId = visited(UTRECHT);
        String lock = measure("HOME", "A lock", "1");

        invalid(draft(caseId, draftOf())).body("errors.pointer", contains("/measures"));
        invalid(draft(caseId, draftOf(Collections.nCopies(101, lock).toArray(String[]::new))))
                .body("errors.pointer", contains("/measures"));
        draft(caseId, draftOf(Collections.nCopies(100, lock).toArray(String[]::new)))
                .then()
                .statusCode(200)
                .body("totalEstimatedCostCents", equalTo(100));
    }

    @Test
    void everything_that_is_wrong_with_a_draft_is_told_at_once() {
        invalid(draft(visited(UTRECHT), draftOf(measure("GARDEN", " ", "-1"), "{}")))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/measures/0/domain",
                                "/measures/0/description",
                                "/measures/0/estimatedCostCents",
                                "/measures/1/domain",
                                "/measures/1/description",
                                "/measures/1/estimatedCostCents"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"remarks\": \" \"}", "{}", "{\"remarks\": null}", "{\"remarks\": 3}"})
    void a_return_says_what_is_to_be_done(String body) {
        invalid(giveBack(underReview(UTRECHT), body)).body("errors", hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000-0000-0000-0000-000000000000", "not-a-case"})
    void there_is_nothing_on_a_case_that_does_not_exist(String caseId) {
        problem(adviser().get(AdviceSteps.ADVICES + "/" + caseId), 404, "not-found");
        problem(adviser().body(RISKS).put(AdviceSteps.ADVICES + "/" + caseId + "/risk-assessment"), 404, "not-found");
        problem(authority().body(NOTHING).post(AdviceSteps.ADVICES + "/" + caseId + "/referrals"), 404, "not-found");
    }

    @Test
    void an_advice_does_not_begin_without_a_visit() {
        CaseId caseId = new CaseId(UUID.randomUUID());

        problem(recordRisks(caseId, RISKS), 404, "not-found");

        assertThat(Journals.stored(database, caseId)).isEmpty();
    }

    @Test
    void a_case_that_is_referred_is_out_of_the_hands_of_advisers() {
        CaseId caseId = drafted(UTRECHT);
        refer(caseId);

        refused(draft(caseId, DRAFT), "case-frozen");
        refused(refer(caseId), "already-referred");
    }

    private static String draftOf(String... measures) {
        return "{\"measures\": [" + String.join(", ", measures) + "]}";
    }

    private static String measure(String domain, String description, String estimate) {
        return """
                {"domain": "%s", "description": "%s", "estimatedCostCents": %s}""".formatted(domain, description, estimate);
    }

    private static ValidatableResponse refused(Response answer, String code) {
        return problem(answer, 409, code).body("detail.length()", greaterThan(20));
    }

    private static ValidatableResponse invalid(Response answer) {
        return problem(answer, 400, "invalid-input");
    }

    private static ValidatableResponse problem(Response answer, int status, String code) {
        return answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("code", equalTo(code))
                .body("type", equalTo("urn:veiligwonen:problem:" + code));
    }
}
