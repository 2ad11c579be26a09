package nl.veiligwonen.intake.scanrequest;

/** What an attachment can be. */
public enum DocumentType {
    /** A document that is read as it was made (PDF). */
    PDF("application/pdf", "pdf"),
    /** An image without loss (PNG). */
    PNG("image/png", "png"),
    /** A photograph (JPEG). */
    JPEG("image/jpeg", "jpg");

    private final String mediaType;
    private final String extension;

    DocumentType(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** Its name among the media types. */
    public String mediaType() {
        return mediaType;
    }

    /** What the name of a file of this type ends with, without the dot. */
    public String extension() {
        return extension;
    }
}
