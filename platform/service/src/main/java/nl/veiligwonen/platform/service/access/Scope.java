package nl.veiligwonen.platform.service.access;

import java.util.Optional;
import nl.veiligwonen.contracts.OrganisationId;

/** Of which objects a caller gets to see a list. */
public sealed interface Scope {

    /** Of all. */
    record Everyone() implements Scope {}

    /** Of those of his organisation. */
    record OfOrganisation(OrganisationId organisation) implements Scope {}

    /** Of those that he made for himself. */
    record OfSubject(String subject) implements Scope {}

    /** The organisation to which it is bound; empty if to none. */
    default Optional<OrganisationId> boundTo() {
        return this instanceof OfOrganisation(OrganisationId organisation)
                ? Optional.of(organisation)
                : Optional.empty();
    }
}
