package nl.veiligwonen.assessment.api;

import static nl.veiligwonen.assessment.api.AdviceSteps.AUTHORITY;
import static nl.veiligwonen.assessment.api.AdviceSteps.NOTHING;
import static nl.veiligwonen.assessment.api.AdviceSteps.UTRECHT;
import static nl.veiligwonen.assessment.api.AdviceSteps.adviser;
import static nl.veiligwonen.assessment.api.AdviceSteps.as;
import static nl.veiligwonen.assessment.api.AdviceSteps.authority;
import static nl.veiligwonen.assessment.api.AdviceSteps.establish;
import static nl.veiligwonen.assessment.api.AdviceSteps.organisation;
import static nl.veiligwonen.assessment.api.AdviceSteps.path;
import static nl.veiligwonen.assessment.api.AdviceSteps.underReview;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import nl.veiligwonen.assessment.api.Journals.Stored;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.test.Tokens;
import nl.veiligwonen.platform.web.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RealParts(service = "assessment")
class IndependentReviewApiTest {

    @Inject
    DataSource database;

    @Test
    void who_recuses_himself_leaves_the_advice_to_another() {
        CaseId caseId = underReview(UTRECHT);

        authority().body(NOTHING).post(path(caseId) + "/recusals").then().statusCode(200);

        establish(caseId).then().statusCode(404);
        as(Tokens.of(Role.SECURITY_AUTHORITY, "authority-2"))
                .body(NOTHING)
                .post(path(caseId) + "/establishments")
                .then()
                .statusCode(200);
    }

    @Test
    void who_declares_an_interest_does_not_judge_and_which_it_is_stays_secret() {
        CaseId caseId = underReview(UTRECHT);

        authority()
                .body("{\"interest\": \"CLOSE_TO_BENEFICIARY\"}")
                .post(path(caseId) + "/interests")
                .then()
                .statusCode(200);

        establish(caseId).then().statusCode(404);
        assertThat(Journals.stored(database, caseId))
                .last()
                .satisfies(declared -> assertThat(declared.type()).isEqualTo("InterestDeclared"))
                .extracting(Stored::payload)
                .asString()
                .doesNotContain("CLOSE_TO_BENEFICIARY");
    }

    @Test
    void nobody_judges_the_advice_on_his_own_home_and_nobody_reads_whose_it_is() {
        CaseId caseId = underReview(UTRECHT);

        adviser()
                .body("{\"subject\": \"%s\"}".formatted(AUTHORITY))
                .put(path(caseId) + "/beneficiary")
                .then()
                .statusCode(200);

        establish(caseId).then().statusCode(404);
        assertThat(Journals.stored(database, caseId))
                .last()
                .extracting(Stored::payload)
                .asString()
                .doesNotContain(AUTHORITY);
        assertThat(adviser().get(path(caseId)).asString()).doesNotContain(AUTHORITY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"interest\": \"MINE\"}", "{\"interest\": null}"})
    void an_interest_is_one_of_those_that_are_known(String body) {
        authority()
                .body(body)
                .post(path(underReview(UTRECHT)) + "/interests")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/interest"));
    }

    @Test
    void an_employer_has_no_say_in_who_judges() {
        CaseId caseId = underReview(UTRECHT);

        organisation(UTRECHT)
                .body(NOTHING)
                .post(path(caseId) + "/recusals")
                .then()
                .statusCode(403);
        organisation(UTRECHT)
                .body("{\"interest\": \"OTHER\"}")
                .post(path(caseId) + "/interests")
                .then()
                .statusCode(403);
        organisation(UTRECHT)
                .body("{\"subject\": \"x\"}")
                .put(path(caseId) + "/beneficiary")
                .then()
                .statusCode(403);
    }
}
