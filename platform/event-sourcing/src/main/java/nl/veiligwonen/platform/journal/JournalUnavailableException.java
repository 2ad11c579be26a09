package nl.veiligwonen.platform.journal;

/** The database did not do what was asked of it: it is away, full, or refuses. Nothing was stored. */
public final class JournalUnavailableException extends RuntimeException {
    public JournalUnavailableException(String message) {
        super(message);
    }
}
