package nl.veiligwonen.intake.api;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A draft as a line of a list. */
@Schema(
        name = "DraftSummary",
        description = "A draft in a list (concept-aanvraag in een overzicht), without anything of what is in it.")
public record DraftSummary(
        @Schema(required = true, examples = "\"0f0c8f0e-6f0f-4a41-9c6a-2f1f3a5b7c9d\"")
        UUID draftId,

        @Schema(
                description = "How much is still missing or wrong (openstaande punten): 0 if it can be submitted.",
                required = true,
                examples = "3")
        int openPoints,

        @Schema(required = true, examples = "\"2026-03-02T09:00:00Z\"")
        Instant createdAt,

        @Schema(description = "When it last changed.", required = true, examples = "\"2026-03-03T09:00:00Z\"")
        Instant changedAt,

        @Schema(
                description = "When it is thrown away unless it changes.",
                required = true,
                examples = "\"2026-06-01T09:00:00Z\"")
        Instant keptUntil,

        @Schema(description = "Its version, as in the ETag of the draft.", required = true, examples = "2")
        long version) {}
