package nl.veiligwonen.acceptance;

import static nl.veiligwonen.acceptance.WalkedCase.ADVISER;
import static nl.veiligwonen.acceptance.WalkedCase.AUTHORITY;
import static nl.veiligwonen.acceptance.WalkedCase.NOTHING;
import static nl.veiligwonen.acceptance.WalkedCase.ORGANISATION;
import static nl.veiligwonen.acceptance.WalkedCase.OTHER_AUTHORITY;
import static nl.veiligwonen.acceptance.WalkedCase.draft;
import static nl.veiligwonen.acceptance.WalkedCase.see;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The paths of an advice: drafted, returned, judged by someone independent, superseded; and the police label. */
@Order(3)
class AssessmentPathsTest {

    private static final String MOTIVATION = "{\"motivation\": \"Invented motivation\"}";

    @Test
    void an_advice_rests_on_both_inputs() {
        var visited = WalkedCase.ofAlderman().visited();
        visited.put(ADVISER, visited.inAssessment("draft"), draft(100_000));
        visited.refused(ADVISER, visited.inAssessment("review-requests"), NOTHING, "risk-assessment-missing");
        visited.put(ADVISER, visited.inAssessment("risk-assessment"), "{\"findings\": \"Invented\"}");
        visited.refused(ADVISER, visited.inAssessment("review-requests"), NOTHING, "threat-analysis-missing");
    }

    @Test
    void the_whole_catalogue_can_be_advised_over_all_domains_and_kinds() {
        JsonPath catalogue = see(ADVISER, "/assessment/v1/measure-catalogues?validOn=" + LocalDate.now());
        int version = catalogue.getInt("items[0].version");
        List<Map<String, String>> items = catalogue.getList("items[0].items");
        String measures = items.stream()
                .map(item -> """
                        {"domain": "%s", "description": "%s", "estimatedCostCents": 100,
                         "catalogueItem": {"version": %d, "code": "%s"}}
                        """.formatted(item.get("domain"), item.get("name"), version, item.get("code")))
                .collect(Collectors.joining(","));
        var visited = WalkedCase.ofAlderman().visited();
        visited.put(ADVISER, visited.inAssessment("draft"), "{\"measures\": [%s]}".formatted(measures));

        JsonPath seen = see(AUTHORITY, visited.inAssessment(""));
        assertThat(seen.getList("draft.measures.domain", String.class))
                .hasSameSizeAs(items)
                .contains("WORK", "HOME", "DIGITAL", "TRAVEL");
        assertThat(seen.getList("draft.measures.kind", String.class))
                .contains("PHYSICAL", "ELECTRONIC", "ORGANISATIONAL", "ONLINE");
        assertThat(seen.getList("draft.measures.catalogueItem.code", String.class))
                .contains("trade-register-shielding", "land-register-shielding");
    }

    @Test
    void an_advice_is_returned_as_often_as_needed_and_its_revisions_are_put_side_by_side() {
        var submitted = WalkedCase.ofAlderman().visited().submitted(100_000, 50_000);
        giveBackAndDraft(submitted, 80_000);
        giveBackAndDraft(submitted, 70_000);

        JsonPath seen = see(ADVISER, submitted.inAssessment(""));
        assertThat(seen.getList("returns.revision", Integer.class)).containsExactly(1, 2);
        assertThat(seen.getInt("draft.revision")).isEqualTo(3);
        JsonPath comparison = see(AUTHORITY, submitted.inAssessment("revision-comparison?from=1&to=3"));
        assertThat(comparison.getList("removed.estimatedCostCents", Integer.class))
                .containsExactly(50_000);
        assertThat(comparison.getInt("changed[0].from.estimatedCostCents")).isEqualTo(100_000);
        assertThat(comparison.getInt("changed[0].to.estimatedCostCents")).isEqualTo(70_000);
        Call.as(ORGANISATION).get(submitted.inAssessment("revisions")).then().statusCode(403);
        submitted.assertPublished("assessment.advice-drafted", "assessment.advice-returned");
    }

    private static void giveBackAndDraft(WalkedCase submitted, long estimatedCents) {
        submitted.change(AUTHORITY, submitted.inAssessment("returns"), "{\"remarks\": \"Invented remarks\"}");
        submitted.refused(ADVISER, submitted.inAssessment("review-requests"), NOTHING, "not-revised");
        submitted.put(ADVISER, submitted.inAssessment("draft"), draft(estimatedCents));
        submitted.change(ADVISER, submitted.inAssessment("review-requests"), NOTHING);
    }

    @Test
    void no_measures_are_needed_and_the_case_is_complete() {
        var submitted = WalkedCase.ofAlderman().visited().submitted(100_000);
        submitted.change(AUTHORITY, submitted.inAssessment("establishments-without-measures"), MOTIVATION);

        submitted.awaitStage("COMPLETED");
        submitted.assertPublished("assessment.advice-established-without-measures");
    }

