package nl.veiligwonen.intake.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.veiligwonen.platform.web.InputError;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A draft with all that is in it. */
@Schema(name = "DraftDetails", description = "A draft (concept-aanvraag) with all that is in it.")
public record DraftDetails(
        @Schema(required = true, examples = "\"0f0c8f0e-6f0f-4a41-9c6a-2f1f3a5b7c9d\"")
        UUID draftId,

        @Schema(
                description = "What was saved, as it was.",
                required = true,
                type = SchemaType.OBJECT,
                implementation = Object.class)
        JsonNode content,

        @Schema(
                description = "What is still missing or wrong (openstaande punten): none if it can be submitted.",
                required = true)
        List<InputError> warnings,

        @Schema(required = true, examples = "\"2026-03-02T09:00:00Z\"")
        Instant createdAt,

        @Schema(description = "When it last changed.", required = true, examples = "\"2026-03-03T09:00:00Z\"")
        Instant changedAt,

        @Schema(
                description = "When it is thrown away unless it changes.",
                required = true,
                examples = "\"2026-06-01T09:00:00Z\"")
        Instant keptUntil) {}
