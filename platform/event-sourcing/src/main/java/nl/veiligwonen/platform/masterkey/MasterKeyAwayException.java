package nl.veiligwonen.platform.masterkey;

/** The master key can't be reached now: the same can be asked again later. */
public final class MasterKeyAwayException extends MasterKeyException {

    public MasterKeyAwayException(String message) {
        super(message);
    }

    public MasterKeyAwayException(String message, Throwable cause) {
        super(message, cause);
    }
}