    @Test
    void a_changed_threat_asks_for_another_advice() {
        var established = WalkedCase.ofAlderman().visited().established(100_000);
        established.measures(1);
        established.change(ADVISER, established.inAssessment("supersessions"), MOTIVATION);
        established.refused(ADVISER, established.inAssessment("review-requests"), NOTHING, "not-revised");

        established.established(150_000, 50_000);
        established.measures(3);
        assertThat(see(ORGANISATION, established.inFunding("")).getList("measures.progress", String.class))
                .containsExactly("LAPSED", "ADVISED", "ADVISED");
        established.assertPublished("assessment.advice-superseded", "assessment.advice-established");
    }

    @Test
    void who_has_an_interest_does_not_judge() {
        var submitted = WalkedCase.ofAlderman().visited().submitted(100_000);
        submitted.change(AUTHORITY, submitted.inAssessment("interests"), "{\"interest\": \"OTHER\"}");
        submitted.gone(AUTHORITY, submitted.inAssessment("establishments"), NOTHING);
        establishedByAnother(submitted);
    }

    @Test
    void who_has_recused_himself_does_not_judge() {
        var submitted = WalkedCase.ofAlderman().visited().submitted(100_000);
        submitted.change(AUTHORITY, submitted.inAssessment("recusals"), NOTHING);
        submitted.gone(AUTHORITY, submitted.inAssessment("establishments"), NOTHING);
        establishedByAnother(submitted);
    }

    @Test
    void who_lives_in_the_home_does_not_judge() {
        var submitted = WalkedCase.ofAlderman().visited().submitted(100_000);
        submitted.put(
                ADVISER,
                submitted.inAssessment("beneficiary"),
                "{\"subject\": \"%s\"}".formatted(Call.subjectOf(AUTHORITY)));
        submitted.gone(AUTHORITY, submitted.inAssessment("establishments"), NOTHING);
        establishedByAnother(submitted);
    }

    @Test
    void who_had_a_hand_in_it_does_not_judge() {
        var submitted = WalkedCase.ofAlderman().visited().submittedBy("deputy-1", 100_000);
        submitted.refused("deputy-1", submitted.inAssessment("establishments"), NOTHING, "reviewer-is-author");
        establishedByAnother(submitted);
    }

    private static void establishedByAnother(WalkedCase submitted) {
        submitted.change(OTHER_AUTHORITY, submitted.inAssessment("establishments"), NOTHING);
        submitted.awaitStage("ADVISED");
        submitted.assertPublished("assessment.advice-established");
    }

    @Test
    void a_loan_does_not_wait_for_the_police_label_and_the_owner_does_his_own_work() {
        var established = WalkedCase.ofAlderman().visited().established(100_000);
        established.put(
                ADVISER,
                established.inAssessment("owner-work"),
                "{\"description\": \"Invented work\", \"estimatedCostCents\": 18000}");
        assertThat(see(ORGANISATION, established.inAssessment("")).getBoolean("pkvw.supplyPermitted"))
                .isFalse();
        assertThat(see(ADVISER, established.inAssessment("")).getInt("pkvw.ownerWork.estimatedCostCents"))
                .isEqualTo(18_000);
        assertThat(see(ORGANISATION, established.inAssessment("")).<Object>get("pkvw.ownerWork"))
                .isNull();
        established.change(
                ORGANISATION,
                established.inFunding("loans"),
                "{\"description\": \"Invented camera\", \"valueCents\": 44900}");

        established.refused(
                ADVISER,
                established.inAssessment("pkvw-certificates"),
                "{\"reference\": \"INVENTED-1\", \"issuedOn\": \"2010-05-14\"}",
                "certificate-expired");
        established.change(
                ADVISER,
                established.inAssessment("pkvw-certificates"),
                "{\"reference\": \"INVENTED-2\", \"issuedOn\": \"2024-05-14\"}");
        JsonPath seen = see(ORGANISATION, established.inAssessment(""));
        assertThat(seen.getBoolean("pkvw.supplyPermitted")).isTrue();
        assertThat(seen.getString("pkvw.lastValidDay")).isEqualTo("2034-05-13");
        established.assertPublished("funding.measure-lent", "assessment.supply-permitted");
    }

    @Test
    void the_employer_exempts_a_home_from_the_police_label() {
        var established = WalkedCase.ofAlderman().visited().established(100_000);
        established.change(ORGANISATION, established.inAssessment("pkvw-exemptions"), MOTIVATION);

        JsonPath seen = see(ADVISER, established.inAssessment(""));
        assertThat(seen.getBoolean("pkvw.supplyPermitted")).isTrue();
        assertThat(seen.getString("pkvw.exemptionMotivation")).isEqualTo("Invented motivation");
        established.assertPublished("assessment.supply-permitted");
    }
}
