package nl.veiligwonen.intake.api;

import static java.util.concurrent.TimeUnit.SECONDS;
import static nl.veiligwonen.intake.IntakeApi.adviser;
import static nl.veiligwonen.intake.IntakeApi.amsterdam;
import static nl.veiligwonen.intake.IntakeApi.as;
import static nl.veiligwonen.intake.IntakeApi.changing;
import static nl.veiligwonen.intake.IntakeApi.nextWeek;
import static nl.veiligwonen.intake.IntakeApi.post;
import static nl.veiligwonen.intake.IntakeApi.schedule;
import static nl.veiligwonen.intake.IntakeApi.submit;
import static nl.veiligwonen.intake.IntakeApi.submitted;
import static nl.veiligwonen.intake.IntakeApi.utrecht;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.Map;
import nl.veiligwonen.intake.Submission;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.test.Tokens;
import nl.veiligwonen.platform.web.Role;
import org.junit.jupiter.api.Test;

/** What of the requests waits for whom. */
@QuarkusTest
@RealParts(service = "intake")
class WorkQueueTest {

    private static final String QUEUES = "/intake/v1/work-queues";

    private final String another = Tokens.of(Role.ADVISER, "adviser-2");

    @Test
    void an_adviser_takes_a_visit_to_plan_and_it_is_nobodys_when_it_comes_back_as_other_work() {
        String caseId = submitted();
        awaitIn(adviser(), "visit-planning", caseId);
        claim(adviser(), "visit-planning", caseId)
                .statusCode(200)
                .body("task", equalTo("plan-the-visit"))
                .body("due.clock", equalTo("home-visit"))
                .body("due.standing", equalTo("ON_TRACK"))
                .body("assignee", equalTo("adviser-1"));
        claim(another, "visit-planning", caseId).statusCode(409).body("code", equalTo("work-taken"));

        schedule(caseId, nextWeek()).statusCode(200);

        Map<String, Object> planned = awaitIn(adviser(), "visit-reporting", caseId);
        assertThat(planned).doesNotContainKey("assignee").containsEntry("claimable", true);
        assertThat(find(adviser(), "visit-planning", caseId)).isNull();
        claim(adviser(), "visit-planning", caseId).statusCode(404);
        claim(another, "visit-reporting", caseId).statusCode(200);
    }

    @Test
    void an_organisation_finds_the_supplements_that_it_has_to_supply_and_no_others() {
        String caseId = submitted();
        String dueOn = LocalDate.now(Occasion.LEGAL_ZONE).plusWeeks(2).toString();
        post(
                        adviser(),
                        caseId,
                        "supplement-requests",
                        "{\"missing\": [\"CONSENT\"], \"dueOn\": \"%s\"}".formatted(dueOn))
                .statusCode(200);

        Map<String, Object> item = awaitIn(utrecht(), "supplements", caseId);
        assertThat(item).containsEntry("organisation", "gm0344").containsEntry("stage", "INCOMPLETE");
        assertThat(item.get("due")).asString().contains(dueOn);
        assertThat(find(amsterdam(), "supplements", caseId)).isNull();
        claim(amsterdam(), "supplements", caseId).statusCode(404);
        claim(utrecht(), "supplements", caseId).statusCode(200);
    }

    @Test
    void each_role_has_its_own_queues() {
        as(adviser())
                .get(QUEUES)
                .then()
                .statusCode(200)
                .body("queue", contains("supplement-decisions", "visit-planning", "visit-reporting"));
        as(utrecht()).get(QUEUES).then().statusCode(200).body("queue", contains("supplements"));
        as(utrecht()).get(QUEUES + "/visit-planning/items").then().statusCode(404);
        as(Tokens.of(Role.OFFICE_HOLDER, "holder")).get(QUEUES).then().statusCode(403);
    }

    @Test
    void nothing_about_the_person_or_the_home_is_in_a_queue() {
        String caseId = submit(
                        utrecht(),
                        Submission.ofSomeMayor().person("Verborgen Persoon").street("Verborgenpad"))
                .statusCode(201)
                .extract()
                .path("caseId");
        awaitIn(adviser(), "visit-planning", caseId);

        for (String type : new String[] {"text/csv", "application/jsonl"}) {
            assertThat(as(adviser())
                            .accept(type)
                            .get(QUEUES + "/visit-planning/export")
                            .asString())
                    .contains(caseId)
                    .doesNotContain("Verborgen", "3511AB");
        }
    }

    private static ValidatableResponse claim(String token, String queue, String caseId) {
        return changing(token)
                .body("{}")
                .post(QUEUES + "/" + queue + "/items/" + caseId + "/claims")
                .then();
    }

    private static Map<String, Object> awaitIn(String token, String queue, String caseId) {
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(find(token, queue, caseId)).isNotNull());
        return find(token, queue, caseId);
    }

    /** The item of a case in a queue; null if it is not there. */
    private static Map<String, Object> find(String token, String queue, String caseId) {
        return as(token)
                .accept("application/jsonl")
                .get(QUEUES + "/" + queue + "/export")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .map(line -> JsonPath.from(line).<String, Object>getMap(""))
                .filter(item -> caseId.equals(item.get("caseId")))
                .findFirst()
                .orElse(null);
    }
}
