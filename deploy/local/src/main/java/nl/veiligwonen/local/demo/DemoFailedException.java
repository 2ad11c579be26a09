package nl.veiligwonen.local.demo;

/** The demo can't go on; the message says why, for the person at the terminal. */
public final class DemoFailedException extends RuntimeException {
    public DemoFailedException(String message) {
        super(message);
    }
}
