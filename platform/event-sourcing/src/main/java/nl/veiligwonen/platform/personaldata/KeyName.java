package nl.veiligwonen.platform.personaldata;

import java.nio.charset.StandardCharsets;
import nl.veiligwonen.platform.domain.PersonalData.Purpose;

/**
 * Which key is meant.
 *
 * @param owner the case, or other entity, whose key it is; fingerprints are an owner of their own
 * @param purpose what it is for
 */
record KeyName(String owner, String purpose) {

    /** In the place of a case: keys for fingerprints belong to no case. */
    private static final String FINGERPRINTS = "fingerprints";

    static KeyName ofData(String entityId, Purpose purpose) {
        return new KeyName(entityId, purpose.name());
    }

    /** @param use what the fingerprints are for */
    static KeyName ofFingerprints(String use) {
        return new KeyName(FINGERPRINTS, use);
    }

    /** Binds a wrapped key to its place, so that it can't be moved to another. */
    byte[] place() {
        String place = owner.equals(FINGERPRINTS) ? "fingerprint-key|" + purpose : "data-key|" + owner + "|" + purpose;
        return place.getBytes(StandardCharsets.UTF_8);
    }
}
