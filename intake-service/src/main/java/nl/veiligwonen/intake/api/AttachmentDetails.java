package nl.veiligwonen.intake.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.veiligwonen.intake.scanrequest.Attachment;
import nl.veiligwonen.intake.scanrequest.DocumentType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A document of a case, without its content. */
@Schema(name = "Attachment", description = "A document of a case (bijlage), without its content.")
public record AttachmentDetails(
        @Schema(required = true, examples = "\"3d0c8f0e-6f0f-4a41-9c6a-2f1f3a5b7c9d\"")
        UUID attachmentId,

        @Schema(
                description = "How whoever added it calls it (bestandsnaam).",
                required = true,
                examples = "\"plan.pdf\"")
        String fileName,

        @Schema(description = "What it is by its content.", required = true)
        DocumentType type,

        @Schema(description = "How large it is, in bytes.", required = true, examples = "48213")
        long sizeBytes,

        @Schema(required = true, examples = "\"2026-03-02T09:00:00Z\"")
        Instant addedAt) {

    static AttachmentDetails of(Attachment attachment) {
        return new AttachmentDetails(
                attachment.id().value(),
                attachment.fileName().value(),
                attachment.type(),
                attachment.sizeBytes(),
                attachment.addedAt());
    }

    /** The documents of a case. */
    @Schema(name = "Attachments", description = "The documents of a case (bijlagen), in the order in which they came.")
    public record All(@Schema(required = true) List<AttachmentDetails> items) {}
}
