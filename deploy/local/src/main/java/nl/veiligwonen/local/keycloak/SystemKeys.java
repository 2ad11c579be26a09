package nl.veiligwonen.local.keycloak;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.veiligwonen.local.suite.JsonFile;
import nl.veiligwonen.local.suite.StateFolder;

/** The keys of the demo systems. An organisation keeps that of its own system; here the launcher plays it. */
public final class SystemKeys {

    private static final Duration GOOD_FOR = Duration.ofSeconds(50);

    private final Path folder;

    public SystemKeys(StateFolder state) {
        this.folder = state.secrets();
    }

    /** The keys that the realm knows a system by (RFC 7517). */
    String shownOf(DemoSystem system) {
        SigningKey key = of(system);
        ObjectNode set = JsonFile.MAPPER.createObjectNode();
        set.putArray("keys")
                .add(key.shown().put("kid", key.thumbprint()).put("use", "sig").put("alg", "ES256"));
        return set.toString();
    }

    /**
     * What a system shows to get a token, once: that it is who it says (RFC 7523).
     *
     * @param issuer the realm that it is meant for
     */
    public String assertion(DemoSystem system, String issuer, Instant now) {
        SigningKey key = of(system);
        ObjectNode header = JsonFile.MAPPER.createObjectNode();
        header.put("alg", "ES256").put("typ", "JWT").put("kid", key.thumbprint());
        ObjectNode claims = JsonFile.MAPPER.createObjectNode();
        claims.put("iss", system.clientId()).put("sub", system.clientId()).put("aud", issuer);
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(GOOD_FOR).getEpochSecond());
        return key.sign(header, claims);
    }

    private SigningKey of(DemoSystem system) {
        return SigningKey.in(folder.resolve(system.clientId() + "-key.json"));
    }
}
