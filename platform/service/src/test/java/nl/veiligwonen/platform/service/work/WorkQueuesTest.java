package nl.veiligwonen.platform.service.work;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.test.Tokens;
import nl.veiligwonen.platform.web.Role;
import org.junit.jupiter.api.Test;

/** Work that waits in a queue, over the whole of a service: rules, journal, read model and API. */
@QuarkusTest
@RealParts(service = "notes")
class WorkQueuesTest {

    private static final String NOTES = "/notes/v1/notes";
    private static final String QUEUES = "/notes/v1/work-queues";
    private static final String READING = QUEUES + "/note-reading";

    private final String anna = Tokens.of(Role.ADVISER, "anna");
    private final String bart = Tokens.of(Role.ADVISER, "bart");
    private final String chief = Tokens.of("chief", Role.ADVISER, Role.COORDINATOR);

    @Test
    void the_most_urgent_comes_first_whatever_came_in_first() {
        String later = written("Later", 900_300);
        String sooner = written("Sooner", 900_100);
        String between = written("Between", 900_200);

        List<String> all = pages(anna, "ALL");
        assertThat(all.stream().filter(List.of(later, sooner, between)::contains))
                .containsExactly(sooner, between, later);
        items(anna, "limit=100")
                .body("items.find { it.caseId == '%s' }.due.dueOn".formatted(sooner), equalTo("4494-05-23"))
                .body("items.find { it.caseId == '%s' }.due.standing".formatted(sooner), equalTo("ON_TRACK"));
    }

    @Test
    void what_one_claims_is_his_and_no_longer_for_others() {
        String note = written("To claim", 10);

        act(anna, note, "claims", "{}")
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("assignee", equalTo("anna"))
                .body("mine", is(true))
                .body("claimable", is(false));

        awaitShown(bart, note, "assignee", "anna");
        assertThat(pages(anna, "MINE")).contains(note);
        assertThat(pages(bart, "MINE")).doesNotContain(note);
        assertThat(pages(bart, "UNASSIGNED")).doesNotContain(note);
        act(bart, note, "claims", "{}").statusCode(409).body("code", equalTo("work-taken"));
        act(anna, note, "claims", "{}").statusCode(200).header("ETag", equalTo("\"1\""));
    }

