package nl.veiligwonen.local.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPrivateKeySpec;
import java.util.Base64;
import nl.veiligwonen.local.suite.JsonFile;

/** A key with which a system signs (ES256, RFC 7518), kept as a JSON Web Key. Nobody but the system has its private half. */
public final class SigningKey {

    private static final String CURVE = "secp256r1";

    /** Of a coordinate of P-256. */
    private static final int BYTES = 32;

    private final ObjectNode jwk;

    private SigningKey(ObjectNode jwk) {
        this.jwk = jwk;
    }

    /** A new key. */
    public static SigningKey draw() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(CURVE));
            KeyPair pair = generator.generateKeyPair();
            ECPublicKey shown = (ECPublicKey) pair.getPublic();
            ObjectNode jwk = JsonFile.MAPPER.createObjectNode();
            jwk.put("crv", "P-256").put("kty", "EC");
            jwk.put("x", text(shown.getW().getAffineX()));
            jwk.put("y", text(shown.getW().getAffineY()));
            jwk.put("d", text(((ECPrivateKey) pair.getPrivate()).getS()));
            return new SigningKey(jwk);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has P-256", e);
        }
    }

    /** The key in a file that only its owner can read; drawn and written when there is none. */
    static SigningKey in(Path file) {
        if (!Files.exists(file)) {
            JsonFile.write(file, draw().jwk);
        }
        return new SigningKey(JsonFile.read(file, ObjectNode.class).orElseThrow());
    }

    /** The half that everyone may see. */
    public ObjectNode shown() {
        return jwk.deepCopy().without("d");
    }

    /** What it is known by: its thumbprint (RFC 7638). */
    public String thumbprint() {
        ObjectNode members = JsonFile.MAPPER.createObjectNode();
        for (String member : new String[] {"crv", "kty", "x", "y"}) {
            members.set(member, jwk.get(member));
        }
        try {
            return base64(MessageDigest.getInstance("SHA-256")
                    .digest(members.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** A signed token (RFC 7515). */
    public String sign(JsonNode header, JsonNode claims) {
        String signed = base64(bytes(header)) + "." + base64(bytes(claims));
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec(CURVE));
            signature.initSign(KeyFactory.getInstance("EC")
                    .generatePrivate(new ECPrivateKeySpec(
                            new BigInteger(
                                    1,
                                    Base64.getUrlDecoder().decode(jwk.get("d").asText())),
                            parameters.getParameterSpec(ECParameterSpec.class))));
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key of P-256 can sign", e);
        }
    }

    private static byte[] bytes(JsonNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String text(BigInteger number) {
        byte[] all = number.toByteArray();
        byte[] fixed = new byte[BYTES];
        int length = Math.min(all.length, BYTES);
        System.arraycopy(all, all.length - length, fixed, BYTES - length, length);
        return base64(fixed);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
