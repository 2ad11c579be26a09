package nl.veiligwonen.intake.scanrequest.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.veiligwonen.intake.scanrequest.rules.RuleSet.Form;
import nl.veiligwonen.platform.domain.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which rules applied to a day, and what was known of that on another. */
class RuleBookTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @CsvSource({
        // Reimbursement, until the day before measures were supplied in kind.
        "2021-01-01, 2026-03-02, 2021-01-01",
        "2023-12-31, 2026-03-02, 2021-01-01",
        // What applied to 1 March 2024? On that day one text was known; since 14 December another is.
        "2024-03-01, 2024-03-01, 2024-01-01",
        "2024-03-01, 2024-12-13, 2024-01-01",
        "2024-03-01, 2024-12-14, 2024-01-01@2024-12-14",
        "2024-03-01, 2026-03-02, 2024-01-01@2024-12-14",
        // The amendment has effect from the first day of the year and not before.
        "2024-01-01, 2026-03-02, 2024-01-01@2024-12-14",
        "2025-12-17, 2026-03-02, 2024-01-01@2024-12-14",
        // The present text.
        "2025-12-18, 2026-03-02, 2025-12-18",
        "2030-01-01, 2026-03-02, 2025-12-18",
        // What was expected of the future, before the next text was known.
        "2026-03-02, 2025-12-17, 2024-01-01@2024-12-14",
        "2024-01-01, 2023-11-15, 2024-01-01",
        "2024-01-01, 2023-10-29, 2021-01-01",
    })
    void the_rules_of_a_day_as_they_were_known_on_another(LocalDate day, LocalDate knownOn, String version) {
        assertThat(RuleBook.applicable(day, knownOn))
                .hasValueSatisfying(rules -> assertThat(rules.version().id()).isEqualTo(version));
    }

    @ParameterizedTest
    @CsvSource({"2020-12-31, 2026-03-02", "2024-03-01, 2020-10-06"})
    void before_the_oldest_there_were_none_and_before_the_first_was_known_none_either(
            LocalDate day, LocalDate knownOn) {
        assertThat(RuleBook.applicable(day, knownOn)).isEmpty();
    }

    @Test
    void measures_were_reimbursed_first_and_are_supplied_since() {
        assertThat(RuleBook.applicable(LocalDate.of(2023, 12, 31), TODAY)
                        .orElseThrow()
                        .form())
                .isEqualTo(Form.REIMBURSEMENT);
        assertThat(RuleBook.applicable(LocalDate.of(2024, 1, 1), TODAY)
                        .orElseThrow()
                        .form())
                .isEqualTo(Form.SUPPLY_IN_KIND);
    }

    @Test
    void a_request_is_judged_only_by_rules_that_supply_in_kind() {
        assertThat(RuleBook.forRequest(LocalDate.of(2023, 12, 31), TODAY)).isEmpty();
        assertThat(RuleBook.forRequest(LocalDate.of(2024, 1, 1), TODAY)).isPresent();
    }

    @Test
    void a_request_of_before_the_amendment_that_is_judged_after_it_is_judged_by_it() {
        assertThat(RuleBook.forRequest(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 1)))
                .hasValueSatisfying(rules -> assertThat(rules.version().id()).isEqualTo("2024-01-01"));
        assertThat(RuleBook.forRequest(LocalDate.of(2024, 3, 1), LocalDate.of(2025, 1, 6)))
                .hasValueSatisfying(rules -> assertThat(rules.version().id()).isEqualTo("2024-01-01@2024-12-14"));
    }

    @Test
    void the_amendment_of_december_2024_is_the_only_one_with_retroactive_effect() {
        assertThat(RuleBook.all())
                .filteredOn(RuleSet::isRetroactive)
                .extracting(RuleSet::publication)
                .containsExactly("Stcrt. 2024, 38865");
    }

    @Test
    @Article("Wet BRP 1.1(o)")
    void the_cap_and_the_closed_list_are_gone_since_2024() {
        assertThat(names(LocalDate.of(2023, 1, 1)))
                .contains("reimbursement-up-to-a-cap", "closed-list-of-measures", "certificate-required");
        assertThat(names(LocalDate.of(2024, 1, 1)))
                .contains("supply-in-kind", "certificate-or-hardship", "loan")
                .doesNotContain("reimbursement-up-to-a-cap", "closed-list-of-measures", "certificate-required");
    }

    static List<RuleSet> versions() {
        return RuleBook.all();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void every_rule_has_a_name_a_statement_and_an_article(RuleSet version) {
        assertThat(version.rules()).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.name()).matches("[a-z]+(-[a-z]+)*");
            assertThat(rule.statement()).endsWith(".");
            assertThat(rule.article()).contains("9");
        });
        assertThat(version.rules()).extracting(Rule::name).doesNotHaveDuplicates();
    }

    @Test
    void the_versions_are_in_the_order_in_which_they_became_known_and_have_names_of_their_own() {
        assertThat(RuleBook.all())
                .isSortedAccordingTo((one, other) -> one.knownFrom().compareTo(other.knownFrom()))
                .extracting(RuleSet::version)
                .doesNotHaveDuplicates();
    }

    private static List<String> names(LocalDate day) {
        return RuleBook.applicable(day, TODAY).orElseThrow().rules().stream()
                .map(Rule::name)
                .toList();
    }
}