    @Test
    void what_is_released_is_for_everyone_again() {
        String note = written("To release", 10);
        act(anna, note, "claims", "{}").statusCode(200);

        act(bart, note, "releases", "{}").statusCode(409).body("code", equalTo("work-not-yours"));
        act(anna, note, "releases", "{}")
                .statusCode(200)
                .body("assignee", nullValue())
                .body("claimable", is(true));

        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(pages(bart, "UNASSIGNED")).contains(note));
        act(bart, note, "claims", "{}").statusCode(200).body("assignee", equalTo("bart"));
    }

    @Test
    void a_coordinator_divides_the_work_and_nobody_else_does() {
        String note = written("To assign", 10);

        act(anna, note, "assignments", "{\"assignee\": \"bart\"}").statusCode(403);
        act(Tokens.of(Role.COORDINATOR, "chief-of-others"), note, "assignments", "{\"assignee\": \"bart\"}")
                .statusCode(404);
        act(chief, note, "assignments", "{\"assignee\": \"system:notes\"}").statusCode(400);
        act(chief, note, "assignments", "{\"assignee\": \"bart\"}")
                .statusCode(200)
                .body("assignee", equalTo("bart"))
                .body("mine", is(false));
        act(anna, note, "claims", "{}").statusCode(409);
        act(chief, note, "releases", "{}").statusCode(200).body("assignee", nullValue());
    }

    @Test
    void who_is_barred_does_not_find_the_work_among_what_he_can_claim() {
        String note = written("not for bart", 10);

        assertThat(pages(anna, "UNASSIGNED")).contains(note);
        assertThat(pages(bart, "UNASSIGNED")).doesNotContain(note);
        awaitShown(bart, note, "claimable", false);
        act(bart, note, "claims", "{}").statusCode(409).body("code", equalTo("note-is-yours"));
        act(chief, note, "assignments", "{\"assignee\": \"bart\"}")
                .statusCode(409)
                .body("code", equalTo("note-is-yours"));
        act(anna, note, "claims", "{}").statusCode(200);
    }

    @Test
    void work_that_is_done_is_no_longer_there() {
        String note = written("To do", 10);
        act(anna, note, "claims", "{}").statusCode(200);
        given().auth()
                .oauth2(anna)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType(ContentType.JSON)
                .post(NOTES + "/" + note + "/closures")
                .then()
                .statusCode(200);

        act(anna, note, "claims", "{}").statusCode(oneOf(404, 409));
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(pages(anna, "ALL")).doesNotContain(note));
        act(anna, note, "releases", "{}").statusCode(404);
    }

    @Test
    void a_claim_on_a_version_that_has_passed_is_refused() {
        String note = written("To claim late", 10);
        act(anna, note, "claims", "{}").statusCode(200);

        given().auth()
                .oauth2(chief)
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", "\"0\"")
                .contentType(ContentType.JSON)
                .body("{\"assignee\": \"bart\"}")
                .post(READING + "/items/" + note + "/assignments")
                .then()
                .statusCode(412);
    }

    @Test
    void the_counts_tell_what_waits_for_whom_and_what_is_too_late() {
        String reader = Tokens.of(Role.ADVISER, "counter-" + UUID.randomUUID());
        JsonPath before = counts(reader);
        String note = written("To count", 10);
        written("not for nobody", 10);
        act(reader, note, "claims", "{}").statusCode(200);

        await().atMost(20, SECONDS).untilAsserted(() -> {
            JsonPath after = counts(reader);
            assertThat(after.getInt("[0].total")).isGreaterThanOrEqualTo(before.getInt("[0].total") + 2);
            assertThat(after.getInt("[0].mine")).isEqualTo(1);
            assertThat(after.getInt("[0].unassigned")).isLessThan(after.getInt("[0].total"));
        });
        assertThat(counts(reader).getList("queue", String.class)).containsExactly("note-reading");
    }

    @Test
    void an_organisation_has_its_own_queue_with_its_own_cases_in_it() {
        String note = written("Of Utrecht", 10);
        String closing = QUEUES + "/note-closing/items?limit=100";

        given().auth()
                .oauth2(Tokens.organisation("gm0344"))
                .get(closing)
                .then()
                .statusCode(200)
                .body("items.caseId", hasItem(note))
                .body("items.find { it.caseId == '%s' }.due".formatted(note), nullValue());
        given().auth()
                .oauth2(Tokens.organisation("gm0363"))
                .get(closing)
                .then()
                .statusCode(200)
                .body("items", equalTo(List.of()));
        act(Tokens.organisation("gm0363"), "note-closing", note, "claims", "{}").statusCode(404);
        given().auth()
                .oauth2(Tokens.organisationOfNowhere("lost"))
                .get(closing)
                .then()
                .statusCode(404);
    }

    @Test
    void a_queue_of_another_role_is_not_there() {
        given().auth().oauth2(anna).get(QUEUES + "/note-closing/items").then().statusCode(404);
        given().auth().oauth2(anna).get(QUEUES + "/no-such-queue/items").then().statusCode(404);
        given().auth()
                .oauth2(Tokens.of(Role.AUDITOR, "auditor"))
                .get(QUEUES)
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(anna)
                .get(READING + "/items?assignment=HERS")
                .then()
                .statusCode(400)
                .body("errors.name", contains("assignment"));
        given().auth()
                .oauth2(anna)
                .get(READING + "/items?cursor=Z20wMzQ0")
                .then()
                .statusCode(400);
    }

    @Test
    void a_queue_is_exported_as_csv_or_as_json_lines() {
        String note = written("To export", 42);
        act(bart, note, "claims", "{}").statusCode(200);
        awaitShown(bart, note, "assignee", "bart");

        String csv = export(bart, "text/csv", "MINE");
        assertThat(csv.lines().findFirst())
                .contains("queue,caseId,organisation,stage,task,waitingSince,clock,nature,dueOn,daysLeft,standing,"
                        + "assignee,assignedAt");
        assertThat(csv.lines().filter(line -> line.contains(note)))
                .singleElement()
                .asString()
                .startsWith("note-reading," + note + ",gm0344,WRITTEN,read-the-note,")
                .contains(",note,STATUTORY,2030-02-12,");
        String lines = export(bart, "application/jsonl", "MINE");
        assertThat(lines.lines().map(JsonPath::from).map(line -> line.getMap("")))
                .extracting(line -> (Object) line.get("caseId"))
                .contains(note);
        assertThat(export(Tokens.of(Role.ADVISER, "nobody"), "text/csv", "MINE").lines())
                .hasSize(1);
        given().auth()
                .oauth2(bart)
                .accept("application/xml")
                .get(READING + "/export")
                .then()
                .statusCode(406);
    }

    @Test
    void a_rebuild_gives_the_same_queues() {
        String claimed = written("Claimed before", 10);
        String assigned = written("not for anna", 11);
        act(anna, claimed, "claims", "{}").statusCode(200);
        act(chief, assigned, "assignments", "{\"assignee\": \"bart\"}").statusCode(200);
        awaitShown(anna, claimed, "assignee", "anna");
        awaitShown(anna, assigned, "assignee", "bart");
        var before = List.of(shown(anna, claimed), shown(anna, assigned));

        rebuild();

        assertThat(List.of(shown(anna, claimed), shown(anna, assigned))).isEqualTo(before);
    }

    private static void rebuild() {
        String operator = Tokens.of(Role.OPERATOR, "operator");
        String id = given().auth()
                .oauth2(operator)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType(ContentType.JSON)
                .post("/notes/v1/operations/rebuilds")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().atMost(60, SECONDS).untilAsserted(() -> given().auth()
                .oauth2(operator)
                .get("/notes/v1/operations/rebuilds/" + id)
                .then()
                .body("state", equalTo("DONE")));
    }

    /** A note that is due so many days after 1 January 2030 and that the queue has taken in. */
    private String written(String title, int dueInDays) {
        String note = given().auth()
                .oauth2(Tokens.of(Role.ADVISER, "writer"))
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType(ContentType.JSON)
                .body("""
                        {"title": "%s", "kind": "PLAIN", "amountCents": %d, "startsOn": "2026-03-31", "pinned": false,
                         "place": {"street": "Dorpsstraat", "postalCode": "1234 AB"}}
                        """.formatted(title, dueInDays))
                .post(NOTES)
                .then()
                .statusCode(201)
                .extract()
                .path("noteId");
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(pages(anna, "ALL")).contains(note));
        return note;
    }

    private static ValidatableResponse act(String token, String note, String what, String body) {
        return act(token, "note-reading", note, what, body);
    }

    private static ValidatableResponse act(String token, String queue, String note, String what, String body) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType(ContentType.JSON)
                .body(body)
                .post(QUEUES + "/" + queue + "/items/" + note + "/" + what)
                .then();
    }

    private static ValidatableResponse items(String token, String query) {
        return given().auth()
                .oauth2(token)
                .get(READING + "/items?" + query)
                .then()
                .statusCode(200);
    }

    private static List<String> pages(String token, String assignment) {
        List<String> all = new ArrayList<>();
        String query = "limit=3&assignment=" + assignment;
        JsonPath page = items(token, query).extract().jsonPath();
        all.addAll(page.getList("items.caseId", String.class));
        while (page.getString("next") != null) {
            page = items(token, query + "&cursor=" + page.getString("next"))
                    .extract()
                    .jsonPath();
            all.addAll(page.getList("items.caseId", String.class));
        }
        return all;
    }

    private static Map<String, Object> shown(String token, String note) {
        return export(token, "application/jsonl", "ALL")
                .lines()
                .map(line -> JsonPath.from(line).<String, Object>getMap(""))
                .filter(item -> note.equals(item.get("caseId")))
                .findFirst()
                .orElseThrow();
    }

    private static void awaitShown(String token, String note, String property, Object value) {
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(shown(token, note)).containsEntry(property, value));
    }

    private static JsonPath counts(String token) {
        return given().auth()
                .oauth2(token)
                .get(QUEUES)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String export(String token, String type, String assignment) {
        return given().auth()
                .oauth2(token)
                .accept(type)
                .get(READING + "/export?assignment=" + assignment)
                .then()
                .statusCode(200)
                .contentType(startsWith(type))
                .extract()
                .asString();
    }
}
