package nl.veiligwonen.funding.api;

import jakarta.validation.constraints.NotNull;
import nl.veiligwonen.contracts.MeasureId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names one measure of a provision. */
@Schema(name = "MeasureReference", description = "A measure (maatregel) of the provision.")
public record MeasureReference(
        @Schema(
                description = "Its id, from the provision.",
                required = true,
                examples = "\"0b7de1c4-6a55-4b8c-9a3e-53a0a3a5b1f2\"")
        @NotNull MeasureId measureId) {}
