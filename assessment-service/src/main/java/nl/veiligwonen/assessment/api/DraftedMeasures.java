package nl.veiligwonen.assessment.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import nl.veiligwonen.assessment.advice.DraftPolicy;
import nl.veiligwonen.assessment.advice.Measure;
import nl.veiligwonen.assessment.advice.MeasureDescription;
import nl.veiligwonen.assessment.advice.MeasureDomain;
import nl.veiligwonen.assessment.advice.Prose;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.MeasureId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an adviser sends as a draft of the advice. */
@Schema(
        name = "Draft",
        description = "A draft of the security advice (conceptadvies): the measures that fit the risks and the threat.",
        examples = DraftedMeasures.EXAMPLE)
public record DraftedMeasures(
        @Schema(description = "The measures (maatregelen), over the four domains.", required = true)
        @NotNull @Size(min = 1, max = DraftPolicy.MAX_MEASURES) List<@NotNull @Valid DraftedMeasure> measures) {

    static final String EXAMPLE = """
            {
              "measures": [
                {"domain": "HOME", "description": "A lock on the back door", "estimatedCostCents": 45000},
                {"domain": "DIGITAL", "description": "A course on safe passwords", "estimatedCostCents": 12345}
              ]
            }
            """;

    /** One measure; it gets its id when it is drafted. */
    @Schema(
            name = "DraftedMeasure",
            description = "A measure (maatregel) of a draft; it gets its id when it is drafted.")
    public record DraftedMeasure(
            @Schema(
                    description = "The part of life it protects (domein): work, home, digital or travel.",
                    required = true)
            @NotNull MeasureDomain domain,

            @Schema(
                    description = "What it is (omschrijving), for who has to deliver it.",
                    required = true,
                    examples = "A lock on the back door")
            @NotBlank @Size(max = MeasureDescription.MAX_LENGTH) @Pattern(regexp = Prose.PATTERN, message = Prose.EXPECTATION) String description,

            @Schema(
                    description = "What it is expected to cost (geraamde kosten) in whole euro cents, including VAT.",
                    required = true,
                    examples = "45000")
            @NotNull @Min(1) @Max(DraftPolicy.MAX_ESTIMATED_COST_CENTS) Long estimatedCostCents) {

        Measure toMeasure() {
            return new Measure(
                    MeasureId.random(), domain, new MeasureDescription(description), EuroCents.of(estimatedCostCents));
        }

        /** Withholds the content, so that no log or exception can hold it. */
        @Override
        public String toString() {
            return "DraftedMeasure[withheld]";
        }
    }

    List<Measure> toMeasures() {
        return measures.stream().map(DraftedMeasure::toMeasure).toList();
    }
}
