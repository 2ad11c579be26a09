package nl.veiligwonen.platform.web.input;

/** The text of a parameter is not of its type. */
final class UnreadableTextException extends Exception {

    private final String reason;

    UnreadableTextException(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    /** What is expected, in words. */
    String reason() {
        return reason;
    }
}
