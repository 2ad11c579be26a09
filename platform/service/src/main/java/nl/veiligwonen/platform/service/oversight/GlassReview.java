package nl.veiligwonen.platform.service.oversight;

import jakarta.validation.constraints.NotNull;
import nl.veiligwonen.platform.service.glass.GlassBreak.Verdict;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the privacy officer finds of broken glass. */
@Schema(
        name = "GlassReview",
        description = "What the privacy officer finds of it (oordeel).",
        examples = "{\"verdict\": \"JUSTIFIED\"}")
public record GlassReview(
        @Schema(description = "Whether it was right.", required = true) @NotNull Verdict verdict) {}
