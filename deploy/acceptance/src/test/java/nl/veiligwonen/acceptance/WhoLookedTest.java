package nl.veiligwonen.acceptance;

import static nl.veiligwonen.acceptance.WalkedCase.ADVISER;
import static nl.veiligwonen.acceptance.WalkedCase.OFFICE_HOLDER;
import static nl.veiligwonen.acceptance.WalkedCase.ORGANISATION;
import static nl.veiligwonen.acceptance.WalkedCase.home;
import static nl.veiligwonen.acceptance.WalkedCase.see;
import static nl.veiligwonen.acceptance.WalkedCase.seesNothing;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import nl.veiligwonen.local.suite.PartName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Who is looked at finds out; so does who watches over it; and in an emergency nobody looks unseen. */
@Order(5)
class WhoLookedTest {

    private static final String PRIVACY_OFFICER = "privacy-1";
    private static final String DUTY_OFFICER = "duty-1";

    private static WalkedCase ofOfficeHolder() {
        return WalkedCase.asked(OFFICE_HOLDER, "own-scan-requests", """
                {"organisation": "gm0344", "office": "ALDERMAN", "officeHolder": {"name": "Bekeken Persoon"},
                 "termOfOffice": {"startsOn": "2025-07-01"}, "home": %s}
                """.formatted(home("gm0344")));
    }

    private static String looks(String service, WalkedCase walked) {
        return "/%s/v1/cases/%s/looks".formatted(service, walked.id());
    }

    @Test
    void an_office_holder_and_the_privacy_officer_find_out_who_looked_in_each_service() {
        var asked = ofOfficeHolder().visited();
        asked.submitted(350_000);
        see(ADVISER, asked.inIntake(""));
        see(ADVISER, asked.inAssessment(""));

        JsonPath told = see(OFFICE_HOLDER, looks("intake", asked));
        assertThat(told.getList("items.operation")).contains("getScanRequest", "scheduleHomeVisit");
        assertThat(told.getList("items.roles").toString()).contains("adviser");
        assertThat(told.getList("items.subject")).containsOnlyNulls();
        assertThat(see(PRIVACY_OFFICER, looks("intake", asked)).getList("items.subject"))
                .contains(Call.subjectOf(ADVISER));
        assertThat(see(PRIVACY_OFFICER, looks("assessment", asked)).getList("items.operation"))
                .contains("getAdvice", "recordThreatAnalysis");
        assertThat(see(PRIVACY_OFFICER, looks("assessment", asked)).getString("items[0].dataSubjectId"))
                .as("his pseudonym in both logs")
                .isNotBlank()
                .isEqualTo(see(PRIVACY_OFFICER, looks("intake", asked)).getString("items[0].dataSubjectId"));
        seesNothing("amsterdam", looks("intake", asked));
        seesNothing(PRIVACY_OFFICER, asked.inIntake(""));
    }

    @Test
    void an_officer_on_duty_sees_a_file_in_an_emergency_and_is_seen() {
        var asked = ofOfficeHolder();
        seesNothing(DUTY_OFFICER, asked.inIntake(""));

        String id = Call.changeAs(DUTY_OFFICER)
                .body("{\"ground\": \"ACUTE_THREAT\", \"reference\": \"MK-2026-004711\"}")
                .post("/intake/v1/cases/" + asked.id() + "/glass-breaks")
                .then()
                .statusCode(200)
                .extract()
                .path("glassBreakId");

        assertThat(see(DUTY_OFFICER, asked.inIntake("")).getString("officeHolder.name"))
                .isEqualTo("Bekeken Persoon");
        assertThat(see(OFFICE_HOLDER, looks("intake", asked))
                        .getList("items.roles")
                        .toString())
                .contains("duty-officer");
        assertThat(see(PRIVACY_OFFICER, "/intake/v1/glass-breaks").getList("items.glassBreakId"))
                .contains(id);
    }

    @Test
    void no_name_is_in_any_log_of_who_looked() throws Exception {
        var asked = ofOfficeHolder();
        see(ORGANISATION, asked.inIntake(""));

        List<String> lines = new ArrayList<>();
        for (PartName service : PartName.services()) {
            lines.addAll(Tables.processings(service));
        }
        assertThat(lines).isNotEmpty();
        assertThat(String.join("\n", lines)).doesNotContain("Bekeken", "Padstraat", asked.id());
    }
}
