package nl.veiligwonen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;

/** A case of the municipality of Utrecht, walked through the gateway by whoever does each step in real life. */
final class WalkedCase {

    static final String ORGANISATION = "utrecht";
    static final String OFFICE_HOLDER = "office-holder-1";
    static final String ADVISER = "adviser-1";
    static final String AUTHORITY = "authority-1";
    static final String OTHER_AUTHORITY = "authority-2";
    static final String NOTHING = "{}";

    /** Each case is about another home: one home has one open case. */
    private static final AtomicInteger HOMES = new AtomicInteger();

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** What is refused only because one service has not heard yet what another has told. */
    private static final Set<String> ON_ITS_WAY =
            Set.of("case-frozen", "not-frozen", "not-advised", "advice-ended", "case-ongoing");

    private final String id;

    private WalkedCase(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    // Requests.

    static WalkedCase ofAlderman() {
        return asked(ORGANISATION, "scan-requests", request("ALDERMAN", home("gm0344"), false));
    }

    static WalkedCase asked(String user, String collection, String request) {
        return new WalkedCase(Call.changeAs(user)
                .body(request)
                .post("/intake/v1/" + collection)
                .then()
                .statusCode(201)
                .extract()
                .path("caseId"));
    }

    static String request(String office, String home, boolean exempt) {
        return """
                {"office": "%s", "officeHolder": {"name": "Invented Person"}, "termOfOffice": {"startsOn": "2025-07-01"},
                 "home": %s, "residenceExemption": %s, "consentReference": "path-1"}
                """.formatted(office, home, exempt);
    }

    static String home(String municipality) {
        return """
                {"street": "Padstraat", "houseNumber": "%d", "postalCode": "1234AB", "city": "Utrecht",
                 "municipality": "%s"}
                """.formatted(HOMES.incrementAndGet(), municipality);
    }

    /** The case of the new home, after a move. */
    WalkedCase moved() {
        String next = change(
                        ORGANISATION,
                        inIntake("moves"),
                        "{\"home\": %s, \"consentReference\": \"path-2\"}".formatted(home("gm0344")))
                .getString("caseId");
        return new WalkedCase(next);
    }

    // The main path, up to where a test goes its own way.

    WalkedCase visited() {
        change(ADVISER, inIntake("visit-appointments"), scheduledFor("2099-01-01T09:00:00Z"));
        return visitReported();
    }

    WalkedCase visitReported() {
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        change(ADVISER, inIntake("visit-reports"), "{\"visitedAt\": \"%s\"}".formatted(now));
        return this;
    }

    static String scheduledFor(String moment) {
        return "{\"scheduledFor\": \"%s\"}".formatted(moment);
    }

    WalkedCase submitted(long... estimatedCents) {
        return submittedBy(ADVISER, estimatedCents);
    }

    WalkedCase submittedBy(String author, long... estimatedCents) {
        put(author, inAssessment("risk-assessment"), "{\"findings\": \"Invented\"}");
        put(author, inAssessment("threat-analysis"), "{\"analysis\": \"Invented\"}");
        put(author, inAssessment("draft"), draft(estimatedCents));
        change(author, inAssessment("review-requests"), NOTHING);
        return this;
    }

    static String draft(long... estimatedCents) {
        List<String> measures = Arrays.stream(estimatedCents)
                .mapToObj(
                        "{\"domain\": \"HOME\", \"description\": \"Invented\", \"estimatedCostCents\": %d}"::formatted)
                .toList();
        return "{\"measures\": [%s]}".formatted(String.join(",", measures));
    }

    WalkedCase established(long... estimatedCents) {
        submitted(estimatedCents);
        change(AUTHORITY, inAssessment("establishments"), NOTHING);
        return this;
    }

    /** The ids of the measures, once the advice has come to the employer. */
    List<String> measures(int count) {
        return await(
                        ORGANISATION,
                        inFunding(""),
                        provision -> provision.getList("measures").size() >= count)
                .getList("measures.measureId");
    }

    /** Adopted and all ordered; gives the ids of the measures. */
    List<String> ordered(int count) {
        List<String> measures = measures(count);
        change(ORGANISATION, inFunding("adoptions"), NOTHING);
        measures.forEach(measure -> change(ORGANISATION, inFunding("measure-orders"), ofMeasure(measure)));
        return measures;
    }

    static String ofMeasure(String measureId) {
        return "{\"measureId\": \"%s\"}".formatted(measureId);
    }

    // Where things are.

    String inIntake(String resource) {
        return at("/intake/v1/scan-requests/", resource);
    }

    String inAssessment(String resource) {
        return at("/assessment/v1/advices/", resource);
    }

    String inFunding(String resource) {
        return at("/funding/v1/provisions/", resource);
    }

    private String at(String collection, String resource) {
        return collection + id + (resource.isEmpty() ? "" : "/" + resource);
    }

    // Calls.

    /** Asks for a change, again while news of another service is on its way. */
    JsonPath change(String user, String path, String body) {
        return accepted(() -> Call.changeAs(user).body(body).post(path));
    }

    JsonPath put(String user, String path, String body) {
        return accepted(() -> Call.changeAs(user).body(body).put(path));
    }

    private static JsonPath accepted(Supplier<Response> call) {
        Response answer = whenNewsHasCome(call);
        assertThat(answer.statusCode()).as(answer.asString()).isBetween(200, 299);
        return answer.jsonPath();
    }

    /** Asks for what can't be, and gives the problem document. */
    JsonPath refused(String user, String path, String body, String code) {
        return refused(whenNewsHasCome(() -> Call.changeAs(user).body(body).post(path)), 409, code);
    }

    /** Sees that for a user it does not exist, as far as this can be told from what he asks of it. */
    void gone(String user, String path, String body) {
        refused(Call.changeAs(user).body(body).post(path), 404, "not-found");
    }

    private static JsonPath refused(Response answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        JsonPath problem = answer.jsonPath();
        assertThat(problem.getString("code")).isEqualTo(code);
        assertThat(problem.getString("detail")).isNotBlank();
        return problem;
    }

    private static Response whenNewsHasCome(Supplier<Response> call) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        call::get,
                        answer -> answer.statusCode() < 400
                                || (answer.statusCode() != 404
                                        && !ON_ITS_WAY.contains(
                                                answer.jsonPath().getString("code"))));
    }

    static JsonPath see(String user, String path) {
        return Call.as(user).get(path).then().statusCode(200).extract().jsonPath();
    }

    static void seesNothing(String user, String path) {
        Call.as(user).get(path).then().statusCode(404);
    }

    /** What someone sees, once it is as expected. */
    static JsonPath await(String user, String path, Predicate<JsonPath> expected) {
        return Awaitility.await()
                .alias(path)
                .atMost(PATIENCE)
                .until(
                        () -> Call.as(user).get(path),
                        answer -> answer.statusCode() == 200 && expected.test(answer.jsonPath()))
                .jsonPath();
    }

    WalkedCase awaitStage(String stage) {
        await(ADVISER, inIntake(""), request -> stage.equals(request.getString("stage")));
        return this;
    }

    /** Waits until these have been published about the case; all that has been published about it fits its schema. */
    void assertPublished(String... types) {
        String[] expected = Arrays.stream(types)
                .map(type -> "nl.veiligwonen." + type + ".v1")
                .toArray(String[]::new);
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(published())
                .extracting(record -> Topics.header(record, "ce_type"))
                .contains(expected));
        assertThat(published())
                .allSatisfy(record -> assertThat(Schemas.objections(Topics.header(record, "ce_type"), record.value()))
                        .as(Topics.header(record, "ce_type"))
                        .isEmpty());
    }

    private List<ConsumerRecord<String, byte[]>> published() {
        return Topics.everything().stream()
                .filter(record -> id.equals(record.key()))
                .toList();
    }
}
