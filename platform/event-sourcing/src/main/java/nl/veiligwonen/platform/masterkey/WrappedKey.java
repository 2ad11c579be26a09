package nl.veiligwonen.platform.masterkey;

/**
 * A key that the master key has wrapped.
 *
 * @param version the version of the master key that did, such as {@code token:veiligwonen-2}
 * @param bytes the key, encrypted
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record WrappedKey(String version, byte[] bytes) {}
