package nl.veiligwonen.platform.exchange;

/** The database is away: the event is not to blame, and is tried again later. */
final class ExchangeUnavailableException extends RuntimeException {
    ExchangeUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
