package nl.veiligwonen.funding.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import nl.veiligwonen.contracts.MeasureId;
import nl.veiligwonen.funding.provision.Motivation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A decision about a measure that costs more than was expected. */
@Schema(
        name = "OverrunDecision",
        description = "A decision about a measure that costs more than was expected (besluit over meerkosten).",
        examples = MotivatedMeasure.EXAMPLE)
public record MotivatedMeasure(
        @Schema(description = "The measure, from the provision.", required = true) @NotNull MeasureId measureId,

        @Schema(description = "Why (motivering); kept for the auditor.", required = true)
        @NotBlank @Size(max = Motivation.MAX_LENGTH) String motivation) {

    static final String EXAMPLE = """
            {
              "measureId": "0b7de1c4-6a55-4b8c-9a3e-53a0a3a5b1f2",
              "motivation": "The wall turned out to need a stronger frame."
            }
            """;

    /** Withholds the text, so that no log or exception can hold it. */
    @Override
    public String toString() {
        return "MotivatedMeasure[withheld]";
    }
}
