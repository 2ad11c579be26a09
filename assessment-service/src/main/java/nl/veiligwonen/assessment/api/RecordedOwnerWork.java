package nl.veiligwonen.assessment.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import nl.veiligwonen.assessment.advice.DraftPolicy;
import nl.veiligwonen.assessment.advice.OwnerWork;
import nl.veiligwonen.assessment.advice.Prose;
import nl.veiligwonen.contracts.EuroCents;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an adviser sends to record what the owner of the home has to do himself. */
@Schema(
        name = "OwnerWork",
        description = "What the owner still has to do and to pay for himself before the home meets the police label"
                + " (eigen werk). Seen by advisers and the security authority only.",
        examples = RecordedOwnerWork.EXAMPLE)
public record RecordedOwnerWork(
        @Schema(
                description = "What is to be done.",
                required = true,
                examples = "\"Two window locks on the ground floor\"")
        @NotBlank @Size(max = OwnerWork.MAX_DESCRIPTION_LENGTH) @Pattern(regexp = Prose.PATTERN, message = Prose.EXPECTATION) String description,

        @Schema(
                description = "What it is expected to cost him in whole euro cents, including VAT.",
                required = true,
                examples = "18000")
        @NotNull @Min(0) @Max(DraftPolicy.MAX_ESTIMATED_COST_CENTS) Long estimatedCostCents) {

    static final String EXAMPLE = """
            {"description": "Two window locks on the ground floor", "estimatedCostCents": 18000}
            """;

    OwnerWork toOwnerWork() {
        return new OwnerWork(description, EuroCents.of(estimatedCostCents));
    }

    /** Withholds the content, so that no log or exception can hold it. */
    @Override
    public String toString() {
        return "RecordedOwnerWork[withheld]";
    }
}
