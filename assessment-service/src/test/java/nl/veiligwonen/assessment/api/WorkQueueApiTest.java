package nl.veiligwonen.assessment.api;

import static nl.veiligwonen.assessment.api.AdviceSteps.AUTHORITY;
import static nl.veiligwonen.assessment.api.AdviceSteps.DRAFT;
import static nl.veiligwonen.assessment.api.AdviceSteps.NOTHING;
import static nl.veiligwonen.assessment.api.AdviceSteps.REMARKS;
import static nl.veiligwonen.assessment.api.AdviceSteps.UTRECHT;
import static nl.veiligwonen.assessment.api.AdviceSteps.adviser;
import static nl.veiligwonen.assessment.api.AdviceSteps.as;
import static nl.veiligwonen.assessment.api.AdviceSteps.authority;
import static nl.veiligwonen.assessment.api.AdviceSteps.draft;
import static nl.veiligwonen.assessment.api.AdviceSteps.giveBack;
import static nl.veiligwonen.assessment.api.AdviceSteps.path;
import static nl.veiligwonen.assessment.api.AdviceSteps.submit;
import static nl.veiligwonen.assessment.api.AdviceSteps.underReview;
import static nl.veiligwonen.assessment.api.AdviceSteps.visited;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.test.Tokens;
import nl.veiligwonen.platform.web.Role;
import org.junit.jupiter.api.Test;

/** What of the advices waits for whom, and for whom never. */
@QuarkusTest
@RealParts(service = "assessment")
class WorkQueueApiTest {

    private static final String QUEUES = "/assessment/v1/work-queues";

    @Inject
    DataSource database;

    @Test
    void an_adviser_keeps_an_advice_from_the_first_step_until_it_is_submitted() {
        CaseId caseId = visited(UTRECHT);
        awaitIn(adviser(), "advice-drafting", caseId, "task", "record-the-risk-assessment");
        claim(adviser(), "advice-drafting", caseId).then().statusCode(200);

        AdviceSteps.recordRisks(caseId, AdviceSteps.RISKS).then().statusCode(200);
        AdviceSteps.recordThreat(caseId, AdviceSteps.THREAT).then().statusCode(200);
        draft(caseId, DRAFT).then().statusCode(200);
        awaitIn(adviser(), "advice-drafting", caseId, "task", "submit-for-review");
        assertThat(find(adviser(), "advice-drafting", caseId)).containsEntry("mine", true);

        submit(caseId).then().statusCode(200);
        awaitIn(authority(), "advice-review", caseId, "stage", "UNDER_REVIEW");
        giveBack(caseId, REMARKS).then().statusCode(200);
        awaitIn(adviser(), "advice-drafting", caseId, "task", "rework-the-advice");
        assertThat(find(adviser(), "advice-drafting", caseId))
                .containsEntry("claimable", true)
                .doesNotContainKey("assignee");
    }

    @Test
    void who_wrote_the_advice_does_not_find_it_among_his_reviews_and_can_not_take_it() {
        CaseId caseId = underReview(UTRECHT);
        RequestSpecification author = as(Tokens.of(AdviceSteps.ADVISER, Role.ADVISER, Role.SECURITY_AUTHORITY));
        awaitIn(authority(), "advice-review", caseId, "stage", "UNDER_REVIEW");

        assertThat(unassigned(authority())).contains(caseId.toString());
        assertThat(unassigned(author)).doesNotContain(caseId.toString());
        claim(as(Tokens.of(AdviceSteps.ADVISER, Role.ADVISER, Role.SECURITY_AUTHORITY)), "advice-review", caseId)
                .then()
                .statusCode(409)
                .body("code", equalTo("reviewer-is-author"));
        as(Tokens.of("chief", Role.SECURITY_AUTHORITY, Role.COORDINATOR))
                .body("{\"assignee\": \"%s\"}".formatted(AdviceSteps.ADVISER))
                .post(QUEUES + "/advice-review/items/" + caseId + "/assignments")
                .then()
                .statusCode(409)
                .body("code", equalTo("reviewer-is-author"));
    }

