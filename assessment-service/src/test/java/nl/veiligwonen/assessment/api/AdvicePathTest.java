package nl.veiligwonen.assessment.api;

import static nl.veiligwonen.assessment.api.AdviceSteps.ADVISER;
import static nl.veiligwonen.assessment.api.AdviceSteps.AUTHORITY;
import static nl.veiligwonen.assessment.api.AdviceSteps.DRAFT;
import static nl.veiligwonen.assessment.api.AdviceSteps.REMARKS;
import static nl.veiligwonen.assessment.api.AdviceSteps.RISKS;
import static nl.veiligwonen.assessment.api.AdviceSteps.THREAT;
import static nl.veiligwonen.assessment.api.AdviceSteps.UTRECHT;
import static nl.veiligwonen.assessment.api.AdviceSteps.adviser;
import static nl.veiligwonen.assessment.api.AdviceSteps.draft;
import static nl.veiligwonen.assessment.api.AdviceSteps.drafted;
import static nl.veiligwonen.assessment.api.AdviceSteps.establish;
import static nl.veiligwonen.assessment.api.AdviceSteps.established;
import static nl.veiligwonen.assessment.api.AdviceSteps.giveBack;
import static nl.veiligwonen.assessment.api.AdviceSteps.path;
import static nl.veiligwonen.assessment.api.AdviceSteps.recordRisks;
import static nl.veiligwonen.assessment.api.AdviceSteps.recordThreat;
import static nl.veiligwonen.assessment.api.AdviceSteps.refer;
import static nl.veiligwonen.assessment.api.AdviceSteps.submit;
import static nl.veiligwonen.assessment.api.AdviceSteps.underReview;
import static nl.veiligwonen.assessment.api.AdviceSteps.visited;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map.Entry;
import java.util.UUID;
import javax.sql.DataSource;
import nl.veiligwonen.assessment.api.Journals.Stored;
import nl.veiligwonen.assessment.api.Topics.Told;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.IntakeEvent.HomeVisitCompleted;
import nl.veiligwonen.platform.test.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealParts(service = "assessment")
class AdvicePathTest {

    private static final String TYPE = "nl.veiligwonen.assessment.";

    @Inject
    DataSource database;

