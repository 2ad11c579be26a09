package nl.veiligwonen.funding.budgetyear;

import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.OrganisationId;

/** What can be asked of a budget year. */
public sealed interface BudgetYearCommand {

    /**
     * The ministry opens the year.
     *
     * @param ceiling at least one cent, at most {@link BudgetYearDecider#HIGHEST_CEILING_CENTS}
     */
    record OpenBudgetYear(int year, EuroCents ceiling) implements BudgetYearCommand {}

    /**
     * An employer asks for a contribution to a case.
     *
     * @param amount what the measures are expected to cost
     * @param grantedInOtherYear whether the case has a contribution from the budget of another year
     */
    record RequestContribution(CaseId caseId, OrganisationId organisation, EuroCents amount, boolean grantedInOtherYear)
            implements BudgetYearCommand {}

    /**
     * An official determines the contribution.
     *
     * @param declaredCost what the measures did cost
     */
    record DetermineContribution(CaseId caseId, EuroCents declaredCost) implements BudgetYearCommand {}

    /** An official instructs the payment of a determined contribution. */
    record InstructPayment(CaseId caseId) implements BudgetYearCommand {}

    /** Another person confirms the payment. */
    record ConfirmPayment(CaseId caseId) implements BudgetYearCommand {}
}
