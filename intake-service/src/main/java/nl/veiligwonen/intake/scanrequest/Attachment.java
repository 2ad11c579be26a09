package nl.veiligwonen.intake.scanrequest;

import java.time.Instant;

/**
 * A document that belongs to a case (bijlage). Its content is kept elsewhere, under its id.
 *
 * @param sizeBytes how large it is, above 0
 * @param addedBy who added it, by the subject of his token
 * @param addedAt when, UTC
 */
public record Attachment(
        AttachmentId id, DocumentType type, long sizeBytes, FileName fileName, String addedBy, Instant addedAt) {
    public Attachment {
        if (sizeBytes <= 0) {
            throw new IllegalArgumentException("An attachment has a content");
        }
    }
}
