package nl.veiligwonen.assessment.api;

import static nl.veiligwonen.assessment.api.AdviceSteps.AMSTERDAM;
import static nl.veiligwonen.assessment.api.AdviceSteps.UTRECHT;
import static nl.veiligwonen.assessment.api.AdviceSteps.adviser;
import static nl.veiligwonen.assessment.api.AdviceSteps.authority;
import static nl.veiligwonen.assessment.api.AdviceSteps.drafted;
import static nl.veiligwonen.assessment.api.AdviceSteps.organisation;
import static nl.veiligwonen.assessment.api.AdviceSteps.path;
import static nl.veiligwonen.assessment.api.AdviceSteps.underReview;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.domain.term.LegalCalendar;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.test.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is due for an advice, while time goes by. */
@QuarkusTest
@RealParts(service = "assessment")
class DeadlinesApiTest {

    @Inject
    TestClock clock;

    @AfterEach
    void back_to_the_present() {
        clock.reset();
    }

    @Test
    void what_was_submitted_is_to_be_judged_within_the_target_of_the_service() {
        CaseId caseId = underReview(UTRECHT);
        LocalDate dueOn = LegalCalendar.DUTCH.plusWorkingDays(LocalDate.now(Occasion.LEGAL_ZONE), 10);

        authority()
                .get(path(caseId) + "/deadlines")
                .then()
                .statusCode(200)
                .body("clocks.code", contains("review"))
                .body("clocks[0].nature", equalTo("SERVICE_TARGET"))
                .body("clocks[0].dueOn", equalTo(dueOn.toString()))
                .body("clocks[0].standing", equalTo("ON_TRACK"));

        clock.moveTo(dueOn.plusDays(1), 12);
        authority().get(path(caseId) + "/deadlines").then().body("clocks[0].standing", equalTo("LATE"));
    }

    @Test
    void a_certificate_is_shown_with_its_last_valid_day_ten_years_after_its_issue() {
        CaseId caseId = drafted(UTRECHT);
        adviser().body("""
                        {"reference": "PKVW-1", "issuedOn": "2024-05-14"}""").post(path(caseId) + "/pkvw-certificates").then().statusCode(200);

        adviser()
                .get(path(caseId) + "/deadlines")
                .then()
                .statusCode(200)
                .body("clocks.code", contains("pkvw-certificate"))
                .body("clocks[0].nature", equalTo("VALIDITY"))
                .body("clocks[0].dueOn", equalTo("2034-05-13"));
    }

    @Test
    void nothing_is_due_of_the_security_authority_before_the_advice_lies_with_it() {
        CaseId caseId = drafted(UTRECHT);

        organisation(UTRECHT)
                .get(path(caseId) + "/deadlines")
                .then()
                .statusCode(200)
                .body("clocks", empty());
        organisation(AMSTERDAM).get(path(caseId) + "/deadlines").then().statusCode(404);
    }
}
