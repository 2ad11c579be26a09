package nl.veiligwonen.platform.masterkey;

import java.util.Map;

/** Where keys lie that the master key has wrapped. */
public interface WrappedPlace {

    /** How many keys each version of the master key has wrapped; those that tell no version are under an empty name. */
    Map<String, Long> countByMasterVersion();

    /**
     * Wraps keys again, in the running transaction, that the version that wraps now has not wrapped.
     *
     * @param limit how many at most
     * @return how many; none if there are no more
     */
    int rewrap(int limit);
}
