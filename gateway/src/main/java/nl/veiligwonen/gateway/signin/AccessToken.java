package nl.veiligwonen.gateway.signin;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.platform.web.Role;
import nl.veiligwonen.platform.web.SecondFactor;

/**
 * What an access token says of its bearer.
 *
 * @param value the token itself, to be passed on
 * @param subject who he is to the identity provider, never a name
 * @param roles his roles in this suite
 * @param organisation the organisation he acts for, if any
 * @param tooWeak whether his roles ask for a surer sign-in than his was
 * @param expiresAt until when it is good
 */
public record AccessToken(
        String value,
        String subject,
        Set<Role> roles,
        Optional<OrganisationId> organisation,
        boolean tooWeak,
        Instant expiresAt) {

    /** Reads a token whose signature and term have been checked already; empty if it lacks what ours have. */
    static Optional<AccessToken> ofVerified(String jwt) {
        String[] parts = jwt.split("\\.");
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            JsonObject claims =
                    new JsonObject(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
            String subject = claims.getString("sub");
            Long expiresAt = claims.getLong("exp");
            if (subject == null || expiresAt == null) {
                return Optional.empty();
            }
            Set<Role> roles = rolesOf(claims);
            return Optional.of(new AccessToken(
                    jwt,
                    subject,
                    roles,
                    Optional.ofNullable(claims.getString("organisation")).map(OrganisationId::of),
                    SecondFactor.isMissing(
                            roles,
                            claims.getJsonArray(SecondFactor.CLAIM, new JsonArray())
                                    .getList()),
                    Instant.ofEpochSecond(expiresAt)));
        } catch (DecodeException | IllegalArgumentException | ClassCastException notOurs) {
            return Optional.empty();
        }
    }

    private static Set<Role> rolesOf(JsonObject claims) {
        JsonArray names = claims.getJsonObject("realm_access", new JsonObject()).getJsonArray("roles", new JsonArray());
        return names.stream()
                .flatMap(name -> Role.of(String.valueOf(name)).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Not the token itself, which would let others act for its bearer. */
    @Override
    public String toString() {
        return "AccessToken[subject=%s, expiresAt=%s]".formatted(subject, expiresAt);
    }
}
