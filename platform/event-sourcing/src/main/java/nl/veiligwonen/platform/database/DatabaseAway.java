package nl.veiligwonen.platform.database;

import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a database that is away from one that was asked for something it can't do. */
public final class DatabaseAway {

    /**
     * The classes of SQL states that say so: no connection (08), no resources (53), shut down by an operator (57), no
     * disk (58), and 25006, a server that is no longer the primary.
     */
    private static final Set<String> CLASSES = Set.of("08", "53", "57", "58");

    private static final String READ_ONLY = "25006";

    /** A statement that its sender cancelled, or that took too long by a limit of his own: his fault, not ours. */
    private static final String CANCELLED = "57014";

    private DatabaseAway() {}

    /** Whether something failed because the database is away: it can be tried again as it is, once that is over. */
    public static boolean isCauseOf(Throwable failed) {
        return isCauseOf(failed, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static boolean isCauseOf(@Nullable Throwable failed, Set<Throwable> seen) {
        if (failed == null || !seen.add(failed)) {
            return false;
        }
        if (failed instanceof SQLException sql && isAway(sql.getSQLState())) {
            return true;
        }
        for (Throwable suppressed : failed.getSuppressed()) {
            if (isCauseOf(suppressed, seen)) {
                return true;
            }
        }
        return isCauseOf(failed.getCause(), seen);
    }

    /** A pool that has no connection to give, or has closed the one it gave, says so without a state. */
    private static boolean isAway(@Nullable String state) {
        return state == null
                || READ_ONLY.equals(state)
                || (!CANCELLED.equals(state) && state.length() == 5 && CLASSES.contains(state.substring(0, 2)));
    }

    /** The failure with its state and without its message, in which the driver may have quoted a row. */
    public static SQLException withoutContent(SQLException failed) {
        return new SQLException("SQL state " + failed.getSQLState(), failed.getSQLState());
    }
}
