package nl.veiligwonen.platform.journal;

/**
 * Another transaction got in first: an event with this version exists already, the append would overtake its
 * predecessor, or the database broke a deadlock. Nothing was stored; the whole transaction can be tried again.
 */
public final class ConcurrencyConflictException extends RuntimeException {
    public ConcurrencyConflictException(Throwable cause) {
        super("Another transaction got in first", cause);
    }
}
