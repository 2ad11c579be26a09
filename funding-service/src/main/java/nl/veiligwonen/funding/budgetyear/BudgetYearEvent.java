package nl.veiligwonen.funding.budgetyear;

import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.platform.domain.Actor;

/** What can have happened in a budget year. Every event that moves money is one of these. */
public sealed interface BudgetYearEvent {

    /** The year it happened in. */
    int year();

    /** What happened to one contribution. */
    sealed interface OfContribution extends BudgetYearEvent {
        CaseId caseId();

        OrganisationId organisation();
    }

    /** The ministry has opened the year. */
    record BudgetYearOpened(int year, EuroCents ceilingCents, Distribution distribution) implements BudgetYearEvent {}

    /**
     * A contribution has been granted.
     *
     * @param committedCents what the year has committed after it
     * @param leftCents what the year has left after it
     */
    record ContributionGranted(
            int year,
            CaseId caseId,
            OrganisationId organisation,
            EuroCents amountCents,
            EuroCents committedCents,
            EuroCents leftCents)
            implements OfContribution {}

    /**
     * A request has been refused because it does not fit under the ceiling (Awb 4:25).
     *
     * @param leftCents what the year had left
     */
    record ContributionRefused(
            int year, CaseId caseId, OrganisationId organisation, EuroCents requestedCents, EuroCents leftCents)
            implements OfContribution {}

    /**
     * A contribution has been determined.
     *
     * @param amountCents what will be paid: at most the grant
     * @param releasedCents what returns to the year
     * @param leftCents what the year has left after it
     */
    record ContributionDetermined(
            int year,
            CaseId caseId,
            OrganisationId organisation,
            EuroCents amountCents,
            EuroCents releasedCents,
            EuroCents leftCents)
            implements OfContribution {}

    /** A payment has been instructed. */
    record PaymentInstructed(
            int year, CaseId caseId, OrganisationId organisation, EuroCents amountCents, Actor instructedBy)
            implements OfContribution {}

    /** A payment has been confirmed by another person. */
    record PaymentConfirmed(
            int year, CaseId caseId, OrganisationId organisation, EuroCents amountCents, Actor confirmedBy)
            implements OfContribution {}
}
