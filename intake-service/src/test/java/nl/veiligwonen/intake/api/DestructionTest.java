package nl.veiligwonen.intake.api;

import static nl.veiligwonen.intake.IntakeApi.SCAN_REQUESTS;
import static nl.veiligwonen.intake.IntakeApi.as;
import static nl.veiligwonen.intake.IntakeApi.attached;
import static nl.veiligwonen.intake.IntakeApi.changing;
import static nl.veiligwonen.intake.IntakeApi.path;
import static nl.veiligwonen.intake.IntakeApi.post;
import static nl.veiligwonen.intake.IntakeApi.scheduled;
import static nl.veiligwonen.intake.IntakeApi.show;
import static nl.veiligwonen.intake.IntakeApi.submit;
import static nl.veiligwonen.intake.IntakeApi.utrecht;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.veiligwonen.intake.StoredRows;
import nl.veiligwonen.intake.Submission;
import nl.veiligwonen.platform.retention.RetentionRun;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.test.TestClock;
import nl.veiligwonen.platform.test.Tokens;
import nl.veiligwonen.platform.web.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Cases of which the term is over are proposed, looked at by one person, destroyed by another, and that is declared. */
@QuarkusTest
@RealParts(service = "intake")
class DestructionTest {

    private static final String LISTS = "/intake/v1/destruction-lists";
    private static final Duration A_YEAR_AND_MORE = Duration.ofDays(370);

    @Inject
    TestClock clock;

    @Inject
    RetentionRun daily;

    @Inject
    DataSource database;

    @AfterEach
    void back() {
        clock.reset();
    }

    private static String records(int number) {
        return Tokens.of(Role.RECORDS_MANAGER, "records-" + number);
    }

    private static String withdrawn(Submission submission) {
        String caseId = submit(utrecht(), submission).statusCode(201).extract().path("caseId");
        attached(caseId);
        post(utrecht(), caseId, "withdrawals", "{}").statusCode(200);
        return caseId;
    }

    /** The list that has the case; there is one. */
    private String proposed(String caseId) {
        List<String> ids = daily.run();
        return ids.stream().filter(id -> cases(id).contains(caseId)).findAny().orElseThrow();
    }

    private static List<String> cases(String listId) {
        return as(records(1))
                .get(LISTS + "/" + listId)
                .then()
                .statusCode(200)
                .extract()
                .path("lines.caseId");
    }

    /** Approves a list, but keeps all cases on it that are not ours. */
    private ValidatableResponse approveOnly(String listId, String caseId) {
        LocalDate until = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusYears(1);
        String others = cases(listId).stream()
                .filter(other -> !other.equals(caseId))
                .distinct()
                .map(other -> "{\"caseId\": \"%s\", \"ground\": \"INVESTIGATION\", \"until\": \"%s\"}"
                        .formatted(other, until))
                .collect(Collectors.joining(","));
        return changing(records(1))
                .body("{\"retained\": [%s]}".formatted(others))
                .post(LISTS + "/" + listId + "/approvals")
                .then();
    }

    private static ValidatableResponse destroy(int number, String listId) {
        return changing(records(number))
                .post(LISTS + "/" + listId + "/destructions")
                .then();
    }

