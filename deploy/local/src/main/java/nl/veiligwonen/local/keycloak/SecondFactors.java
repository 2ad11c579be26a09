package nl.veiligwonen.local.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Map.Entry;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.veiligwonen.local.suite.JsonFile;
import nl.veiligwonen.local.suite.Secrets;

/**
 * The second factors of demo users: what would be in the app on their telephones. Derived from a secret that is drawn at the first
 * start of this suite, so that no other suite has the same.
 */
public final class SecondFactors {

    private static final String SEED = "second-factors";
    private static final String DERIVATION = "HmacSHA256";

    private final Secrets secrets;

    public SecondFactors(Secrets secrets) {
        this.secrets = secrets;
    }

    /** The code that the user's app would show at a moment. */
    public String codeOf(String username, Instant moment) {
        return Totp.code(secretOf(username), moment);
    }

    /** The credential, as the realm takes it in. */
    JsonNode credentialOf(String username) {
        ObjectNode credential = JsonFile.MAPPER.createObjectNode();
        credential.put("type", "otp").put("userLabel", "./vw code " + username);
        credential.put("secretData", json(Map.entry("value", secretOf(username))));
        credential.put(
                "credentialData",
                json(
                        Map.entry("subType", "totp"),
                        Map.entry("digits", Totp.DIGITS),
                        Map.entry("counter", 0),
                        Map.entry("period", Totp.PERIOD.toSeconds()),
                        Map.entry("algorithm", Totp.ALGORITHM)));
        return credential;
    }

    private String secretOf(String username) {
        try {
            Mac mac = Mac.getInstance(DERIVATION);
            mac.init(new SecretKeySpec(secrets.passwordOf(SEED).getBytes(StandardCharsets.UTF_8), DERIVATION));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(username.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + DERIVATION, e);
        }
    }

    /** In the order in which it is given: the same credential has the same bytes. */
    @SafeVarargs
    private static String json(Entry<String, Object>... properties) {
        ObjectNode object = JsonFile.MAPPER.createObjectNode();
        for (Entry<String, Object> property : properties) {
            object.set(property.getKey(), JsonFile.MAPPER.valueToTree(property.getValue()));
        }
        return object.toString();
    }
}
