package nl.veiligwonen.platform.masterkey;

/**
 * What hangs on a version of the master key in this service.
 *
 * @param version its name; empty for keys that tell no version, because they were wrapped before that was kept
 * @param known whether there is such a version: if not, what hangs on it can't be read
 * @param wraps whether it is the one that wraps now
 * @param keys how many keys it has wrapped
 */
public record VersionUse(String version, boolean known, boolean wraps, long keys) {

    /** Whether this service will miss nothing if it is taken away. */
    public boolean isRemovable() {
        return known && !wraps && keys == 0;
    }
}
