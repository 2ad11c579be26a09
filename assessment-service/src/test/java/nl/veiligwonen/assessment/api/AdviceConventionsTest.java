package nl.veiligwonen.assessment.api;

import static nl.veiligwonen.assessment.api.AdviceSteps.ADVICES;
import static nl.veiligwonen.assessment.api.AdviceSteps.DRAFT;
import static nl.veiligwonen.assessment.api.AdviceSteps.RISKS;
import static nl.veiligwonen.assessment.api.AdviceSteps.THREAT;
import static nl.veiligwonen.assessment.api.AdviceSteps.adviser;
import static nl.veiligwonen.assessment.api.AdviceSteps.organisation;
import static nl.veiligwonen.assessment.api.AdviceSteps.path;
import static nl.veiligwonen.assessment.api.AdviceSteps.visited;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.test.Tokens;
import nl.veiligwonen.platform.web.Role;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealParts(service = "assessment")
class AdviceConventionsTest {

    @Inject
    DataSource database;

    @Test
    void a_draft_that_is_sent_again_under_its_key_is_written_once() {
        CaseId caseId = visited(AdviceSteps.UTRECHT);
        String key = UUID.randomUUID().toString();

        String first = under(key)
                .body(DRAFT)
                .put(path(caseId) + "/draft")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        String second = under(key)
                .body(DRAFT)
                .put(path(caseId) + "/draft")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(second).isEqualTo(first);
        assertThat(Journals.stored(database, caseId)).hasSize(2);
    }

    @Test
    void a_key_is_not_used_for_something_else() {
        CaseId caseId = visited(AdviceSteps.UTRECHT);
        String key = UUID.randomUUID().toString();
        under(key).body(RISKS).put(path(caseId) + "/risk-assessment").then().statusCode(200);

        under(key)
                .body(THREAT)
                .put(path(caseId) + "/threat-analysis")
                .then()
                .statusCode(409)
                .body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void of_two_advisers_who_saw_the_same_version_one_is_told_that_it_changed() {
        CaseId caseId = visited(AdviceSteps.UTRECHT);
        String seen = adviser().get(path(caseId)).header("ETag");

        adviser()
                .header("If-Match", seen)
                .body(RISKS)
                .put(path(caseId) + "/risk-assessment")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""));
        adviser()
                .header("If-Match", seen)
                .body(RISKS)
                .put(path(caseId) + "/risk-assessment")
                .then()
                .statusCode(412)
                .body("code", equalTo("version-mismatch"));
        assertThat(Journals.stored(database, caseId)).hasSize(2);
    }

    @Test
    void the_list_goes_from_page_to_page_without_gaps_and_repeats() {
        OrganisationId ownOfThisTest = OrganisationId.of("ws0155");
        List<String> opened = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            opened.addFirst(visited(ownOfThisTest).toString());
        }
        await().untilAsserted(
                        () -> organisation(ownOfThisTest).get(ADVICES).then().body("items", hasSize(5)));

        List<String> listed = new ArrayList<>();
        String cursor = null;
        do {
            var request = organisation(ownOfThisTest).queryParam("limit", 2);
            JsonPath page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get(ADVICES)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            listed.addAll(page.getList("items.caseId"));
            cursor = page.getString("next");
        } while (cursor != null);

        assertThat(listed).containsExactlyElementsOf(opened);
    }

    @Test
    void a_list_tells_what_is_wrong_with_its_parameters() {
        for (String query : List.of("limit=0", "limit=101", "stage=LOST", "cursor=nonsense", "cursor=Z20wMzQ0")) {
            adviser()
                    .get(ADVICES + "?" + query)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("invalid-input"))
                    .body("errors", hasSize(1));
        }
    }

    @Test
    void everyone_can_read_what_the_api_offers() {
        RestAssured.given()
                .get("/assessment/v1/openapi.json")
                .then()
                .statusCode(200)
                .header("API-Version", notNullValue())
                .body("paths.'/advices/{caseId}/draft'.put.operationId", equalTo("draftAdvice"));
    }

    private static RequestSpecification under(String key) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.of(Role.ADVISER, AdviceSteps.ADVISER))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key);
    }
}
