package nl.veiligwonen.funding.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import nl.veiligwonen.contracts.MeasureId;
import nl.veiligwonen.funding.provision.Motivation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An adoption of the advice that leaves measures out. */
@Schema(
        name = "AdviceDeviation",
        description = "An adoption that deviates from the advice (afwijking van het advies).",
        examples = AdviceDeviation.EXAMPLE)
public record AdviceDeviation(
        @Schema(description = "The measures that are not taken over (niet overgenomen), at least one.", required = true)
        @NotNull @Size(min = 1, max = MOST_MEASURES) List<@NotNull MeasureId> notTakenOver,

        @Schema(description = "Why (motivering); kept for the auditor.", required = true)
        @NotBlank @Size(max = Motivation.MAX_LENGTH) String motivation) {

    /** More than any advice has. */
    static final int MOST_MEASURES = 200;

    static final String EXAMPLE = """
            {
              "notTakenOver": ["0b7de1c4-6a55-4b8c-9a3e-53a0a3a5b1f2"],
              "motivation": "The office-holder has had this put in already."
            }
            """;

    /** Withholds the text, so that no log or exception can hold it. */
    @Override
    public String toString() {
        return "AdviceDeviation[withheld]";
    }
}
