package nl.veiligwonen.intake.api;

import static io.restassured.RestAssured.given;
import static nl.veiligwonen.intake.IntakeApi.as;
import static nl.veiligwonen.intake.IntakeApi.show;
import static nl.veiligwonen.intake.IntakeApi.submitted;
import static nl.veiligwonen.intake.IntakeApi.utrecht;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.test.Tokens;
import nl.veiligwonen.platform.web.Role;
import org.junit.jupiter.api.Test;

/** Asking later which rules applied. */
@QuarkusTest
@RealParts(service = "intake")
class RuleSetsTest {

    @Test
    void what_applied_to_1_march_2024_and_what_was_known_then() {
        ask("?appliedOn=2024-03-01&knownOn=2024-03-01").body("items.version", contains("2024-01-01"));
        ask("?appliedOn=2024-03-01")
                .body("items.version", contains("2024-01-01@2024-12-14"))
                .body("items[0].retroactive", equalTo(true))
                .body("items[0].publication", equalTo("Stcrt. 2024, 38865"));
    }

    @Test
    void before_the_oldest_rules_there_were_none() {
        ask("?appliedOn=2020-12-31").body("items", hasSize(0));
    }

    @Test
    void all_versions_can_be_read_with_their_articles() {
        ask("").body("items", hasSize(4))
                .body("items.form", hasItem("REIMBURSEMENT"))
                .body("items[3].rules.find { it.name == 'loan' }.article", equalTo("arts 2.9(7), 3.9(7), 4.9(7)"));
        ask("?knownOn=2022-01-01").body("items.version", contains("2021-01-01"));
    }

    @Test
    void a_decision_names_a_version_that_can_be_read() {
        String version = show(utrecht(), submitted()).extract().path("eligibility.rules");

        ask("").body("items.version", hasItem(version));
    }

    @Test
    void a_day_that_is_none_is_refused() {
        as(utrecht())
                .get("/intake/v1/rule-sets?appliedOn=yesterday")
                .then()
                .statusCode(400)
                .body("errors.name", contains("appliedOn"));
    }

    @Test
    void who_is_not_signed_in_asks_in_vain() {
        given().get("/intake/v1/rule-sets").then().statusCode(401);
    }

    private static ValidatableResponse ask(String query) {
        return as(Tokens.of(Role.AUDITOR, "auditor-1"))
                .get("/intake/v1/rule-sets" + query)
                .then()
                .statusCode(200);
    }
}
