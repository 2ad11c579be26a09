package nl.veiligwonen.platform.web.access;

import java.util.Optional;
import java.util.Set;
import nl.veiligwonen.contracts.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What a policy asks of the object that is addressed. Subjects are the opaque ones of the identity provider.
 *
 * @param id opaque: a case, a draft, an organisation
 * @param organisation whose it is; empty if no organisation's
 * @param applicant the office-holder who asked for himself; empty if his organisation did, or nobody
 * @param involved who has an interest in it, or has said that he stays away from it
 * @param openedBy who has it open because he broke the glass over it; nobody in decisions of before that could be
 */
public record ObjectFacts(
        String id,
        Optional<OrganisationId> organisation,
        Optional<String> applicant,
        Set<String> involved,
        @Nullable Set<String> openedBy) {

    public ObjectFacts {
        involved = Set.copyOf(involved);
        openedBy = openedBy == null ? Set.of() : Set.copyOf(openedBy);
    }

    /** What is open to nobody who may normally not see it. */
    public ObjectFacts(
            String id, Optional<OrganisationId> organisation, Optional<String> applicant, Set<String> involved) {
        this(id, organisation, applicant, involved, Set.of());
    }

    /** What belongs to an organisation, and in which nobody has an interest. */
    public static ObjectFacts of(Object id, OrganisationId organisation) {
        return new ObjectFacts(id.toString(), Optional.of(organisation), Optional.empty(), Set.of());
    }

    /** The same, with the office-holder who asked for himself. */
    public ObjectFacts askedBy(Optional<String> subject) {
        return new ObjectFacts(id, organisation, subject, involved, openedBy);
    }

    /** The same, with who has an interest in it. */
    public ObjectFacts involving(Set<String> subjects) {
        return new ObjectFacts(id, organisation, applicant, subjects, openedBy);
    }

    /** The same, open to someone who broke the glass over it. */
    public ObjectFacts openedBy(String subject) {
        return new ObjectFacts(id, organisation, applicant, involved, Set.of(subject));
    }

    /** Who has it open because he broke the glass over it. */
    @Override
    public Set<String> openedBy() {
        return openedBy == null ? Set.of() : openedBy;
    }

    /** Withholds who is involved, so that no log or exception can hold him. */
    @Override
    public String toString() {
        return "ObjectFacts[id=%s]".formatted(id);
    }
}
