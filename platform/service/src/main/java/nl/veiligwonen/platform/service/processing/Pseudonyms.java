package nl.veiligwonen.platform.service.processing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HexFormat;
import nl.veiligwonen.platform.personaldata.Fingerprints;
import nl.veiligwonen.platform.web.processing.DataSubjectType;
import nl.veiligwonen.platform.web.processing.ProcessingLine.Person;

/**
 * As whom persons stand in the log: a keyed fingerprint of the opaque id of their case. Who has the log alone can't tell of
 * which case a line is; who has the key and knows the case finds all its lines. Made at its first use, not with the filters that
 * use it: those are made before the settings of the master key can be read.
 */
@ApplicationScoped
public class Pseudonyms {

    private static final String USE = "data-subject";

    private final Fingerprints fingerprints;

    @Inject
    Pseudonyms(Fingerprints fingerprints) {
        this.fingerprints = fingerprints;
    }

    /** The person whose case, or draft, has this id. */
    public Person of(DataSubjectType type, String id) {
        return new Person(type, HexFormat.of().formatHex(fingerprints.of(USE, type + "|" + id)));
    }
}
