package nl.veiligwonen.platform.deadline;

/** The table of deadlines can't be reached. */
public final class DeadlineUnavailableException extends RuntimeException {
    public DeadlineUnavailableException(Throwable cause) {
        super("The deadlines can't be reached", cause);
    }
}
