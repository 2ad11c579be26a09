package nl.veiligwonen.assessment.advice;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.platform.domain.Actor;

/**
 * What stays with the advice through all stages.
 *
 * @param organisation the organisation whose case it is
 * @param openedAt when the assessment began, UTC
 * @param authors who has drafted, recorded an input for, or submitted any revision
 * @param returned the revisions that were returned, the oldest first
 * @param pkvw how the home stands to the police label
 */
public record Dossier(
        OrganisationId organisation, Instant openedAt, Set<Actor> authors, List<ReturnedRevision> returned, Pkvw pkvw) {

    public Dossier {
        authors = Set.copyOf(authors);
        returned = List.copyOf(returned);
    }

    static Dossier open(OrganisationId organisation, Instant openedAt) {
        return new Dossier(organisation, openedAt, Set.of(), List.of(), Pkvw.UNKNOWN);
    }

    Dossier withAuthor(Actor author) {
        Set<Actor> all = new HashSet<>(authors);
        all.add(author);
        return new Dossier(organisation, openedAt, all, returned, pkvw);
    }

    Dossier with(ReturnedRevision another) {
        return new Dossier(
                organisation,
                openedAt,
                authors,
                Stream.concat(returned.stream(), Stream.of(another)).toList(),
                pkvw);
    }

    Dossier with(Pkvw changed) {
        return new Dossier(organisation, openedAt, authors, returned, changed);
    }
}
