package nl.veiligwonen.intake.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import nl.veiligwonen.intake.scanrequest.DocumentType;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** Tells what a document is by its first bytes, whatever its name or its sender says. */
public final class DocumentTypes {

    private static final MimeTypes KNOWN = MimeTypes.getDefaultMimeTypes();

    private DocumentTypes() {}

    /** The type of a content; empty if it is none of those that an attachment can be. */
    public static Optional<DocumentType> of(byte[] content) {
        String detected = detect(content);
        return Arrays.stream(DocumentType.values())
                .filter(type -> type.mediaType().equals(detected))
                .findFirst();
    }

    private static String detect(byte[] content) {
        try {
            return KNOWN.detect(new ByteArrayInputStream(content), new Metadata())
                    .toString();
        } catch (IOException impossible) {
            throw new IllegalStateException("Bytes are read without input or output", impossible);
        }
    }
}
