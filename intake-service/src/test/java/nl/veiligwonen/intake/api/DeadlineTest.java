package nl.veiligwonen.intake.api;

import static nl.veiligwonen.intake.IntakeApi.adviser;
import static nl.veiligwonen.intake.IntakeApi.amsterdam;
import static nl.veiligwonen.intake.IntakeApi.as;
import static nl.veiligwonen.intake.IntakeApi.path;
import static nl.veiligwonen.intake.IntakeApi.post;
import static nl.veiligwonen.intake.IntakeApi.submitted;
import static nl.veiligwonen.intake.IntakeApi.utrecht;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import nl.veiligwonen.platform.deadline.DeadlineStriker;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.domain.term.LegalCalendar;
import nl.veiligwonen.platform.domain.term.NoticeOfDefault;
import nl.veiligwonen.platform.domain.term.Term;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.test.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is due for a request, over REST, while time goes by. */
@QuarkusTest
@RealParts(service = "intake")
class DeadlineTest {

    @Inject
    TestClock clock;

    @Inject
    DeadlineStriker striker;

    private final LocalDate today = LocalDate.now(Occasion.LEGAL_ZONE);
    private final LocalDate supplementDue = today.plusWeeks(2);

    @AfterEach
    void back_to_the_present() {
        clock.reset();
    }

    @Test
    void a_new_request_shows_the_term_for_the_decision_and_the_target_for_the_visit() {
        deadlines(utrecht(), submitted())
                .statusCode(200)
                .body("asOf", equalTo(today.toString()))
                .body("clocks.code", containsInAnyOrder("home-visit", "decision-on-application"))
                .body("clocks.find { it.nature == 'STATUTORY' }.why", equalTo("Awb 4:13(2)"))
                .body(
                        "clocks.find { it.nature == 'STATUTORY' }.dueOn",
                        equalTo(Term.weeks(8)
                                .lastDay(today, LegalCalendar.DUTCH)
                                .toString()))
                .body("clocks.find { it.nature == 'SERVICE_TARGET' }.standing", equalTo("ON_TRACK"));
    }

    @Test
    void a_supplement_that_does_not_come_lapses_by_itself() {
        String caseId = submitted();
        post(
                        adviser(),
                        caseId,
                        "supplement-requests",
                        "{\"missing\": [\"CONSENT\"], \"dueOn\": \"%s\"}".formatted(supplementDue))
                .statusCode(200);
        clock.moveTo(supplementDue, 12);
        striker.strikeDue();
        deadlines(adviser(), caseId)
                .body("clocks.code", contains("supplement", "decision-on-application"))
                .body("clocks[1].standing", equalTo("SUSPENDED"))
                .body("clocks[1].suspensionSource", equalTo("Awb 4:15(1)(a)"));

        clock.moveTo(supplementDue.plusDays(1), 0);
        assertThat(striker.strikeDue()).isPositive();

        deadlines(adviser(), caseId)
                .body("clocks.code", containsInAnyOrder("not-processing", "decision-on-application"))
                .body("clocks.find { it.code == 'not-processing' }.why", equalTo("Awb 4:5(4)"));
        post(adviser(), caseId, "not-processed-decisions", "{}")
                .statusCode(200)
                .body("stage", equalTo("NOT_PROCESSED"));
        deadlines(adviser(), caseId)
                .body("clocks.code", contains("objection"))
                .body("clocks[0].startedOn", equalTo(supplementDue.plusDays(1).toString()));

        clock.moveTo(supplementDue.plusWeeks(8), 12);
        deadlines(adviser(), caseId).body("clocks.size()", equalTo(0));
    }

    @Test
    void a_late_decision_costs_a_penalty_that_everyone_can_read_off() {
        String caseId = submitted();
        LocalDate lastDay = Term.weeks(8).lastDay(today, LegalCalendar.DUTCH);
        LocalDate newLastDay = LegalCalendar.DUTCH.plusWorkingDays(lastDay, 10);
        post(adviser(), caseId, "postponements", "{\"newLastDay\": \"%s\"}".formatted(newLastDay))
                .statusCode(200);
        as(utrecht()).get(path(caseId) + "/penalty").then().statusCode(404);
        clock.moveTo(lastDay.plusDays(1), 12);
        post(utrecht(), caseId, "notices-of-default", "{}").statusCode(409).body("code", equalTo("decision-not-late"));

        LocalDate received = newLastDay.plusDays(1);
        clock.moveTo(received.plusDays(1), 12);
        String noticeOfYesterday = "{\"receivedOn\": \"%s\"}".formatted(received);
        post(utrecht(), caseId, "notices-of-default", noticeOfYesterday).statusCode(403);
        post(adviser(), caseId, "notices-of-default", noticeOfYesterday).statusCode(200);

        var notice = new NoticeOfDefault(newLastDay, received);
        clock.moveTo(notice.firstPenaltyDay(LegalCalendar.DUTCH).plusDays(3), 12);
        as(utrecht())
                .get(path(caseId) + "/penalty")
                .then()
                .statusCode(200)
                .body("lastDayToDecide", equalTo(newLastDay.toString()))
                .body("noticeReceivedOn", equalTo(received.toString()))
                .body("owedCents", equalTo(3 * 23_00))
                .body("maximumCents", equalTo(1_442_00))
                .body("source", equalTo("Stcrt. 2018, 65542"));
        deadlines(utrecht(), caseId).body("clocks.code", hasItems("notice-of-default", "penalty"));
    }

    @Test
    void what_is_due_for_a_request_of_others_is_not_shown() {
        deadlines(amsterdam(), submitted()).statusCode(404);
    }

    private static ValidatableResponse deadlines(String token, String caseId) {
        return as(token).get(path(caseId) + "/deadlines").then();
    }
}
