package nl.veiligwonen.platform.service.processing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.HexFormat;
import nl.veiligwonen.platform.masterkey.SecretFile;
import nl.veiligwonen.platform.personaldata.Fingerprints;
import nl.veiligwonen.platform.web.processing.DataSubjectType;
import nl.veiligwonen.platform.web.processing.ProcessingLine.Person;
import org.jboss.logging.Logger;

/**
 * As whom persons stand in the log: a keyed fingerprint of the opaque id of their case. Who has the log alone can't tell of
 * which case a line is; who has the key and knows the case finds all its lines. Made at its first use, not with the filters that
 * use it: those are made before the settings of the master key can be read.
 */
@ApplicationScoped
public class Pseudonyms {

    private static final String USE = "data-subject";

    private static final Logger LOG = Logger.getLogger(Pseudonyms.class);

    private final Fingerprints fingerprints;

    @Inject
    Pseudonyms(Fingerprints fingerprints, PseudonymConfig config) {
        this.fingerprints = fingerprints;
        config.keyFile().ifPresent(this::adopt);
    }

    private void adopt(Path file) {
        String key = SecretFile.read(file, "The key for pseudonyms", "veiligwonen.pseudonyms.key-file");
        if (!fingerprints.adopt(USE, key)) {
            LOG.warn("The log goes on with the key for pseudonyms that it has, not with the one in the file");
        }
    }

    /** The person whose case, or draft, has this id. */
    public Person of(DataSubjectType type, String id) {
        return new Person(type, HexFormat.of().formatHex(fingerprints.of(USE, type + "|" + id)));
    }
}
