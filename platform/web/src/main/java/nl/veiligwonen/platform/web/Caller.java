package nl.veiligwonen.platform.web;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.veiligwonen.contracts.OrganisationId;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who is calling, by his access token. Everyone who calls a protected resource has one. */
@RequestScoped
public class Caller {

    private static final String ORGANISATION_CLAIM = "organisation";

    private final SecurityIdentity identity;

    @Inject
    public Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The opaque subject ({@code sub}) that the identity provider gave him. Never a name. */
    public String subject() {
        return token().flatMap(token -> Optional.ofNullable(token.getSubject()))
                .orElseThrow(() -> Problem.notSignedIn().asException());
    }

    public boolean has(Role role) {
        return identity.hasRole(role.realmName());
    }

    /** All he may do. */
    public Set<Role> roles() {
        return identity.getRoles().stream()
                .flatMap(name -> Role.of(name).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The application through which he calls ({@code azp}); empty if his token does not tell. */
    public Optional<String> client() {
        return token().flatMap(token -> Optional.ofNullable(token.getClaim("azp")))
                .map(Object::toString);
    }

    /** Turns him away with 401 if he is not signed in, or not as surely as his roles ask. */
    public void requireSignedIn() {
        JsonWebToken token = token().orElseThrow(UnauthorizedException::new);
        if (SecondFactor.isMissing(roles(), token.getClaim(SecondFactor.CLAIM))) {
            throw new SecondFactorMissingException();
        }
    }

    /** The organisation he acts for; empty if he has not the role for it or his token names no organisation. */
    public Optional<OrganisationId> organisation() {
        return has(Role.ORGANISATION) ? token().flatMap(Caller::organisationOf) : Optional.empty();
    }

    /**
     * The organisation he acts for.
     *
     * @throws ProblemException 403 if he acts for none
     */
    public OrganisationId requireOrganisation() {
        return organisation().orElseThrow(() -> Problem.notAllowed("Only who acts for an organisation may do this.")
                .asException());
    }

    private Optional<JsonWebToken> token() {
        return identity.getPrincipal() instanceof JsonWebToken token ? Optional.of(token) : Optional.empty();
    }

    private static Optional<OrganisationId> organisationOf(JsonWebToken token) {
        Object claim = token.getClaim(ORGANISATION_CLAIM);
        try {
            return claim == null ? Optional.empty() : Optional.of(OrganisationId.of(claim.toString()));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
