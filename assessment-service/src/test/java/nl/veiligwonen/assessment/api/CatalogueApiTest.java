package nl.veiligwonen.assessment.api;

import static nl.veiligwonen.assessment.api.AdviceSteps.UTRECHT;
import static nl.veiligwonen.assessment.api.AdviceSteps.adviser;
import static nl.veiligwonen.assessment.api.AdviceSteps.as;
import static nl.veiligwonen.assessment.api.AdviceSteps.draft;
import static nl.veiligwonen.assessment.api.AdviceSteps.organisation;
import static nl.veiligwonen.assessment.api.AdviceSteps.path;
import static nl.veiligwonen.assessment.api.AdviceSteps.visited;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import nl.veiligwonen.assessment.api.Journals.Stored;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.test.Tokens;
import nl.veiligwonen.platform.web.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RealParts(service = "assessment")
class CatalogueApiTest {

    private static final String CATALOGUES = "/assessment/v1/measure-catalogues";

    @Inject
    DataSource database;

    @Test
    void the_versions_of_the_catalogue_are_listed_with_their_validity() {
        organisation(UTRECHT)
                .get(CATALOGUES)
                .then()
                .statusCode(200)
                .body("items.version", contains(1, 2))
                .body("items.lastValidDay", contains("2023-12-31", null));
        adviser().get(CATALOGUES + "?validOn=2023-07-01").then().body("items.version", contains(1));
        adviser().get(CATALOGUES + "?validOn=2020-07-01").then().body("items.version", equalTo(List.of()));
        adviser()
                .get(CATALOGUES + "/2")
                .then()
                .statusCode(200)
                .body("items.code", hasItems("trade-register-shielding", "land-register-shielding"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/0", "/99", "/latest", "/99999999999"})
    void a_version_that_does_not_exist_is_not_found(String version) {
        adviser().get(CATALOGUES + version).then().statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void the_catalogue_is_for_those_who_work_on_advices_and_carry_them_out() {
        as(Tokens.of(Role.AUDITOR, "auditor-1")).get(CATALOGUES).then().statusCode(403);
        adviser().get(CATALOGUES + "?validOn=yesterday").then().statusCode(400);
    }

    @Test
    void a_measure_from_the_catalogue_takes_its_kind_from_there() {
        CaseId caseId = visited(UTRECHT);

        draft(caseId, measure("HOME", 2, "trade-register-shielding")).then().statusCode(200);

        adviser()
                .get(path(caseId))
                .then()
                .body("draft.measures[0].kind", equalTo("ORGANISATIONAL"))
                .body("draft.measures[0].catalogueItem.version", equalTo(2))
                .body("draft.measures[0].catalogueItem.code", equalTo("trade-register-shielding"));
        assertThat(Journals.stored(database, caseId))
                .last()
                .satisfies(drafted -> assertThat(drafted.revision()).isEqualTo(2))
                .extracting(Stored::payload)
                .asString()
                .doesNotContain("trade-register", "ORGANISATIONAL");
    }

    @Test
    void a_measure_that_was_made_for_the_home_is_of_no_kind_unless_it_is_said() {
        CaseId caseId = visited(UTRECHT);

        draft(caseId, AdviceSteps.DRAFT).then().statusCode(200);

        adviser()
                .get(path(caseId))
                .then()
                .body("draft.measures[0].kind", nullValue())
                .body("draft.measures[0].catalogueItem", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "HOME, 1, door-viewer, catalogue-not-valid",
        "HOME, 2, moat, catalogue-item-unknown",
        "WORK, 2, door-viewer, catalogue-item-differs"
    })
    void a_measure_that_is_not_in_the_catalogue_as_it_says_is_refused(
            String domain, int version, String code, String refusal) {
        draft(visited(UTRECHT), measure(domain, version, code))
                .then()
                .statusCode(409)
                .body("code", equalTo(refusal));
    }

    private static String measure(String domain, int version, String code) {
        return """
                {"measures": [{"domain": "%s", "description": "As in the catalogue", "estimatedCostCents": 100,
                               "catalogueItem": {"version": %d, "code": "%s"}}]}""".formatted(domain, version, code);
    }
}
