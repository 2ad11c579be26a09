package nl.veiligwonen.intake.api;

import static nl.veiligwonen.intake.IntakeApi.adviser;
import static nl.veiligwonen.intake.IntakeApi.amsterdam;
import static nl.veiligwonen.intake.IntakeApi.as;
import static nl.veiligwonen.intake.IntakeApi.nextWeek;
import static nl.veiligwonen.intake.IntakeApi.path;
import static nl.veiligwonen.intake.IntakeApi.schedule;
import static nl.veiligwonen.intake.IntakeApi.submit;
import static nl.veiligwonen.intake.IntakeApi.submitted;
import static nl.veiligwonen.intake.IntakeApi.utrecht;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import nl.veiligwonen.intake.Submission;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.test.Tokens;
import nl.veiligwonen.platform.web.Role;
import org.junit.jupiter.api.Test;

/** What happened to a case, for who may see the case. */
@QuarkusTest
@RealParts(service = "intake")
class HistoryTest {

    @Test
    void the_history_of_a_request_tells_the_steps_in_order_and_which_were_ones_own() {
        String caseId = submitted();
        schedule(caseId, nextWeek()).statusCode(200);

        as(utrecht())
                .get(path(caseId) + "/history")
                .then()
                .statusCode(200)
                .body("items.event", contains("scan-requested", "eligibility-confirmed", "home-visit-scheduled"))
                .body("items.version", contains(1, 2, 3))
                .body("items.mine", contains(true, true, false))
                .body("items.automatic", everyItem(is(false)))
                .body("items.actor", everyItem(is(nullValue())));
    }

    @Test
    void a_long_history_comes_page_by_page() {
        String caseId = submitted();
        schedule(caseId, nextWeek()).statusCode(200);

        JsonPath first = as(adviser())
                .get(path(caseId) + "/history?limit=2")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(first.getList("items.version", Integer.class)).containsExactly(1, 2);
        as(adviser())
                .get(path(caseId) + "/history?limit=2&cursor=" + first.getString("next"))
                .then()
                .body("items.version", contains(3))
                .body("next", nullValue());
    }

    @Test
    void nothing_that_an_event_holds_is_in_its_history() {
        String caseId = submit(
                        utrecht(),
                        Submission.ofSomeMayor().person("Hidden Person").houseNumber("4711z"))
                .statusCode(201)
                .extract()
                .path("caseId");

        assertThat(as(utrecht()).get(path(caseId) + "/history").asString())
                .doesNotContain("Hidden", "4711z", "3511AB", "2026-00017");
    }

    @Test
    void who_may_not_see_the_case_finds_no_history() {
        String caseId = submitted();

        as(amsterdam()).get(path(caseId) + "/history").then().statusCode(404);
        as(Tokens.of(Role.OFFICE_HOLDER, "another"))
                .get(path(caseId) + "/history")
                .then()
                .statusCode(404);
        as(Tokens.of(Role.MINISTRY_OFFICIAL, "official"))
                .get(path(caseId) + "/history")
                .then()
                .statusCode(404);
    }
}
