package nl.veiligwonen.platform.test;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import io.smallrye.jwt.util.KeyUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import nl.veiligwonen.platform.web.Role;

/** Access tokens with the claims that the realm gives, and some that must be turned away. */
public final class Tokens {

    private static final String ISSUER = "https://server.example.com";
    private static final String AUDIENCE = "veilig-wonen";
    private static final String KEY_ID = "1";
    private static final Duration LIFE = Duration.ofMinutes(30);

    private Tokens() {}

    /** A token of someone with a role. */
    public static String of(Role role, String subject) {
        return signed(claims(subject, role));
    }

    /** A token of someone with several roles. */
    public static String of(String subject, Role... roles) {
        return signed(claims(subject, roles));
    }

    /** A token of someone who acts for an organisation, by its TOOI code. */
    public static String organisation(String code) {
        return organisation(code, "user-of-" + code);
    }

    /** A token of one particular user who acts for an organisation, by its TOOI code. */
    public static String organisation(String code, String subject) {
        return signed(claims(subject, Role.ORGANISATION).claim("organisation", code));
    }

    /** A token of someone who has no role at all. */
    public static String withoutRole(String subject) {
        return signed(claims(subject));
    }

    /** A token of someone with the role of an organisation, but of no organisation. */
    public static String organisationOfNowhere(String subject) {
        return signed(claims(subject, Role.ORGANISATION));
    }

    /** A token that is valid for a short while only. */
    public static String expiringIn(Duration life, Role role, String subject) {
        return signed(claims(subject, role).expiresAt(Instant.now().plus(life)));
    }

    /** A token that was valid until an hour ago. */
    public static String expired(Role role, String subject) {
        Instant then = Instant.now().minus(Duration.ofHours(1));
        return signed(claims(subject, role).issuedAt(then.minus(LIFE)).expiresAt(then));
    }

    /** A token that was given out for another system. */
    public static String forAnotherAudience(Role role, String subject) {
        return signed(claims(subject, role).audience("another-system"));
    }

    /** A token that names another issuer. */
    public static String fromAnotherIssuer(Role role, String subject) {
        return signed(claims(subject, role).issuer("https://elsewhere.example.com"));
    }

    /** A token that someone else has signed, under the name of our key. */
    public static String signedByAStranger(Role role, String subject) {
        try {
            PrivateKey stranger =
                    KeyUtils.generateKeyPair(2048, SignatureAlgorithm.RS256).getPrivate();
            return claims(subject, role).jws().keyId(KEY_ID).sign(stranger);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("Can't make a key", failed);
        }
    }

    /** A token that says itself that nobody has signed it ({@code alg=none}, RFC 7515 appendix A.5). */
    public static String unsigned(Role role, String subject) {
        String[] parts = of(role, subject).split("\\.");
        String header = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));
        return header + "." + parts[1] + ".";
    }

    /** A token signed with our public key as if it were a shared secret: a verifier that trusts the header takes it. */
    public static String signedWithThePublicKey(Role role, String subject) {
        try {
            RSAPrivateCrtKey key = (RSAPrivateCrtKey) OwnKey.VALUE;
            PublicKey published = KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
            return claims(subject, role)
                    .jws()
                    .algorithm(SignatureAlgorithm.HS256)
                    .keyId(KEY_ID)
                    .sign(new SecretKeySpec(published.getEncoded(), "HmacSHA256"));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("Can't derive the public key", failed);
        }
    }

    /** A token of which one character of the claims was changed after it was signed. */
    public static String tampered(Role role, String subject) {
        String[] parts = of(role, subject).split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String changed = claims.replace(subject, subject + "x");
        return parts[0] + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(changed.getBytes(StandardCharsets.UTF_8)) + "."
                + parts[2];
    }

    /** A token that is right in all but its type: {@code ID} or {@code Refresh}. */
    public static String ofAnotherType(String type, Role role, String subject) {
        return signed(claims(subject, role).claim("typ", type));
    }

    /** A token of someone who gave a password and nothing else. */
    public static String withPasswordOnly(Role role, String subject) {
        return signed(claims(subject, role).claim("amr", List.of("pwd")));
    }

    /** A token that does not tell how its bearer signed in. */
    public static String withoutMethods(Role role, String subject) {
        return signed(claims(subject, role).claim("amr", List.of()));
    }

    /** All kinds of tokens that must be turned away, by what is wrong with them. */
    public static Map<String, String> noGood(Role role, String subject) {
        return Map.ofEntries(
                Map.entry("expired", expired(role, subject)),
                Map.entry("for another audience", forAnotherAudience(role, subject)),
                Map.entry("from another issuer", fromAnotherIssuer(role, subject)),
                Map.entry("signed by a stranger", signedByAStranger(role, subject)),
                Map.entry("unsigned", unsigned(role, subject)),
                Map.entry("signed with the public key", signedWithThePublicKey(role, subject)),
                Map.entry("tampered with", tampered(role, subject)),
                Map.entry("an identity token", ofAnotherType("ID", role, subject)),
                Map.entry("a refresh token", ofAnotherType("Refresh", role, subject)),
                Map.entry("no token at all", "no-token"));
    }

    private static JwtClaimsBuilder claims(String subject, Role... roles) {
        Instant now = Instant.now();
        List<String> names = Stream.of(roles).map(Role::realmName).toList();
        return Jwt.claims()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(subject)
                .preferredUserName(subject)
                .claim("typ", "Bearer")
                .claim("realm_access", Map.of("roles", names))
                .claim(
                        "amr",
                        Stream.of(roles).anyMatch(Role::asksForSecondFactor) ? List.of("pwd", "otp") : List.of("pwd"))
                .issuedAt(now)
                .expiresAt(now.plus(LIFE));
    }

    private static String signed(JwtClaimsBuilder claims) {
        return claims.jws().keyId(KEY_ID).sign(OwnKey.VALUE);
    }

    /** The key of which the identity provider publishes the other half. */
    private static final class OwnKey {
        private static final PrivateKey VALUE = read();

        private static PrivateKey read() {
            try {
                return (PrivateKey) KeyUtils.readSigningKey("privateKey.jwk", KEY_ID, SignatureAlgorithm.RS256);
            } catch (IOException failed) {
                throw new UncheckedIOException("Can't read the key to sign with", failed);
            }
        }
    }
}
