package nl.veiligwonen.assessment.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.veiligwonen.contracts.EuroCents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdviceValuesTest {

    static Stream<Arguments> texts() {
        return Stream.of(
                text("findings", RiskAssessment::new, RiskAssessment.MAX_LENGTH),
                text("analysis", ThreatAnalysis::new, ThreatAnalysis.MAX_LENGTH),
                text("remarks", Remarks::new, Remarks.MAX_LENGTH),
                text("motivation", Motivation::new, Motivation.MAX_LENGTH),
                text(
                        "certificate",
                        text -> new PkvwCertificate(text, LocalDate.EPOCH),
                        PkvwCertificate.MAX_REFERENCE_LENGTH),
                text("owner's work", text -> new OwnerWork(text, EuroCents.ZERO), OwnerWork.MAX_DESCRIPTION_LENGTH),
                text("description", MeasureDescription::new, MeasureDescription.MAX_LENGTH));
    }

    private static Arguments text(String name, Function<String, Object> constructor, int maxLength) {
        return Arguments.argumentSet(name, constructor, maxLength);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_text_has_lines_and_a_longest_length(Function<String, Object> constructor, int maxLength) {
        assertThat(constructor.apply("é" + "\r\n\t".repeat((maxLength - 1) / 3)))
                .isNotNull();
        assertThat(constructor.apply("x".repeat(maxLength))).isNotNull();
        assertThatIllegalArgumentException().isThrownBy(() -> constructor.apply("x".repeat(maxLength + 1)));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_text_says_something_that_can_be_read(Function<String, Object> constructor, int maxLength) {
        Stream.of("", " \n ", "zero \u0000", "escape \u001b[0m")
                .forEach(text -> assertThatIllegalArgumentException().isThrownBy(() -> constructor.apply(text)));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_text_about_a_home_shows_itself_to_nobody_by_accident(Function<String, Object> constructor, int maxLength) {
        assertThat(constructor.apply("The key lies under the mat.").toString()).doesNotContain("key");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> constructor.apply("The key lies under the mat.\u0000"))
                .withMessageNotContaining("key");
    }

    @Test
    void a_certificate_is_valid_for_ten_years_from_the_day_of_issue() {
        assertThat(new PkvwCertificate("PKVW-1", LocalDate.of(2024, 5, 14)).lastValidDay())
                .isEqualTo(LocalDate.of(2034, 5, 13));
        assertThat(new PkvwCertificate("PKVW-1", LocalDate.of(2024, 2, 29)).lastValidDay())
                .isEqualTo(LocalDate.of(2034, 2, 27));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 100_000_001})
    void the_work_of_an_owner_has_a_reasonable_cost(long cents) {
        assertThatIllegalArgumentException().isThrownBy(() -> new OwnerWork("A lock", EuroCents.of(cents)));
    }

    @Test
    void revisions_are_numbered_from_one() {
        assertThat(Revision.FIRST.next()).isEqualTo(new Revision(2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Revision(0));
    }
}
