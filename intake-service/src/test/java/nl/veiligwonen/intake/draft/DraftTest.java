package nl.veiligwonen.intake.draft;

import static nl.veiligwonen.intake.IntakeApi.UTRECHT;
import static nl.veiligwonen.intake.IntakeApi.adviser;
import static nl.veiligwonen.intake.IntakeApi.amsterdam;
import static nl.veiligwonen.intake.IntakeApi.as;
import static nl.veiligwonen.intake.IntakeApi.authority;
import static nl.veiligwonen.intake.IntakeApi.changing;
import static nl.veiligwonen.intake.IntakeApi.newKey;
import static nl.veiligwonen.intake.IntakeApi.show;
import static nl.veiligwonen.intake.IntakeApi.utrecht;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import nl.veiligwonen.intake.StoredRows;
import nl.veiligwonen.intake.Submission;
import nl.veiligwonen.intake.Topics;
import nl.veiligwonen.platform.journal.Journal;
import nl.veiligwonen.platform.journal.JournalPosition;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.test.ServiceLog;
import nl.veiligwonen.platform.test.TestClock;
import nl.veiligwonen.platform.test.Tokens;
import nl.veiligwonen.platform.web.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Requests that are saved half-way, and what becomes of them. */
@QuarkusTest
@RealParts(service = "intake")
class DraftTest {

    private static final String DRAFTS = "/intake/v1/scan-request-drafts";
    private static final String HALF_WAY = "{\"office\": \"MAYOR\", \"officeHolder\": {\"name\": \"A. de Vries\"}}";

    @Inject
    DataSource database;

    @Inject
    Journal journal;

    @Inject
    DraftCleanUp cleanUp;

    @Inject
    TestClock clock;

    @AfterEach
    void tell_the_real_time_again() {
        clock.reset();
    }

    @Test
    void a_request_is_saved_half_way_and_what_is_missing_is_told() {
        Response saved = save(utrecht(), HALF_WAY);

        saved.then()
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .body("warnings.pointer", contains("/consentReference", "/home", "/termOfOffice"))
                .body("warnings[0].reason", equalTo("is still missing"));
        read(utrecht(), saved)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("content.officeHolder.name", equalTo("A. de Vries"))
                .body("warnings", hasSize(3));
    }

