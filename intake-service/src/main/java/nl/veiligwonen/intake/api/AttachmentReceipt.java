package nl.veiligwonen.intake.api;

import java.util.UUID;
import nl.veiligwonen.intake.scanrequest.DocumentType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a document that was just added. Without its name, for an answer is kept. */
@Schema(name = "AttachmentReceipt", description = "The receipt of a document (ontvangstbevestiging bijlage).")
public record AttachmentReceipt(
        @Schema(required = true, examples = "\"3d0c8f0e-6f0f-4a41-9c6a-2f1f3a5b7c9d\"")
        UUID attachmentId,

        @Schema(description = "What it is by its content.", required = true)
        DocumentType type,

        @Schema(description = "How large it is, in bytes.", required = true, examples = "48213")
        long sizeBytes) {}
