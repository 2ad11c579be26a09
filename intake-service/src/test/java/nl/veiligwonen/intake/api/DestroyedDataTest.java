package nl.veiligwonen.intake.api;

import static nl.veiligwonen.intake.IntakeApi.PDF;
import static nl.veiligwonen.intake.IntakeApi.as;
import static nl.veiligwonen.intake.IntakeApi.attached;
import static nl.veiligwonen.intake.IntakeApi.path;
import static nl.veiligwonen.intake.IntakeApi.post;
import static nl.veiligwonen.intake.IntakeApi.scheduled;
import static nl.veiligwonen.intake.IntakeApi.show;
import static nl.veiligwonen.intake.IntakeApi.utrecht;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import nl.veiligwonen.platform.domain.PersonalData.Purpose;
import nl.veiligwonen.platform.personaldata.Destruction;
import nl.veiligwonen.platform.test.RealParts;
import org.junit.jupiter.api.Test;

/** A case of which personal data was destroyed: the rest of it reads as before, and it says so. */
@QuarkusTest
@RealParts(service = "intake")
class DestroyedDataTest {

    @Inject
    Destruction destruction;

    private void destroy(String caseId, Purpose purpose) {
        boolean destroyed = QuarkusTransaction.requiringNew().call(() -> destruction.destroy(caseId, purpose));
        assertThat(destroyed).isTrue();
    }

    @Test
    void who_and_where_is_gone_and_how_far_the_case_is_stays() {
        String caseId = scheduled();
        String attachment = attached(caseId);
        show(utrecht(), caseId).body("destroyed", equalTo(false)).body("officeHolder.name", not(nullValue()));

        destroy(caseId, Purpose.IDENTITY);

        show(utrecht(), caseId)
                .statusCode(200)
                .body("destroyed", equalTo(true))
                .body("officeHolder.name", equalTo("[vernietigd]"))
                .body("$", not(hasItems("office", "home", "termOfOffice", "residenceExemption")))
                .body("home", nullValue())
                .body("office", nullValue())
                .body("stage", equalTo("VISIT_SCHEDULED"))
                .body("organisation", equalTo("gm0344"))
                .body("visit.scheduledFor", not(nullValue()));
        as(utrecht()).get(attachment).then().statusCode(200);
        as(utrecht())
                .get(path(caseId) + "/history")
                .then()
                .statusCode(200)
                .body("items.event", hasItems("scan-requested", "home-visit-scheduled"));
    }

    @Test
    void a_case_goes_on_without_it_and_nothing_more_is_kept_for_it() {
        String caseId = scheduled();
        destroy(caseId, Purpose.IDENTITY);

        post(utrecht(), caseId, "office-ends", "{\"end\": \"OFFICE_ENDED\", \"endedOn\": \"2026-01-31\"}")
                .statusCode(410)
                .body("code", equalTo("personal-data-destroyed"));
        post(utrecht(), caseId, "withdrawals", "{}").statusCode(200);
        show(utrecht(), caseId).statusCode(200).body("stage", equalTo("WITHDRAWN"));
    }

    @Test
    void documents_are_gone_alone() {
        String caseId = scheduled();
        String attachment = attached(caseId);

        destroy(caseId, Purpose.ATTACHMENTS);

        as(utrecht())
                .get(path(caseId) + "/attachments")
                .then()
                .statusCode(200)
                .body("items.fileName", contains("[vernietigd]"))
                .body("items.sizeBytes", hasItem(PDF.length));
        as(utrecht()).get(attachment).then().statusCode(410).body("code", equalTo("personal-data-destroyed"));
        show(utrecht(), caseId).body("destroyed", equalTo(false)).body("officeHolder.name", not("[vernietigd]"));
    }
}