    @Test
    void what_is_wrong_is_kept_and_told_but_what_no_request_has_is_refused() {
        Response saved = save(utrecht(), "{\"office\": \"KING\", \"home\": {\"postalCode\": \"3511\"}}");

        saved.then()
                .statusCode(201)
                .body("warnings.pointer", hasItems("/office", "/home/postalCode", "/home/street", "/officeHolder"));
        read(utrecht(), saved).then().body("content.office", equalTo("KING"));
        save(utrecht(), "{\"office\": \"MAYOR\", \"home\": {\"garden\": true}}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/home/garden"));
        save(utrecht(), "[]").then().statusCode(400);
        save(utrecht(), "{").then().statusCode(400);
    }

    @Test
    void a_draft_is_saved_anew_on_the_version_that_was_seen() {
        Response saved = save(utrecht(), HALF_WAY);

        replace(utrecht(), saved, "\"1\"", Submission.ofSomeMayor().json())
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("warnings", empty());
        replace(utrecht(), saved, "\"1\"", HALF_WAY).then().statusCode(412).body("code", equalTo("version-mismatch"));
        read(utrecht(), saved).then().body("content.home.street", equalTo("Oudegracht"));
    }

    @Test
    void a_draft_that_is_submitted_becomes_a_case_and_is_no_more() {
        Response saved = save(utrecht(), Submission.ofSomeMayor().json());
        String key = newKey();

        Response submitted = submit(utrecht(), saved, key);
        Response again = submit(utrecht(), saved, key);

        submitted.then().statusCode(201).body("eligibility.outcome", equalTo("CONFIRMED"));
        String caseId = submitted.path("caseId");
        assertThat(submitted.header("Location")).isEqualTo("/intake/v1/scan-requests/" + caseId);
        show(utrecht(), caseId).statusCode(200).body("home.street", equalTo("Oudegracht"));
        again.then().statusCode(201).header("Idempotency-Replayed", equalTo("true"));
        assertThat(again.<String>path("caseId")).isEqualTo(caseId);
        read(utrecht(), saved).then().statusCode(404);
        submit(utrecht(), saved, newKey()).then().statusCode(404);
    }

    @Test
    void a_draft_that_lacks_something_or_that_a_rule_refuses_stays_as_it_is() {
        Response halfWay = save(utrecht(), HALF_WAY);
        Submission mayor = Submission.ofSomeMayor();
        Response one = save(utrecht(), mayor.json());
        Response other = save(utrecht(), mayor.json());
        submit(utrecht(), one, newKey()).then().statusCode(201);
        long recorded = journal.countAfter(JournalPosition.START);

        submit(utrecht(), halfWay, newKey())
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-input"))
                .body("errors.pointer", hasItem("/home"));
        submit(utrecht(), other, newKey()).then().statusCode(409).body("code", equalTo("case-already-open"));

        assertThat(journal.countAfter(JournalPosition.START)).isEqualTo(recorded);
        read(utrecht(), halfWay).then().statusCode(200);
        read(utrecht(), other).then().statusCode(200);
    }

    @Test
    void of_two_who_submit_a_draft_at_once_one_succeeds() throws Exception {
        Response saved = save(utrecht(), Submission.ofSomeMayor().json());
        List<Callable<Response>> both =
                List.of(() -> submit(utrecht(), saved, newKey()), () -> submit(utrecht(), saved, newKey()));

        try (ExecutorService colleagues = Executors.newFixedThreadPool(2)) {
            assertThat(colleagues.invokeAll(both).stream()
                            .map(Future::resultNow)
                            .map(Response::statusCode))
                    .containsExactlyInAnyOrder(201, 404);
        }
    }

    @Test
    void a_draft_can_be_thrown_away() {
        Response saved = save(utrecht(), HALF_WAY);

        changing(utrecht())
                .header("If-Match", "\"2\"")
                .delete(path(saved))
                .then()
                .statusCode(412);
        changing(utrecht())
                .header("If-Match", "\"1\"")
                .delete(path(saved))
                .then()
                .statusCode(204);
        read(utrecht(), saved).then().statusCode(404);
    }

    @Test
    void nobody_but_the_organisation_sees_its_drafts() {
        Response saved = save(utrecht(), HALF_WAY);

        for (Response refused : List.of(
                read(amsterdam(), saved),
                replace(amsterdam(), saved, "\"1\"", HALF_WAY),
                submit(amsterdam(), saved, newKey()),
                changing(amsterdam()).delete(path(saved)),
                read(officeHolder("holder-1"), saved),
                as(utrecht()).get(DRAFTS + "/no-draft"))) {
            assertThat(refused.statusCode()).isEqualTo(404);
        }
        for (String token : List.of(adviser(), authority(), Tokens.of(Role.AUDITOR, "auditor-1"))) {
            assertThat(read(token, saved).statusCode()).isEqualTo(404);
        }
        assertThat(ids(amsterdam())).doesNotContain(saved.<String>path("draftId"));
        read(utrecht(), saved).then().statusCode(200).header("ETag", equalTo("\"1\""));
    }

    @Test
    void an_office_holder_has_drafts_of_his_own() {
        String json = Submission.ofSomeMayor().json();
        String own = json.replaceFirst("\\{", "{\"organisation\": \"" + UTRECHT + "\",")
                .replaceFirst(",\\s*\"consentReference\": \"[^\"]*\"", "");
        Response saved = save(officeHolder("holder-2"), own);

        saved.then().statusCode(201).body("warnings", empty());
        read(officeHolder("holder-3"), saved).then().statusCode(404);
        read(utrecht(), saved).then().statusCode(404);
        Response submitted = submit(officeHolder("holder-2"), saved, newKey());
        submitted.then().statusCode(201);
        show(officeHolder("holder-2"), submitted.path("caseId")).statusCode(200);
        save(officeHolder("holder-2"), json)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/consentReference"));
    }

    @Test
    void drafts_are_listed_the_newest_first_without_what_is_in_them() {
        String token = Tokens.organisation("gm0518");
        List<String> saved = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            saved.addFirst(save(token, HALF_WAY).path("draftId"));
        }

        Response first = as(token).get(DRAFTS + "?limit=2");
        Response second = as(token).get(DRAFTS + "?limit=2&cursor=" + first.path("next"));

        first.then().statusCode(200).body("items.openPoints", contains(3, 3)).body("items.version", contains(1, 1));
        assertThat(first.asString()).doesNotContain("Vries");
        assertThat(first.<List<String>>path("items.draftId")).containsExactlyElementsOf(saved.subList(0, 2));
        assertThat(second.<List<String>>path("items.draftId")).containsExactly(saved.get(2));
        assertThat(second.<String>path("next")).isNull();
    }

    @Test
    void a_draft_that_nobody_changes_is_gone_after_its_time_and_one_that_changes_stays() {
        Response untouched = save(utrecht(), HALF_WAY);
        Response changed = save(utrecht(), HALF_WAY);
        clock.advance(Duration.ofDays(60));
        replace(utrecht(), changed, "\"1\"", HALF_WAY).then().statusCode(200);
        clock.advance(Duration.ofDays(31));

        read(utrecht(), untouched).then().statusCode(404);
        cleanUp.run();

        read(utrecht(), changed).then().statusCode(200);
        assertThat(new StoredRows(database).everything())
                .noneMatch(row -> row.contains(untouched.<String>path("draftId")) && row.contains("organisation:"))
                .anyMatch(row -> row.contains(changed.<String>path("draftId")) && row.contains("organisation:"));
    }

    @Test
    void what_is_in_a_draft_is_found_in_no_table_answer_topic_or_log() {
        List<String> markers = List.of("Wieldraaier", "Ochtendmist", "5Qkwxvz");
        String marked = Submission.ofSomeMayor()
                .person("Ottilie Wieldraaier")
                .street("Ochtendmistlaan")
                .houseNumber("5Qkwxvz")
                .json();
        try (ServiceLog log = ServiceLog.listen()) {
            Response saved = save(utrecht(), marked);
            List<String> told = new ArrayList<>(List.of(
                    saved.asString(),
                    replace(utrecht(), saved, "\"1\"", marked.replace("3511AB", "Ochtendmist"))
                            .asString(),
                    submit(utrecht(), saved, newKey()).asString(),
                    as(utrecht()).get(DRAFTS).asString(),
                    read(amsterdam(), saved).asString()));
            assertThat(read(utrecht(), saved).asString()).contains("Ottilie Wieldraaier");
            told.addAll(new StoredRows(database).everything());
            told.addAll(Topics.toldByIntake().stream().map(Object::toString).toList());
            replace(utrecht(), saved, "\"2\"", marked);
            submit(utrecht(), saved, newKey()).then().statusCode(201);
            told.addAll(new StoredRows(database).everything());
            told.addAll(log.lines());

            for (String marker : markers) {
                assertThat(told.stream().filter(text -> text.contains(marker)).count())
                        .as("places with part of a name or an address")
                        .isZero();
            }
        }
    }

    private static List<String> ids(String token) {
        return as(token).get(DRAFTS + "?limit=100").path("items.draftId");
    }

    private static Response save(String token, String content) {
        return changing(token).body(content).post(DRAFTS);
    }

    private static Response read(String token, Response saved) {
        return as(token).get(path(saved));
    }

    private static Response replace(String token, Response saved, String ifMatch, String content) {
        return changing(token).header("If-Match", ifMatch).body(content).put(path(saved));
    }

    private static Response submit(String token, Response saved, String key) {
        return changing(token, key).body("{}").post(path(saved) + "/submissions");
    }

    private static String path(Response saved) {
        return DRAFTS + "/" + saved.path("draftId");
    }

    private static String officeHolder(String subject) {
        return Tokens.of(Role.OFFICE_HOLDER, subject);
    }
}
