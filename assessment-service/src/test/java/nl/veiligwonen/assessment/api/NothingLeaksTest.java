package nl.veiligwonen.assessment.api;

import static nl.veiligwonen.assessment.api.AdviceSteps.ADVICES;
import static nl.veiligwonen.assessment.api.AdviceSteps.AMSTERDAM;
import static nl.veiligwonen.assessment.api.AdviceSteps.UTRECHT;
import static nl.veiligwonen.assessment.api.AdviceSteps.adviser;
import static nl.veiligwonen.assessment.api.AdviceSteps.as;
import static nl.veiligwonen.assessment.api.AdviceSteps.certificate;
import static nl.veiligwonen.assessment.api.AdviceSteps.draft;
import static nl.veiligwonen.assessment.api.AdviceSteps.establish;
import static nl.veiligwonen.assessment.api.AdviceSteps.exempt;
import static nl.veiligwonen.assessment.api.AdviceSteps.giveBack;
import static nl.veiligwonen.assessment.api.AdviceSteps.organisation;
import static nl.veiligwonen.assessment.api.AdviceSteps.ownerWork;
import static nl.veiligwonen.assessment.api.AdviceSteps.path;
import static nl.veiligwonen.assessment.api.AdviceSteps.recordRisks;
import static nl.veiligwonen.assessment.api.AdviceSteps.recordThreat;
import static nl.veiligwonen.assessment.api.AdviceSteps.submit;
import static nl.veiligwonen.assessment.api.AdviceSteps.visited;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import nl.veiligwonen.assessment.api.Topics.Told;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.test.ServiceLog;
import nl.veiligwonen.platform.test.Tokens;
import nl.veiligwonen.platform.web.Role;
import org.junit.jupiter.api.Test;

/** Words that are found nowhere else are put into all that is written about a home, and then looked for everywhere. */
@QuarkusTest
@RealParts(service = "assessment")
class NothingLeaksTest {

    /** Each marker begins with it. */
    private static final String MARKER = "zevenslaper";

    private static final String FINDINGS = MARKER + "-findings";
    private static final String ANALYSIS = MARKER + "-analysis";
    private static final String DESCRIPTION = MARKER + "-description";
    private static final String REMARKS = MARKER + "-remarks";
    private static final String CERTIFICATE = MARKER + "-certificate";
    private static final String OWNER_WORK = MARKER + "-owner-work";
    private static final String MOTIVATION = MARKER + "-motivation";

    @Inject
    DataSource database;

    @Test
    void what_is_written_about_a_home_is_read_by_those_who_make_and_judge_the_advice_alone() {
        try (ServiceLog log = ServiceLog.listen()) {
            CaseId caseId = visited(UTRECHT);
            List<Response> receipts = List.of(
                    recordRisks(caseId, "{\"findings\": \"%s\"}".formatted(FINDINGS)),
                    recordThreat(caseId, "{\"analysis\": \"%s\"}".formatted(ANALYSIS)),
                    draft(caseId, measure("HOME", DESCRIPTION, "45000")),
                    submit(caseId),
                    giveBack(caseId, "{\"remarks\": \"%s\"}".formatted(REMARKS)),
                    ownerWork(caseId, "{\"description\": \"%s\", \"estimatedCostCents\": 1}".formatted(OWNER_WORK)),
                    certificate(
                            caseId, "{\"reference\": \"%s\", \"issuedOn\": \"2024-05-14\"}".formatted(CERTIFICATE)));
            assertThat(receipts)
                    .allSatisfy(receipt -> assertThat(receipt.statusCode()).isEqualTo(200));
            assertThat(adviser().get(path(caseId)).asString())
                    .contains(FINDINGS, ANALYSIS, DESCRIPTION, REMARKS, OWNER_WORK, CERTIFICATE);

            assertThat(receipts).extracting(Response::asString).noneMatch(NothingLeaksTest::leaks);
            assertThat(answersToOthers(caseId)).extracting(Response::asString).noneMatch(NothingLeaksTest::leaks);
            assertThat(problems(caseId)).allSatisfy(problem -> {
                assertThat(problem.statusCode()).isGreaterThanOrEqualTo(400);
                assertThat(problem.asString()).doesNotContain(MARKER);
                assertThat(problem.headers().toString()).doesNotContain(MARKER);
            });
            assertThat(Topics.told(caseId, 4)).extracting(Told::toString).noneMatch(NothingLeaksTest::leaks);
            assertThat(Journals.allRows(database))
                    .isNotEmpty()
                    .anyMatch(row -> row.contains(caseId.toString()))
                    .noneMatch(NothingLeaksTest::leaks);
            assertThat(log.text()).doesNotContain(MARKER);
        }
    }

