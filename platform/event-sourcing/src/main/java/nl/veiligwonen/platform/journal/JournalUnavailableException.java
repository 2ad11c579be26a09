package nl.veiligwonen.platform.journal;

/** The database is away or full. Nothing was stored; the same can be tried again once that is over. */
public final class JournalUnavailableException extends RuntimeException {
    public JournalUnavailableException(String message) {
        super(message);
    }
}
