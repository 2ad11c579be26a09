package nl.veiligwonen.platform.masterkey;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Where the master key for personal data is. One of the three wraps; any other that is set goes on to unwrap what it has
 * wrapped, so that a site can move from one to another.
 */
@ConfigMapping(prefix = "veiligwonen.personal-data")
public interface MasterKeyConfig {

    /** Which of them wraps. */
    @WithDefault("file")
    Kind masterKey();

    /** A Tink keyset in JSON, mode 0600. */
    Optional<Path> masterKeyFile();

    /** A token with a PKCS#11 library: a hardware security module, a smart card. */
    Token token();

    /** A key-management system that speaks the transit API of Vault, as OpenBao does too. */
    Transit transit();

    /** Where a master key can be. */
    enum Kind {
        FILE,
        TOKEN,
        TRANSIT
    }

    /** A token with AES-256 keys on it, which never leave it. */
    interface Token {

        /** The PKCS#11 library of its maker; if it is not set there is no token. */
        Optional<Path> library();

        /** The place of its slot in the list of slots, from 0. */
        @WithDefault("0")
        int slot();

        /** A file with the PIN of the token's user, mode 0600. */
        Optional<Path> pinFile();

        /** How its keys are called: this label, a hyphen, and the number of the version from 1. */
        @WithDefault("veiligwonen")
        String label();
    }

    /** A named key in a transit secrets engine: type aes256-gcm96, derived. */
    interface Transit {

        /**
         * Where it answers, such as {@code https://vault.example:8200}; plain http is for this machine alone. If it is not set
         * there is no such system.
         */
        Optional<URI> address();

        /** The name of the key. */
        @WithDefault("veiligwonen")
        String key();

        /** Where the engine is mounted. */
        @WithDefault("transit")
        String mount();

        /** Which namespace it is in, for those who have them. */
        Optional<String> namespace();

        /** A file with the token that lets the service in, mode 0600; read again at each request, so it can be renewed. */
        Optional<Path> tokenFile();

        /** Certificates in PEM that vouch for it, in the place of those that the JDK trusts. */
        Optional<Path> trustFile();

        /** How long it may take to answer. */
        @WithDefault("PT5S")
        Duration patience();
    }
}