    @Test
    void who_recuses_himself_loses_the_review_that_he_had_taken() {
        CaseId caseId = underReview(UTRECHT);
        awaitIn(authority(), "advice-review", caseId, "stage", "UNDER_REVIEW");
        claim(authority(), "advice-review", caseId).then().statusCode(200).body("assignee", equalTo(AUTHORITY));
        claim(second(), "advice-review", caseId).then().statusCode(409).body("code", equalTo("work-taken"));

        authority().body(NOTHING).post(path(caseId) + "/recusals").then().statusCode(200);

        claim(second(), "advice-review", caseId).then().statusCode(200).body("assignee", equalTo("authority-2"));
        awaitIn(second(), "advice-review", caseId, "assignee", "authority-2");
        second().body(NOTHING).post(path(caseId) + "/establishments").then().statusCode(200);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(find(second(), "advice-review", caseId))
                .isNull());
    }

    @Test
    void nobody_reads_in_the_queues_whose_home_it_is() throws SQLException {
        CaseId caseId = underReview(UTRECHT);
        String holder = "the-office-holder-himself";
        adviser()
                .body("{\"subject\": \"%s\"}".formatted(holder))
                .put(path(caseId) + "/beneficiary")
                .then()
                .statusCode(200);
        RequestSpecification beneficiary = as(Tokens.of(Role.SECURITY_AUTHORITY, holder));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(find(beneficiary, "advice-review", caseId)).containsEntry("claimable", false));

        assertThat(unassigned(as(Tokens.of(Role.SECURITY_AUTHORITY, holder)))).doesNotContain(caseId.toString());
        for (String table : List.of("work_item", "work_item_barred")) {
            assertThat(rows(table)).as(table).isNotEmpty().noneMatch(row -> row.contains(holder));
        }
    }

    @Test
    void each_role_has_its_own_queues() {
        adviser().get(QUEUES).then().statusCode(200).body("queue", contains("advice-drafting"));
        authority().get(QUEUES).then().statusCode(200).body("queue", contains("advice-review"));
        AdviceSteps.organisation(UTRECHT).get(QUEUES).then().statusCode(200).body("", equalTo(List.of()));
        adviser().get(QUEUES + "/advice-review/items").then().statusCode(404);
    }

    private static RequestSpecification second() {
        return as(Tokens.of(Role.SECURITY_AUTHORITY, "authority-2"));
    }

    private static Response claim(RequestSpecification caller, String queue, CaseId caseId) {
        return caller.body(NOTHING).post(QUEUES + "/" + queue + "/items/" + caseId + "/claims");
    }

    private static List<String> unassigned(RequestSpecification caller) {
        return lines(caller, "advice-review", "UNASSIGNED").stream()
                .map(item -> item.get("caseId").toString())
                .toList();
    }

    private static void awaitIn(
            RequestSpecification caller, String queue, CaseId caseId, String property, Object value) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(find(caller, queue, caseId)).isNotNull().containsEntry(property, value));
    }

    /** The item of a case in a queue; null if it is not there. */
    private static Map<String, Object> find(RequestSpecification caller, String queue, CaseId caseId) {
        return lines(caller, queue, "ALL").stream()
                .filter(item -> caseId.toString().equals(item.get("caseId")))
                .findFirst()
                .orElse(null);
    }

    private static List<Map<String, Object>> lines(RequestSpecification caller, String queue, String assignment) {
        return caller.accept("application/jsonl")
                .get(QUEUES + "/" + queue + "/export?assignment=" + assignment)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .map(line -> JsonPath.from(line).<String, Object>getMap(""))
                .toList();
    }

    private List<String> rows(String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select to_jsonb(t)::text from " + table + " t")) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }
}