    @Test
    void an_advice_is_returned_once_and_then_established() {
        CaseId caseId = visited(UTRECHT);
        recordRisks(caseId, RISKS).then().statusCode(200).body("stage", equalTo("IN_PREPARATION"));
        recordThreat(caseId, THREAT).then().statusCode(200).header("ETag", equalTo("\"3\""));
        draft(caseId, DRAFT)
                .then()
                .statusCode(200)
                .body("revision", equalTo(1))
                .body("measures.estimatedCostCents", contains(45_000, 12_345))
                .body("totalEstimatedCostCents", equalTo(57_345));
        submit(caseId).then().statusCode(200).body("stage", equalTo("UNDER_REVIEW"));
        giveBack(caseId, REMARKS).then().statusCode(200).body("stage", equalTo("RETURNED"));
        draft(caseId, """
                {"measures": [{"domain": "HOME", "description": "Two locks", "estimatedCostCents": 1}]}""").then().statusCode(200).body("revision", equalTo(2));
        submit(caseId).then().statusCode(200);
        establish(caseId).then().statusCode(200).body("stage", equalTo("ESTABLISHED"));

        adviser()
                .get(path(caseId))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"9\""))
                .body("organisation", equalTo("gm0344"))
                .body("findings", equalTo("The back door has no lock."))
                .body("analysis", equalTo("Anonymous letters since May."))
                .body("draft.revision", equalTo(2))
                .body("draft.measures.description", contains("Two locks"))
                .body("draft.totalEstimatedCostCents", equalTo(1))
                .body("returns.revision", contains(1))
                .body("returns.remarks", contains("Look at the garage too."))
                .body("submittedAt", nullValue());
        assertThat(Journals.stored(database, caseId))
                .extracting(Stored::entity, Stored::type, Stored::actor)
                .containsExactly(
                        tuple("Advice", "AssessmentOpened", "system:assessment"),
                        tuple("Advice", "RiskAssessmentRecorded", ADVISER),
                        tuple("Advice", "ThreatAnalysisRecorded", ADVISER),
                        tuple("Advice", "AdviceDrafted", ADVISER),
                        tuple("Advice", "AdviceSubmittedForReview", ADVISER),
                        tuple("Advice", "AdviceReturned", AUTHORITY),
                        tuple("Advice", "AdviceDrafted", ADVISER),
                        tuple("Advice", "AdviceSubmittedForReview", ADVISER),
                        tuple("Advice", "AdviceEstablished", AUTHORITY));
        List<Told> told = Topics.told(caseId, 6);
        assertThat(told)
                .extracting(Told::type)
                .containsExactly(
                        TYPE + "advice-drafted.v1",
                        TYPE + "advice-submitted-for-review.v1",
                        TYPE + "advice-returned.v1",
                        TYPE + "advice-drafted.v1",
                        TYPE + "advice-submitted-for-review.v1",
                        TYPE + "advice-established.v1");
        assertThat(told).allSatisfy(record -> assertThat(record.headers())
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_source", "urn:nld:veiligwonen:systeem:assessment")
                .containsEntry("ce_subject", caseId.toString())
                .containsEntry("ce_organisation", "gm0344")
                .containsEntry("content-type", "application/json")
                .containsKeys("ce_id", "ce_time", "ce_dataschema", "ce_correlationid"));
    }

    @Test
    void an_established_advice_tells_the_ids_and_amounts_of_its_measures_and_nothing_more() {
        CaseId caseId = established(UTRECHT);
        List<String> ids = adviser().get(path(caseId)).jsonPath().getList("draft.measures.measureId");

        JsonNode data = Topics.told(caseId, 3).getLast().data();

        assertThat(data.properties())
                .extracting(Entry::getKey)
                .containsExactlyInAnyOrder("caseId", "organisation", "revision", "measures");
        assertThat(data.get("measures"))
                .extracting(JsonNode::toString)
                .containsExactly(
                        "{\"measureId\":\"%s\",\"estimatedCostCents\":45000}".formatted(ids.get(0)),
                        "{\"measureId\":\"%s\",\"estimatedCostCents\":12345}".formatted(ids.get(1)));
    }

    @Test
    void a_case_with_a_concrete_threat_is_referred_at_once() {
        CaseId caseId = drafted(UTRECHT);

        refer(caseId).then().statusCode(200).body("stage", equalTo("REFERRED"));

        assertThat(Journals.stored(database, caseId))
                .last()
                .extracting(Stored::type)
                .isEqualTo("CaseReferred");
        assertThat(Topics.told(caseId, 2).getLast().type()).isEqualTo(TYPE + "case-referred.v1");
    }

    @Test
    void a_visit_that_is_told_twice_opens_one_advice() {
        CaseId caseId = CaseId.random();
        String once = UUID.randomUUID().toString();
        String again = UUID.randomUUID().toString();
        Topics.tell(new HomeVisitCompleted(caseId, UTRECHT), once);
        Topics.tell(new HomeVisitCompleted(caseId, UTRECHT), once);
        Topics.tell(new HomeVisitCompleted(caseId, UTRECHT), again);
        await().atMost(Duration.ofSeconds(30)).until(() -> Journals.received(database, again));

        assertThat(Journals.stored(database, caseId)).extracting(Stored::type).containsExactly("AssessmentOpened");
    }

    @Test
    void the_list_shows_how_far_each_advice_is() {
        CaseId caseId = underReview(UTRECHT);

        await().untilAsserted(() -> adviser()
                .queryParam("stage", "UNDER_REVIEW")
                .get(AdviceSteps.ADVICES)
                .then()
                .statusCode(200)
                .body("items.findAll { it.caseId == '%s' }".formatted(caseId), hasSize(1))
                .body("items.find { it.caseId == '%s' }.draft.measures".formatted(caseId), equalTo(2))
                .body("items.find { it.caseId == '%s' }.version".formatted(caseId), equalTo(5)));
    }
}
