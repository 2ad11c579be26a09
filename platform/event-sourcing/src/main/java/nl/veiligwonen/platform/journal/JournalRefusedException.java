package nl.veiligwonen.platform.journal;

/** The database refuses what was asked of it, and would refuse it again. Nothing was stored. */
public final class JournalRefusedException extends RuntimeException {
    public JournalRefusedException(String message) {
        super(message);
    }
}
