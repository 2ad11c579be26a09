package nl.veiligwonen.platform.masterkey;

import java.util.List;

/**
 * A master key in all its versions. The newest wraps; each of the others unwraps what it has wrapped, until nothing is left
 * of that and it is taken away. Every method may be called by many threads at once, and sees a version that another
 * process has made.
 */
public interface MasterKey {

    /** What all names of its versions begin with, up to a colon. */
    String kind();

    /** The names of its versions, the oldest first; at least one. */
    List<String> versions();

    /**
     * Wraps a key with the newest version.
     *
     * @param key the key, readable
     * @param place where the wrapped key is kept and what for: it can't be unwrapped as if it came from elsewhere
     * @throws MasterKeyException if it can't be done, now or at all
     */
    WrappedKey wrap(byte[] key, byte[] place);

    /**
     * Unwraps a key.
     *
     * @param place as it was when the key was wrapped
     * @throws MasterKeyException if it was wrapped by another, for another place, by a version that is gone, or if the
     *     master key is away
     */
    byte[] unwrap(WrappedKey wrapped, byte[] place);

    /** Wraps a wrapped key with the newest version. */
    default WrappedKey rewrap(WrappedKey wrapped, byte[] place) {
        return wrap(unwrap(wrapped, place), place);
    }

    /**
     * Makes a new version, which wraps from now on.
     *
     * @return its name
     * @throws MasterKeyException if it can't be made from here
     */
    String makeVersion();
}
