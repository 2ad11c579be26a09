package nl.veiligwonen.acceptance;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static nl.veiligwonen.acceptance.WalkedCase.ADVISER;
import static nl.veiligwonen.acceptance.WalkedCase.NOTHING;
import static nl.veiligwonen.acceptance.WalkedCase.ORGANISATION;
import static nl.veiligwonen.acceptance.WalkedCase.home;
import static nl.veiligwonen.acceptance.WalkedCase.see;
import static nl.veiligwonen.acceptance.WalkedCase.seesNothing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What people do around a case: documents, finding it, what happened to it, and who takes the work. */
@Order(4)
class DeskPathsTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String OTHER_ADVISER = "adviser-2";
    private static final String PLANNING = "/intake/v1/work-queues/visit-planning";

    @Test
    void a_document_goes_through_the_gateway_and_comes_back_as_it_was() {
        var asked = WalkedCase.ofAlderman();
        byte[] plan = Arrays.copyOf("%PDF-1.7\nInvented plan".getBytes(US_ASCII), 3 << 20);

        Response added = Call.fileAs(ORGANISATION, "application/pdf")
                .header("Content-Disposition", "attachment; filename=\"plan.pdf\"")
                .body(plan)
                .post(asked.inIntake("attachments"));
        assertThat(added.statusCode()).as(added.asString()).isEqualTo(201);
        String document = asked.inIntake("attachments/" + added.path("attachmentId"));

        assertThat(Call.as(ADVISER).accept("*/*").get(document).asByteArray()).isEqualTo(plan);
        isNotThere("amsterdam", document);
        Call.fileAs(ORGANISATION, "image/png")
                .body(plan)
                .post(asked.inIntake("attachments"))
                .then()
                .statusCode(415);
        Call.changeAs(ORGANISATION).delete(document).then().statusCode(204);
        isNotThere(ADVISER, document);
    }

    private static void isNotThere(String user, String document) {
        Call.as(user).accept("*/*").get(document).then().statusCode(404);
    }

    @Test
    void a_case_is_found_by_the_person_and_by_the_organisation_itself_only() {
        var asked = WalkedCase.asked(ORGANISATION, "scan-requests", """
                {"office": "ALDERMAN", "officeHolder": {"name": "Vindbare Persoon"},
                 "termOfOffice": {"startsOn": "2025-07-01"}, "home": %s, "residenceExemption": false,
                 "consentReference": "found-1"}
                """.formatted(home("gm0344")));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(found(ORGANISATION)).contains(asked.id()));
        assertThat(found("amsterdam")).isEmpty();
    }

    private static List<String> found(String user) {
        return Call.changeAs(user)
                .body("{\"officeHolder\": {\"name\": \"vindbare persoon\"}}")
                .post("/intake/v1/scan-requests/_zoek")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.caseId");
    }

    @Test
    void what_happened_to_a_case_is_told_in_order() {
        var asked = WalkedCase.ofAlderman();
        asked.change(ORGANISATION, asked.inIntake("withdrawals"), NOTHING);

        assertThat(see(ORGANISATION, asked.inIntake("history")).getList("items.event", String.class))
                .containsExactly("scan-requested", "eligibility-confirmed", "request-withdrawn");
        seesNothing("amsterdam", asked.inIntake("history"));
    }

    @Test
    void work_that_one_has_taken_is_not_taken_by_another_until_it_is_given_back() {
        var asked = WalkedCase.ofAlderman();
        await().atMost(PATIENCE).until(() -> waiting(ADVISER, asked).isPresent());

        asked.change(ADVISER, item(asked) + "/claims", NOTHING);
        asked.refused(OTHER_ADVISER, item(asked) + "/claims", NOTHING, "work-taken");
        asked.change(ADVISER, item(asked) + "/releases", NOTHING);
        asked.change(
                "coordinator-1",
                item(asked) + "/assignments",
                "{\"assignee\": \"%s\"}".formatted(Call.subjectOf(ADVISER)));
        asked.change(ADVISER, asked.inIntake("visit-appointments"), WalkedCase.scheduledFor("2099-01-01T09:00:00Z"));

        await().atMost(PATIENCE).until(() -> waiting(ADVISER, asked).isEmpty());
    }

    private static String item(WalkedCase asked) {
        return PLANNING + "/items/" + asked.id();
    }

    /** The case in the exported queue, if it waits there. */
    private static Optional<JsonPath> waiting(String user, WalkedCase asked) {
        return Call.as(user)
                .accept("application/jsonl")
                .get(PLANNING + "/export")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .map(JsonPath::from)
                .filter(item -> asked.id().equals(item.getString("caseId")))
                .findFirst();
    }
}