    @Test
    void a_case_is_destroyed_by_two_people_after_its_term_and_reads_say_so() {
        Submission submission = Submission.ofSomeMayor();
        String caseId = withdrawn(submission);
        String running = scheduled();
        await().untilAsserted(() -> assertThat(foundByName(submission)).contains(caseId));
        clock.advance(A_YEAR_AND_MORE);

        String listId = proposed(caseId);

        assertThat(cases(listId)).doesNotContain(running);
        as(records(1))
                .get(LISTS + "/" + listId)
                .then()
                .body("stage", equalTo("PROPOSED"))
                .body(
                        "lines.findAll { it.caseId == '%s' }.purpose".formatted(caseId),
                        containsInAnyOrder("IDENTITY", "ATTACHMENTS"))
                .body("lines.findAll { it.caseId == '%s' }.category".formatted(caseId), contains("8.4", "8.4"))
                .body("approvedBy", nullValue());
        approveOnly(listId, caseId)
                .statusCode(200)
                .body("stage", equalTo("APPROVED"))
                .body("approvedBy", equalTo("records-1"));
        destroy(1, listId).statusCode(409).body("code", equalTo("same-person"));
        show(utrecht(), caseId).body("destroyed", equalTo(false));

        destroy(2, listId)
                .statusCode(200)
                .body("service", equalTo("intake-service"))
                .body("destroyed.purpose", containsInAnyOrder("IDENTITY", "ATTACHMENTS"))
                .body("destroyed[0].caseIds", contains(caseId))
                .body("destroyed[0].years", equalTo(1))
                .body("approvedBy", equalTo("records-1"))
                .body("destroyedBy", equalTo("records-2"))
                .body("copiesOpenWith", not(hasSize(0)));

        show(utrecht(), caseId)
                .statusCode(200)
                .body("destroyed", equalTo(true))
                .body("stage", equalTo("WITHDRAWN"))
                .body("officeHolder.name", equalTo("[vernietigd]"));
        as(utrecht())
                .get(path(caseId) + "/history")
                .then()
                .statusCode(200)
                .body("items.event", hasItem("request-withdrawn"));
        String attachment = as(utrecht())
                .get(path(caseId) + "/attachments")
                .then()
                .extract()
                .path("items[0].attachmentId");
        as(utrecht()).get(path(caseId) + "/attachments/" + attachment).then().statusCode(410);
        assertThat(new StoredRows(database).contentsOf(caseId)).isZero();
        await().untilAsserted(() -> assertThat(foundByName(submission)).doesNotContain(caseId));
        as(records(1))
                .get(LISTS + "/" + listId + "/declaration")
                .then()
                .statusCode(200)
                .body("listId", equalTo(listId));
        as(records(1)).get(LISTS + "?stage=DECLARED&limit=100").then().body("items.listId", hasItem(listId));
    }

    private static List<String> foundByName(Submission submission) {
        return changing(utrecht())
                .body("{\"officeHolder\": {\"name\": \"%s\"}}".formatted(submission.name()))
                .post(SCAN_REQUESTS + "/_zoek")
                .then()
                .extract()
                .path("items.caseId");
    }

    @Test
    void what_waits_or_is_kept_for_longer_is_not_proposed_again_until_it_is_time() {
        String caseId = withdrawn(Submission.ofSomeMayor());
        clock.advance(A_YEAR_AND_MORE);
        String listId = proposed(caseId);

        assertThat(daily.run().stream().flatMap(id -> cases(id).stream())).doesNotContain(caseId);
        approveOnly(listId, "none of them").statusCode(200);
        destroy(2, listId).statusCode(409).body("code", equalTo("all-retained"));
        assertThat(daily.run().stream().flatMap(id -> cases(id).stream())).doesNotContain(caseId);

        clock.advance(A_YEAR_AND_MORE);

        assertThat(proposed(caseId)).isNotEqualTo(listId);
    }

    @Test
    void an_approval_is_taken_back_by_whoever_was_to_destroy() {
        String caseId = withdrawn(Submission.ofSomeMayor());
        clock.advance(A_YEAR_AND_MORE);
        String listId = proposed(caseId);
        approveOnly(listId, caseId);

        changing(records(2))
                .post(LISTS + "/" + listId + "/returns")
                .then()
                .statusCode(200)
                .body("stage", equalTo("PROPOSED"));

        destroy(2, listId).statusCode(409).body("code", equalTo("not-approved"));
        as(records(2)).get(LISTS + "/" + listId + "/declaration").then().statusCode(404);
        approveOnly(listId, "none of them").statusCode(200);
    }

    @Test
    void a_run_can_be_started_by_hand() {
        String caseId = withdrawn(Submission.ofSomeMayor());
        clock.advance(A_YEAR_AND_MORE);

        changing(records(1)).post(LISTS + "/runs").then().statusCode(202);

        await().untilAsserted(
                        () -> assertThat(as(records(1))
                                        .get(LISTS + "?limit=100")
                                        .then()
                                        .extract()
                                        .<List<String>>path("items.listId")
                                        .stream()
                                        .flatMap(id -> cases(id).stream()))
                                .contains(caseId));
    }

    @Test
    void what_is_wrong_is_said() {
        as(records(1)).get(LISTS + "/2026-01-01-1").then().statusCode(404);
        changing(records(1))
                .body("{\"retained\": [{\"caseId\": \"no case\"}]}")
                .post(LISTS + "/2026-01-01-1/approvals")
                .then()
                .statusCode(400);
    }
}