    @Test
    void an_employer_reads_the_measures_of_an_established_advice_and_nothing_of_what_led_to_them() {
        CaseId caseId = visited(UTRECHT);
        recordRisks(caseId, "{\"findings\": \"%s\"}".formatted(FINDINGS));
        recordThreat(caseId, "{\"analysis\": \"%s\"}".formatted(ANALYSIS));
        draft(caseId, measure("HOME", "Never established " + DESCRIPTION, "45000"));
        submit(caseId);
        giveBack(caseId, "{\"remarks\": \"%s\"}".formatted(REMARKS));
        draft(caseId, measure("HOME", DESCRIPTION, "45000"));
        submit(caseId);
        establish(caseId).then().statusCode(200);

        assertThat(organisation(UTRECHT).get(path(caseId)).asString())
                .contains(DESCRIPTION)
                .doesNotContain(FINDINGS, ANALYSIS, REMARKS, "Never established");
        assertThat(Topics.told(caseId, 6)).extracting(Told::toString).noneMatch(NothingLeaksTest::leaks);
        assertThat(organisation(AMSTERDAM).get(path(caseId)).asString()).doesNotContain(MARKER);
    }

    private static List<Response> answersToOthers(CaseId caseId) {
        List<Response> answers = new ArrayList<>();
        for (String path : List.of(path(caseId), ADVICES + "?limit=100")) {
            answers.add(organisation(UTRECHT).get(path));
            answers.add(organisation(AMSTERDAM).get(path));
            answers.add(as(Tokens.of(Role.AUDITOR, "auditor-1")).get(path));
            answers.add(as(Tokens.of(Role.MINISTRY_OFFICIAL, "official-1")).get(path));
            answers.add(as(Tokens.of(Role.OPERATOR, "operator-1")).get(path));
        }
        answers.add(adviser().get(ADVICES + "?limit=100"));
        answers.add(as(Tokens.of(Role.OPERATOR, "operator-1")).get("/assessment/v1/operations/progress"));
        return answers;
    }

    /** Requests that are wrong in all kinds of ways, with words in them that must not come back. */
    private static List<Response> problems(CaseId caseId) {
        return List.of(
                submit(caseId),
                draft(caseId, measure(MARKER, DESCRIPTION, "45000")),
                draft(caseId, measure("HOME", DESCRIPTION + "\\u0000", "45000")),
                draft(caseId, measure("HOME", DESCRIPTION.repeat(100), "45000")),
                draft(caseId, measure("HOME", DESCRIPTION, "\"%s\"".formatted(MARKER))),
                draft(caseId, "{\"measures\": \"%s\"}".formatted(DESCRIPTION)),
                draft(caseId, "{\"measures\": [{\"description\": \"%s".formatted(DESCRIPTION)),
                draft(caseId, MARKER),
                recordRisks(caseId, "{\"findings\": \"%s\"}".formatted(FINDINGS.repeat(5_000))),
                recordRisks(caseId, "{\"findings\": [\"%s\"]}".formatted(FINDINGS)),
                recordRisks(caseId, "[\"%s\"]".formatted(FINDINGS)),
                recordThreat(caseId, "{\"analysis\": \"%s\", \"analysis\": \"%s\"}".formatted(ANALYSIS, ANALYSIS)),
                giveBack(caseId, "{\"remarks\": \"%s\"}".formatted(REMARKS)),
                certificate(caseId, "{\"reference\": \"%s\", \"issuedOn\": \"%s\"}".formatted(CERTIFICATE, MARKER)),
                ownerWork(caseId, "{\"description\": \"%s\", \"estimatedCostCents\": -1}".formatted(OWNER_WORK)),
                exempt(caseId, UTRECHT, "{\"motivation\": \"%s\"}".formatted(MOTIVATION)),
                adviser().body(FINDINGS).post(path(caseId) + "/risk-assessment"),
                adviser().contentType("text/plain").body(FINDINGS).put(path(caseId) + "/risk-assessment"),
                organisation(UTRECHT)
                        .body("{\"findings\": \"%s\"}".formatted(FINDINGS))
                        .put(path(caseId) + "/risk-assessment"));
    }

    private static String measure(String domain, String description, String estimate) {
        return """
                {"measures": [{"domain": "%s", "description": "%s", "estimatedCostCents": %s}]}""".formatted(domain, description, estimate);
    }

    private static boolean leaks(String text) {
        return text.contains(MARKER);
    }
}
