package nl.veiligwonen.intake.api;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is sent when the decision will take longer. */
@Schema(
        name = "DecisionPostponement",
        description = "Until when the decision will take at the latest, as the applicant is told (verdaging).",
        examples = DecisionPostponement.EXAMPLE)
public record DecisionPostponement(
        @Schema(
                description =
                        "The new last day of the term for the decision: after the present one, at most eight weeks.",
                required = true,
                examples = "\"2027-02-15\"")
        @NotNull LocalDate newLastDay) {

    static final String EXAMPLE = """
        {"newLastDay": "2027-02-15"}
        """;
}
