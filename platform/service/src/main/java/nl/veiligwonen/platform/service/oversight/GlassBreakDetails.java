package nl.veiligwonen.platform.service.oversight;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.platform.service.glass.GlassBreak;
import nl.veiligwonen.platform.service.glass.GlassBreak.Ground;
import nl.veiligwonen.platform.service.glass.GlassBreak.Verdict;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That the glass was broken, without anything of the file. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "GlassBreak",
        description = "That the glass was broken over a file (noodtoegang), without anything of the file.")
public record GlassBreakDetails(
        @Schema(required = true, examples = "\"0f0c8f0e-6f0f-4a41-9c6a-2f1f3a5b7c9d\"")
        UUID glassBreakId,

        @Schema(required = true) CaseId caseId,

        @Schema(
                description = "Who broke it, as an opaque id.",
                required = true,
                examples = "\"0d9ad63e-14a5-4b87-a6c3-9f9d2d6a9f2c\"")
        String subject,

        @Schema(description = "Why (grond).", required = true)
        Ground ground,

        @Schema(
                description = "Under which number the emergency is known elsewhere (meldingsnummer).",
                required = true,
                examples = "\"MK-2026-004711\"")
        String reference,

        @Schema(description = "When.", required = true, examples = "\"2026-03-12T02:05:00Z\"")
        Instant brokenAt,

        @Schema(
                description = "Until when the file is open to who broke it.",
                required = true,
                examples = "\"2026-03-12T03:05:00Z\"")
        Instant openUntil,

        @Schema(description = "What the privacy officer found of it (oordeel); absent until he has looked at it.")
        @Nullable Review review) {

    /** What was found of it. */
    @Schema(name = "GlassBreakReview", description = "What the privacy officer found of it (oordeel).")
    public record Review(
            @Schema(description = "Whether it was right.", required = true)
            Verdict verdict,

            @Schema(
                    description = "Who found so, as an opaque id.",
                    required = true,
                    examples = "\"0d9ad63e-14a5-4b87-a6c3-9f9d2d6a9f2c\"")
            String reviewer,

            @Schema(description = "When.", required = true, examples = "\"2026-03-12T09:00:00Z\"")
            Instant reviewedAt) {}

    static GlassBreakDetails of(GlassBreak broken) {
        return new GlassBreakDetails(
                broken.id(),
                CaseId.of(broken.caseId()),
                broken.subject(),
                broken.ground(),
                broken.reference(),
                broken.brokenAt(),
                broken.openUntil(),
                broken.review()
                        .map(review -> new Review(review.verdict(), review.reviewer(), review.at()))
                        .orElse(null));
    }
}
