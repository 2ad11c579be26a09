package nl.veiligwonen.intake.api;

import static java.util.concurrent.TimeUnit.SECONDS;
import static nl.veiligwonen.intake.IntakeApi.SCAN_REQUESTS;
import static nl.veiligwonen.intake.IntakeApi.UTRECHT;
import static nl.veiligwonen.intake.IntakeApi.adviser;
import static nl.veiligwonen.intake.IntakeApi.as;
import static nl.veiligwonen.intake.IntakeApi.authority;
import static nl.veiligwonen.intake.IntakeApi.complete;
import static nl.veiligwonen.intake.IntakeApi.nextWeek;
import static nl.veiligwonen.intake.IntakeApi.schedule;
import static nl.veiligwonen.intake.IntakeApi.show;
import static nl.veiligwonen.intake.IntakeApi.submit;
import static nl.veiligwonen.intake.IntakeApi.utrecht;
import static nl.veiligwonen.intake.IntakeApi.visited;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import nl.veiligwonen.intake.StoredRows;
import nl.veiligwonen.intake.Submission;
import nl.veiligwonen.intake.Topics;
import nl.veiligwonen.platform.test.RealParts;
import org.junit.jupiter.api.Test;

/** From the request to the visit, as the API shows it, the journal keeps it and Kafka tells it. */
@QuarkusTest
@RealParts(service = "intake")
class MainPathTest {

    @Inject
    DataSource database;

    @Test
    void a_request_is_judged_at_once_and_goes_on_to_the_visit() {
        Submission mayor = Submission.ofSomeMayor();
        Instant appointment = nextWeek();
        Instant visit = Instant.now().truncatedTo(ChronoUnit.SECONDS);

        String caseId = submit(utrecht(), mayor)
                .statusCode(201)
                .header("ETag", equalTo("\"2\""))
                .body("stage", equalTo("ELIGIBLE"))
                .body("eligibility.outcome", equalTo("CONFIRMED"))
                .extract()
                .path("caseId");
        schedule(caseId, appointment)
                .statusCode(200)
                .header("ETag", equalTo("\"3\""))
                .body("stage", equalTo("VISIT_SCHEDULED"));
        complete(caseId, visit).statusCode(200).header("ETag", equalTo("\"4\"")).body("stage", equalTo("VISITED"));

        show(utrecht(), caseId)
                .statusCode(200)
                .header("ETag", equalTo("\"4\""))
                .body("organisation", equalTo(UTRECHT))
                .body("layer", equalTo("MUNICIPALITY"))
                .body("stage", equalTo("VISITED"))
                .body("office", equalTo("MAYOR"))
                .body("officeHolder.name", equalTo(mayor.name()))
                .body("termOfOffice.certainSince", equalTo("2025-07-01"))
                .body("home.postalCode", equalTo("3511AB"))
                .body("home.province", equalTo("pv26"))
                .body("visit.scheduledFor", equalTo(appointment.toString()))
                .body("visit.visitedAt", equalTo(visit.toString()));
    }

    @Test
    void the_location_of_a_new_request_leads_to_it() {
        String location = submit(utrecht(), Submission.ofSomeMayor()).extract().header("Location");

        assertThat(location).startsWith(SCAN_REQUESTS + "/");
        as(utrecht()).get(location).then().statusCode(200).body("stage", equalTo("ELIGIBLE"));
    }

    @Test
    void the_journal_keeps_what_happened() {
        String caseId = visited();

        assertThat(new StoredRows(database).eventTypes(caseId))
                .containsExactly("ScanRequested", "EligibilityConfirmed", "HomeVisitScheduled", "HomeVisitCompleted");
    }

    @Test
    void each_step_is_told_over_kafka_as_a_cloud_event_and_tells_no_more_than_that_it_happened() {
        String caseId = visited();

        List<Topics.Told> told =
                await().atMost(20, SECONDS).until(() -> Topics.toldByIntake(caseId), events -> events.size() == 4);

        assertThat(told)
                .extracting(Topics.Told::type)
                .containsExactly(
                        "nl.veiligwonen.intake.scan-requested.v1",
                        "nl.veiligwonen.intake.eligibility-confirmed.v1",
                        "nl.veiligwonen.intake.home-visit-scheduled.v1",
                        "nl.veiligwonen.intake.home-visit-completed.v1");
        assertThat(told).allSatisfy(event -> {
            assertThat(event.headers())
                    .containsAllEntriesOf(Map.of(
                            "ce_specversion", "1.0",
                            "ce_source", "urn:nld:veiligwonen:systeem:intake",
                            "ce_subject", caseId,
                            "ce_organisation", UTRECHT,
                            "content-type", "application/json"))
                    .containsKeys("ce_id", "ce_time", "ce_dataschema", "ce_correlationid");
            assertThat(event.body())
                    .isEqualTo("{\"caseId\":\"%s\",\"organisation\":\"%s\"}".formatted(caseId, UTRECHT));
        });
        assertThat(told).extracting(event -> event.headers().get("ce_id")).doesNotHaveDuplicates();
    }

    @Test
    void a_request_shows_up_in_the_lists_of_who_works_on_it() {
        String caseId = visited();

        for (String token : List.of(utrecht(), adviser(), authority())) {
            await().atMost(20, SECONDS).untilAsserted(() -> assertThat(as(token)
                            .get(SCAN_REQUESTS + "?limit=100")
                            .then()
                            .statusCode(200)
                            .extract()
                            .<String>path("items.find { it.caseId == '%s' }?.stage".formatted(caseId)))
                    .isEqualTo("VISITED"));
        }
    }

    @Test
    void a_councillor_is_refused_with_the_pointer_to_the_free_scan_and_the_request_is_closed() {
        String caseId = submit(utrecht(), Submission.ofSomeMayor().office("COUNCILLOR"))
                .statusCode(201)
                .body("stage", equalTo("INELIGIBLE"))
                .body("eligibility.outcome", equalTo("REJECTED"))
                .body("eligibility.code", equalTo("representative"))
                .body("eligibility.reason", containsString("free home scan"))
                .body("eligibility.reason", containsString("https://hetccv.nl/"))
                .body("eligibility.source", containsString("art. 3.9"))
                .extract()
                .path("caseId");

        show(utrecht(), caseId).body("visit", nullValue()).body("eligibility.code", equalTo("representative"));
        assertThat(new StoredRows(database).eventTypes(caseId)).containsExactly("ScanRequested", "EligibilityRejected");
    }
}
