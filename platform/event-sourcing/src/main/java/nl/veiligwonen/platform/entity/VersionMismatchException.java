package nl.veiligwonen.platform.entity;

/** The entity is no longer at the version that the caller named in {@code If-Match}. Answered as problem 412. */
public final class VersionMismatchException extends RuntimeException {

    private final long actual;

    public VersionMismatchException(long expected, long actual) {
        super("Expected version " + expected + " but found " + actual, null, false, false);
        this.actual = actual;
    }

    /** The version it is at. */
    public long actual() {
        return actual;
    }
}
