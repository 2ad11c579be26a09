package nl.veiligwonen.platform.exchange;

/** A record that holds no event we can read. Its message says why, without anything of its content. */
final class UnreadableEventException extends RuntimeException {
    UnreadableEventException(String message) {
        super(message);
    }
}
