package nl.veiligwonen.platform.service.processing;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** By which key persons have their pseudonyms in the log. */
@ConfigMapping(prefix = "veiligwonen.pseudonyms")
public interface PseudonymConfig {

    /**
     * A file with 64 hexadecimals, mode 0600, the same for all services. Read until the key is kept, wrapped by the master key;
     * without it the service makes a key of its own.
     */
    Optional<Path> keyFile();
}
