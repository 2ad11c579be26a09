package nl.veiligwonen.assessment.advice;

import java.time.Instant;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.platform.domain.Actor;

/**
 * What stays with the advice through all stages.
 *
 * @param organisation the organisation whose case it is
 * @param openedAt when the assessment began, UTC
 * @param independence who can't judge it
 * @param revisions what has been put to the security authority
 * @param pkvw how the home stands to the police label
 */
public record Dossier(
        OrganisationId organisation, Instant openedAt, Independence independence, Revisions revisions, Pkvw pkvw) {

    static Dossier open(OrganisationId organisation, Instant openedAt) {
        return new Dossier(organisation, openedAt, Independence.OF_ALL, Revisions.NONE, Pkvw.UNKNOWN);
    }

    Dossier withAuthor(Actor author) {
        return with(independence.withAuthor(author));
    }

    Dossier with(Independence changed) {
        return new Dossier(organisation, openedAt, changed, revisions, pkvw);
    }

    Dossier with(Revisions changed) {
        return new Dossier(organisation, openedAt, independence, changed, pkvw);
    }

    Dossier with(Pkvw changed) {
        return new Dossier(organisation, openedAt, independence, revisions, changed);
    }
}
