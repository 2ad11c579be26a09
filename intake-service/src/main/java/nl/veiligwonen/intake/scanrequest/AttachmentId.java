package nl.veiligwonen.intake.scanrequest;

import java.util.UUID;

/** Identifies an attachment. */
public record AttachmentId(UUID value) {

    /** A new one. */
    public static AttachmentId random() {
        return new AttachmentId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
