package nl.veiligwonen.platform.web.access;

import java.util.Optional;
import java.util.Set;
import nl.veiligwonen.contracts.OrganisationId;

/**
 * What a policy asks of the object that is addressed. Subjects are the opaque ones of the identity provider.
 *
 * @param id opaque: a case, a draft, an organisation
 * @param organisation whose it is; empty if no organisation's
 * @param applicant the office-holder who asked for himself; empty if his organisation did, or nobody
 * @param involved who has an interest in it, or has said that he stays away from it
 */
public record ObjectFacts(
        String id, Optional<OrganisationId> organisation, Optional<String> applicant, Set<String> involved) {

    public ObjectFacts {
        involved = Set.copyOf(involved);
    }

    /** What belongs to an organisation, and in which nobody has an interest. */
    public static ObjectFacts of(Object id, OrganisationId organisation) {
        return new ObjectFacts(id.toString(), Optional.of(organisation), Optional.empty(), Set.of());
    }

    /** The same, with the office-holder who asked for himself. */
    public ObjectFacts askedBy(Optional<String> subject) {
        return new ObjectFacts(id, organisation, subject, involved);
    }

    /** The same, with who has an interest in it. */
    public ObjectFacts involving(Set<String> subjects) {
        return new ObjectFacts(id, organisation, applicant, subjects);
    }

    /** Withholds who is involved, so that no log or exception can hold him. */
    @Override
    public String toString() {
        return "ObjectFacts[id=%s]".formatted(id);
    }
}
