package nl.veiligwonen.intake.api;

import static java.util.concurrent.TimeUnit.SECONDS;
import static nl.veiligwonen.intake.IntakeApi.SCAN_REQUESTS;
import static nl.veiligwonen.intake.IntakeApi.adviser;
import static nl.veiligwonen.intake.IntakeApi.amsterdam;
import static nl.veiligwonen.intake.IntakeApi.as;
import static nl.veiligwonen.intake.IntakeApi.schedule;
import static nl.veiligwonen.intake.IntakeApi.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import nl.veiligwonen.intake.IntakeApi;
import nl.veiligwonen.intake.Submission;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.test.ServiceLog;
import nl.veiligwonen.platform.test.Tokens;
import nl.veiligwonen.platform.web.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Requests found by what is sent in a body, and never by what is in an address. Each test seeks for its own organisation. */
@QuarkusTest
@RealParts(service = "intake")
class SearchTest {

    private static final String SEARCH = SCAN_REQUESTS + "/_zoek";

    @Test
    void an_organisation_finds_its_case_by_the_name_of_the_office_holder_however_it_is_typed() {
        String nijmegen = Tokens.organisation("gm0268");
        String caseId = submitted(nijmegen, "gm0268", "Zoé van der Zoek", "31");
        submitted(nijmegen, "gm0268", "Somebody Else", "33");

        assertThat(found(nijmegen, """
                {"officeHolder": {"name": "ZOE VAN DER  ZOEK"}}""")).containsExactly(caseId);
        assertThat(found(nijmegen, """
                {"officeHolder": {"name": "Zoé van der Zo"}}""")).as("part of a name finds nobody").isEmpty();
    }

    @Test
    void a_case_is_found_by_the_home_and_by_person_and_home_together() {
        String arnhem = Tokens.organisation("gm0202");
        String ofOne = submitted(arnhem, "gm0202", "Partner One of Arnhem", "8b");
        String ofOther = submitted(arnhem, "gm0202", "Partner Two of Arnhem", "8b");

        assertThat(found(arnhem, """
                {"home": {"postalCode": "3511AB", "houseNumber": "8B"}}""")).containsExactly(ofOther, ofOne);
        assertThat(found(arnhem, """
                {"officeHolder": {"name": "partner one of arnhem"},
                 "home": {"postalCode": "3511AB", "houseNumber": "8b"}}""")).containsExactly(ofOne);
        assertThat(found(arnhem, """
                {"officeHolder": {"name": "partner one of arnhem"},
                 "home": {"postalCode": "3511AB", "houseNumber": "9"}}""")).isEmpty();
    }

    @Test
    void an_organisation_does_not_learn_whether_someone_has_a_case_elsewhere() {
        String zwolle = Tokens.organisation("gm0193");
        String caseId = submitted(zwolle, "gm0193", "Nobody Elses Business", "12");

        String body = """
                {"officeHolder": {"name": "Nobody Elses Business"}}""";
        assertThat(found(amsterdam(), body)).isEmpty();
        assertThat(found(amsterdam(), """
                {"organisation": "gm0193"}""")).isEmpty();
        assertThat(found(adviser(), body)).containsExactly(caseId);
    }

    @Test
    void an_office_holder_finds_what_he_asked_for_himself_only() {
        String zeist = Tokens.organisation("gm0355");
        submitted(zeist, "gm0355", "Someone of Zeist", "12");

        assertThat(found(Tokens.of(Role.OFFICE_HOLDER, "holder-who-never-asked"), """
                {"officeHolder": {"name": "Someone of Zeist"}}"""))
                .isEmpty();
    }

    @Test
    void requests_are_narrowed_to_stages_and_periods_and_come_page_by_page() {
        String haarlem = Tokens.organisation("gm0392");
        Instant before = Instant.now();
        String first = submitted(haarlem, "gm0392", "First of Haarlem", "1");
        String second = submitted(haarlem, "gm0392", "Second of Haarlem", "2");
        String third = submitted(haarlem, "gm0392", "Third of Haarlem", "3");
        schedule(second, IntakeApi.nextWeek()).statusCode(200);
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(found(haarlem, """
                {"stages": ["VISIT_SCHEDULED"]}""")).containsExactly(second));

        assertThat(found(haarlem, """
                {"stages": ["VISIT_SCHEDULED", "ELIGIBLE"]}""")).containsExactly(third, second, first);
        assertThat(found(haarlem, """
                {"receivedFrom": "%s", "frozen": false}""".formatted(before))).containsExactly(third, second, first);
        assertThat(found(haarlem, """
                {"receivedBefore": "%s"}""".formatted(before))).isEmpty();
        assertThat(found(haarlem, """
                {"changedFrom": "%s"}""".formatted(Instant.now().plusSeconds(60)))).isEmpty();
        JsonPath page = search(haarlem, """
                {"limit": 2}""").statusCode(200).extract().jsonPath();
        assertThat(page.getList("items.caseId", String.class)).containsExactly(third, second);
        assertThat(found(haarlem, """
                {"limit": 2, "cursor": "%s"}""".formatted(page.getString("next")))).containsExactly(first);
    }

    @Test
    void a_search_needs_no_key_for_it_changes_nothing() {
        as(adviser())
                .contentType(ContentType.JSON)
                .body("{}")
                .post(SEARCH)
                .then()
                .statusCode(200)
                .header("Idempotency-Replayed", (String) null);
    }

    @Test
    void what_is_wrong_with_a_search_is_told_without_what_was_sought() {
        try (ServiceLog log = ServiceLog.listen()) {
            String answer = search(amsterdam(), """
                    {"stages": ["LOST"], "limit": 101, "organisation": "Verborgen", "officeHolder": {"naam": "Verborgen"},
                     "home": {"postalCode": "Verborgen", "houseNumber": "1"}}""")
                    .statusCode(400)
                    .body("errors.pointer", hasItem("/stages/0"))
                    .body("errors.pointer", hasItem("/organisation"))
                    .extract()
                    .asString();
            search(amsterdam(), """
                    {"home": {"postalCode": "Verborgen", "houseNumber": "1"}}""").statusCode(400).body("errors[0].pointer", equalTo("/home/postalCode"));
            search(amsterdam(), """
                    {"limit": 101}""").statusCode(400).body("errors[0].pointer", equalTo("/limit"));

            assertThat(answer).doesNotContain("Verborgen");
            assertThat(log.lines()).noneMatch(line -> line.contains("Verborgen"));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"MINISTRY_OFFICIAL", "MINISTRY_CONTROLLER", "AUDITOR", "OPERATOR"})
    void who_has_no_part_in_the_intake_seeks_in_vain(Role role) {
        search(Tokens.of(role, "someone"), "{}").statusCode(403);
        search(Tokens.organisationOfNowhere("someone"), "{}").statusCode(403);
    }

    /** A request that the list has taken in. */
    private static String submitted(String token, String municipality, String name, String houseNumber) {
        String caseId = submit(
                        token,
                        Submission.ofSomeMayor()
                                .municipality(municipality)
                                .person(name)
                                .houseNumber(houseNumber))
                .statusCode(201)
                .extract()
                .path("caseId");
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(found(token, """
                {"limit": 1}""")).containsExactly(caseId));
        return caseId;
    }

    private static List<String> found(String token, String body) {
        return search(token, body).statusCode(200).extract().jsonPath().getList("items.caseId", String.class);
    }

    private static ValidatableResponse search(String token, String body) {
        return as(token).contentType(ContentType.JSON).body(body).post(SEARCH).then();
    }
}
