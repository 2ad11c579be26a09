package nl.veiligwonen.platform.journal;

import java.util.stream.Stream;
import nl.veiligwonen.platform.database.DatabaseAway;

/** The database is away or full. The same can be tried again once that is over. */
public final class JournalUnavailableException extends RuntimeException {
    public JournalUnavailableException(String message) {
        super(message);
    }

    /** Whether something failed because the database is away, whoever found that out. */
    public static boolean isCauseOf(Throwable failed) {
        return DatabaseAway.isCauseOf(failed)
                || Stream.iterate(failed, cause -> cause != null, Throwable::getCause)
                        .anyMatch(JournalUnavailableException.class::isInstance);
    }
}
