package nl.veiligwonen.platform.exchange;

import java.sql.SQLException;
import nl.veiligwonen.platform.database.DatabaseAway;

/** The database is away: the event is not to blame, and is tried again later. */
final class ExchangeUnavailableException extends RuntimeException {

    private ExchangeUnavailableException(String message, SQLException cause) {
        super(message, cause);
    }

    /** What to throw when something failed: this if the database is away, else the failure. */
    static RuntimeException or(String message, SQLException failed) {
        SQLException told = DatabaseAway.withoutContent(failed);
        return DatabaseAway.isCauseOf(failed)
                ? new ExchangeUnavailableException(message, told)
                : new IllegalStateException(message, told);
    }
}
