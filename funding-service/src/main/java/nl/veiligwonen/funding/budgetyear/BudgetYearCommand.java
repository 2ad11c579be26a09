package nl.veiligwonen.funding.budgetyear;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.OrganisationId;

/** What can be asked of a budget year. */
public sealed interface BudgetYearCommand {

    /**
     * The ministry opens the year.
     *
     * @param ceiling at least one cent, at most {@link BudgetYearDecider#HIGHEST_CEILING_CENTS}
     * @param cash what can go out in the year, within the same bounds
     * @param recipients who share the ceiling, if it is distributed in shares; else of no concern
     */
    record OpenBudgetYear(
            int year, EuroCents ceiling, EuroCents cash, DistributionRules rules, List<OrganisationId> recipients)
            implements BudgetYearCommand {
        public OpenBudgetYear {
            recipients = List.copyOf(recipients);
        }

        /** In the usual way, with as much cash as the ceiling. */
        public OpenBudgetYear(int year, EuroCents ceiling) {
            this(year, ceiling, ceiling, DistributionRules.USUAL, List.of());
        }
    }

    /** The ministry changes the ceiling or the cash budget. */
    record ChangeBudget(EuroCents ceiling, EuroCents cash, DecisionReference decision) implements BudgetYearCommand {}

    /**
     * An employer asks for a contribution to a case.
     *
     * @param amount what the measures are expected to cost
     * @param grantedInOtherYear whether the case has a contribution from the budget of another year
     */
    record RequestContribution(CaseId caseId, OrganisationId organisation, EuroCents amount, boolean grantedInOtherYear)
            implements BudgetYearCommand {}

    /** An employer takes a refused request back, or its case has ended. */
    record WithdrawRequest(CaseId caseId) implements BudgetYearCommand {}

    /** An official withdraws a grant. */
    record WithdrawGrant(CaseId caseId, WithdrawalGround ground) implements BudgetYearCommand {}

    /**
     * An official determines the contribution.
     *
     * @param declaredCost what the measures did cost
     */
    record DetermineContribution(CaseId caseId, EuroCents declaredCost) implements BudgetYearCommand {}

    /** An official instructs the payment of a determined contribution, or again after the bank has rejected it. */
    record InstructPayment(CaseId caseId) implements BudgetYearCommand {}

    /** An official suspends the payment until and including a day. */
    record SuspendPayment(CaseId caseId, LocalDate until) implements BudgetYearCommand {}

    /** An official lifts the suspension of a payment. */
    record ResumePayment(CaseId caseId) implements BudgetYearCommand {}

    /**
     * A controller releases instructed payments to the bank, as one batch.
     *
     * @param payments which, and to which accounts; at least one
     * @param debtor whose account pays
     * @param executionOn on which day the bank is asked to pay: today or later
     */
    record ReleasePayments(List<Destination> payments, DebtorSnapshot debtor, LocalDate executionOn)
            implements BudgetYearCommand {
        public ReleasePayments {
            payments = List.copyOf(payments);
        }
    }

    /** Where the payment of a contribution goes. */
    record Destination(CaseId caseId, BankAccountSnapshot creditor) {}

    /**
     * The bank tells that it has paid.
     *
     * @param valueOn its value date
     */
    record ReportExecuted(String endToEndId, LocalDate valueOn) implements BudgetYearCommand {}

    /**
     * The bank tells that it has not paid, or has got the money back.
     *
     * @param reasonCode the code of ISO 20022: four letters or digits
     */
    record ReportRejected(String endToEndId, String reasonCode) implements BudgetYearCommand {}

    /**
     * An official reclaims what was paid.
     *
     * @param determinedOn the day on which it was determined
     * @param earlier how it was paid from the book of another year; empty if it was paid from this one
     */
    record ReclaimContribution(
            CaseId caseId,
            EuroCents amount,
            ReclaimGround ground,
            LocalDate determinedOn,
            Optional<PaidEarlier> earlier)
            implements BudgetYearCommand {}

    /**
     * A contribution that was paid in another year.
     *
     * @param reclaimed what was reclaimed of it in the years before this one
     */
    record PaidEarlier(OrganisationId organisation, EuroCents paid, EntryReference paidIn, EuroCents reclaimed) {}

    /** Something of a claim has come back. */
    record ReceiveClaim(CaseId caseId, EuroCents amount, LocalDate receivedOn) implements BudgetYearCommand {}

    /**
     * An official sets a claim off against what is to be paid to the same organisation.
     *
     * @param caseId the contribution that is to be paid
     * @param claimOn the contribution that was reclaimed
     */
    record SetOffClaim(CaseId caseId, CaseId claimOn, EuroCents amount) implements BudgetYearCommand {}

    /**
     * An official undoes an entry that was a mistake: the last about a contribution.
     *
     * @param grantedInOtherYear whether the case has a contribution from the budget of another year
     */
    record CorrectEntry(
            CaseId caseId,
            EntryReference entry,
            CorrectionReason reason,
            Optional<DecisionReference> decision,
            boolean grantedInOtherYear)
            implements BudgetYearCommand {}

    /** The ministry closes the year. */
    record CloseBudgetYear() implements BudgetYearCommand {}

    /** What was open in the year before goes on in this one; part of closing that. */
    record BringForward(int fromYear, CarriedOver carriedOver) implements BudgetYearCommand {}
}
