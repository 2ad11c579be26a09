package nl.veiligwonen.platform.masterkey;

/** The master key can't do what it was asked for. The message says why and what to do, and holds nothing of any key. */
public class MasterKeyException extends RuntimeException {

    public MasterKeyException(String message) {
        super(message);
    }

    public MasterKeyException(String message, Throwable cause) {
        super(message, cause);
    }
}
