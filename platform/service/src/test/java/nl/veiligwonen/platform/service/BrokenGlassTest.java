package nl.veiligwonen.platform.service;

import static io.restassured.RestAssured.given;
import static nl.veiligwonen.platform.service.NotesApi.NOTES;
import static nl.veiligwonen.platform.service.NotesApi.VALID;
import static nl.veiligwonen.platform.service.NotesApi.sending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import nl.veiligwonen.platform.service.glass.GlassConfig;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.test.ServiceLog;
import nl.veiligwonen.platform.test.TestClock;
import nl.veiligwonen.platform.test.Tokens;
import nl.veiligwonen.platform.web.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The officer on duty sees a file in an emergency, for a short time, and never unseen. */
@QuarkusTest
@RealParts(service = "notes")
class BrokenGlassTest {

    private static final String BREAKS = "/notes/v1/glass-breaks";
    private static final String REASON = "{\"ground\": \"ACUTE_THREAT\", \"reference\": \"MK-2026-004711\"}";

    private final String officer = "duty-" + UUID.randomUUID().toString().substring(0, 8);

    @Inject
    TestClock clock;

    @Inject
    GlassConfig config;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    private static RequestSpecification as(Role role, String subject) {
        return given().auth()
                .oauth2(Tokens.of(role, subject))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static String note(String title) {
        return sending(VALID.replace("A note", title))
                .post(NOTES)
                .then()
                .statusCode(201)
                .extract()
                .path("noteId");
    }

    private Response breakGlass(String note) {
        return as(Role.DUTY_OFFICER, officer).body(REASON).post("/notes/v1/cases/" + note + "/glass-breaks");
    }

    private int read(String subject, String note) {
        return as(Role.DUTY_OFFICER, subject).get(NOTES + "/" + note).statusCode();
    }

    @Test
    void a_file_opens_to_who_broke_the_glass_over_it_and_to_nobody_else() {
        String note = note("A note");
        assertThat(read(officer, note)).isEqualTo(404);

        breakGlass(note).then().statusCode(200).body("caseId", equalTo(note));

        assertThat(read(officer, note)).isEqualTo(200);
        assertThat(read("another-officer", note)).isEqualTo(404);
        assertThat(read(officer, note("A note"))).as("another file").isEqualTo(404);
    }

    @Test
    void it_closes_again() {
        String note = note("A note");
        breakGlass(note);

        clock.advance(config.opensFor());

        assertThat(read(officer, note)).isEqualTo(404);
    }

    @Test
    void who_has_an_interest_in_a_case_does_not_break_the_glass_over_it() {
        breakGlass(note("not for " + officer)).then().statusCode(404);
    }

    /** An adviser sees all files but those in which he has an interest. */
    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"OFFICE_HOLDER", "ADVISER", "SECURITY_AUTHORITY"})
    void who_is_a_party_advises_or_judges_breaks_no_glass(Role besides) {
        given().auth()
                .oauth2(Tokens.of(officer, Role.DUTY_OFFICER, besides))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(REASON)
                .post("/notes/v1/cases/" + note("A note") + "/glass-breaks")
                .then()
                .statusCode(404);
    }

    @Test
    void it_alarms_and_the_alarm_names_nobody() {
        String note = note("A note");
        try (ServiceLog log = ServiceLog.listen()) {
            String id = breakGlass(note).path("glassBreakId");

            assertThat(log.lines().stream().filter(line -> line.startsWith("WARN")))
                    .singleElement()
                    .asString()
                    .contains("glass", id)
                    .doesNotContain(note, officer);
            assertThat(log.text()).as("no line at all tells which case it is").doesNotContain(note);
        }
    }

    @Test
    void whom_it_is_about_is_told_that_the_glass_was_broken() {
        String note = note("of holder-7");
        breakGlass(note);
        read(officer, note);

        as(Role.OFFICE_HOLDER, "holder-7")
                .get("/notes/v1/cases/" + note + "/looks")
                .then()
                .body("items.operation", hasItem("breakGlass"))
                .body("items.ground", hasItem("a-duty-officer-sees-notes-under-broken-glass"));
    }

    @Test
    void the_privacy_officer_looks_at_it_once() {
        String id = breakGlass(note("A note")).path("glassBreakId");
        as(Role.PRIVACY_OFFICER, "privacy-1")
                .get(BREAKS)
                .then()
                .statusCode(200)
                .body("items[0].glassBreakId", equalTo(id))
                .body("items[0].subject", equalTo(officer))
                .body("items[0].reference", equalTo("MK-2026-004711"))
                .body("items[0].review", nullValue());

        review("privacy-1", id).then().statusCode(200).body("review.verdict", equalTo("NOT_JUSTIFIED"));

        review("privacy-2", id).then().statusCode(409).body("code", equalTo("glass-reviewed-before"));
        as(Role.PRIVACY_OFFICER, "privacy-1").get(BREAKS).then().body("items[0].review.reviewer", equalTo("privacy-1"));
        review("privacy-1", UUID.randomUUID().toString()).then().statusCode(404);
    }

    private static Response review(String subject, String id) {
        return as(Role.PRIVACY_OFFICER, subject)
                .body("{\"verdict\": \"NOT_JUSTIFIED\"}")
                .post(BREAKS + "/" + id + "/reviews");
    }

    @Test
    void nobody_judges_his_own() {
        String id = breakGlass(note("A note")).path("glassBreakId");

        review(officer, id).then().statusCode(409).body("code", equalTo("glass-is-yours"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"ground\": \"ACUTE_THREAT\"}",
                "{\"ground\": \"CURIOSITY\", \"reference\": \"MK-2026-004711\"}",
                "{\"ground\": \"ACUTE_THREAT\", \"reference\": \"A. de Vries\"}",
                "{\"ground\": \"ACUTE_THREAT\", \"reference\": \"DE VRIES\"}",
                "{\"ground\": \"ACUTE_THREAT\", \"reference\": \"3511AB 12\"}"
            })
    void it_takes_a_reason_in_which_no_name_and_no_address_fits(String reason) {
        as(Role.DUTY_OFFICER, officer)
                .body(reason)
                .post("/notes/v1/cases/" + note("A note") + "/glass-breaks")
                .then()
                .statusCode(400);
    }
}
