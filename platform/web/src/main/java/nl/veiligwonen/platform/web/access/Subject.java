package nl.veiligwonen.platform.web.access;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.platform.web.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, by his access token.
 *
 * @param id the opaque subject that the identity provider gave him; never a name
 * @param roles all roles that he has
 * @param organisation the organisation that his token names; null if it names none
 */
public record Subject(String id, Set<Role> roles, @Nullable OrganisationId organisation) {

    /** Who has one of these has an interest in cases of his own, so he can't judge those of others. */
    private static final Set<Role> PARTIES = Set.of(Role.ORGANISATION, Role.OFFICE_HOLDER);

    /** Who has one of these sees all files but those in which he has an interest, and so has no glass to break. */
    private static final Set<Role> SEES_FILES = Set.of(Role.ADVISER, Role.SECURITY_AUTHORITY);

    /** What a party may be besides. */
    private static final Set<Role> BESIDES = Set.of(Role.COORDINATOR, Role.OPERATOR);

    public Subject {
        roles = Set.copyOf(roles);
    }

    /**
     * The roles that count. Who acts for an organisation or as an office-holder acts as that alone, whatever else he is
     * (scheiding van belangen); nobody acts for an organisation that his token does not name; and who advises or judges is no
     * officer on duty: a file that he can't see is one that he must not.
     */
    Set<Role> effectiveRoles() {
        Set<Role> effective = EnumSet.noneOf(Role.class);
        effective.addAll(roles);
        if (roles.stream().anyMatch(PARTIES::contains)) {
            effective.removeIf(role -> !PARTIES.contains(role) && !BESIDES.contains(role));
        }
        if (roles.stream().anyMatch(SEES_FILES::contains)) {
            effective.remove(Role.DUTY_OFFICER);
        }
        if (organisation == null) {
            effective.remove(Role.ORGANISATION);
        }
        return effective;
    }

    boolean actsFor(Optional<OrganisationId> owner) {
        return organisation != null && owner.filter(organisation::equals).isPresent();
    }
}
