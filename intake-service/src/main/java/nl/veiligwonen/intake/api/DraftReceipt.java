package nl.veiligwonen.intake.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.veiligwonen.platform.web.InputError;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a draft was kept. Holds nothing of what is in it, for an answer is kept. */
@Schema(name = "DraftReceipt", description = "How a draft (concept-aanvraag) was kept, and what it still lacks.")
public record DraftReceipt(
        @Schema(required = true, examples = "\"0f0c8f0e-6f0f-4a41-9c6a-2f1f3a5b7c9d\"")
        UUID draftId,

        @Schema(
                description = "What is still missing or wrong (openstaande punten): none if it can be submitted.",
                required = true)
        List<InputError> warnings,

        @Schema(
                description = "When it is thrown away unless it changes.",
                required = true,
                examples = "\"2026-06-01T09:00:00Z\"")
        Instant keptUntil) {}
