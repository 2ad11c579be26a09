package nl.veiligwonen.funding.budgetyear;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.domain.Revision;

/** What can have happened in a budget year. Every event that moves money is one of these. */
public sealed interface BudgetYearEvent {

    /** The year it happened in. */
    int year();

    /** What happened to one contribution. */
    sealed interface OfContribution extends BudgetYearEvent {
        CaseId caseId();

        OrganisationId organisation();
    }

    /**
     * The ministry has opened the year.
     *
     * @param ceilingCents what can be granted
     * @param cashCents what can go out in the year
     * @param shares of a year that is distributed in equal shares; else none
     */
    @Revision(2)
    record BudgetYearOpened(
            int year, EuroCents ceilingCents, EuroCents cashCents, DistributionRules rules, List<Share> shares)
            implements BudgetYearEvent {
        public BudgetYearOpened {
            shares = List.copyOf(shares);
        }
    }

    /**
     * The ceiling or the cash budget has been changed (Awb 4:27, 4:28).
     *
     * @param ceilingCents the new ceiling
     * @param ceilingRaisedByCents how much higher it is; negative if it is lower
     * @param cashCents the new cash budget
     * @param cashRaisedByCents how much higher it is; negative if it is lower
     * @param sharesRaisedBy how much higher each share is, of a year that is distributed in equal shares; else none
     * @param decision where the decision was announced, such as Stcrt. 2026, 1234
     */
    record BudgetChanged(
            int year,
            EuroCents ceilingCents,
            EuroCents ceilingRaisedByCents,
            EuroCents cashCents,
            EuroCents cashRaisedByCents,
            List<Share> sharesRaisedBy,
            DecisionReference decision)
            implements BudgetYearEvent {
        public BudgetChanged {
            sharesRaisedBy = List.copyOf(sharesRaisedBy);
        }
    }

    /**
     * A contribution has been granted.
     *
     * @param requestedCents what was asked
     * @param amountCents what was granted: less than was asked if the year grants what is left
     * @param source where its money comes from
     * @param committedCents what the year has committed after it
     * @param leftCents what the year has left after it
     */
    @Revision(2)
    record ContributionGranted(
            int year,
            CaseId caseId,
            OrganisationId organisation,
            EuroCents requestedCents,
            EuroCents amountCents,
            Source source,
            EuroCents committedCents,
            EuroCents leftCents)
            implements OfContribution {}

    /**
     * A request has been refused because it does not fit under the ceiling (Awb 4:25).
     *
     * @param leftCents what there was left for it: of the year, or of the share of its organisation
     */
    record ContributionRefused(
            int year, CaseId caseId, OrganisationId organisation, EuroCents requestedCents, EuroCents leftCents)
            implements OfContribution {}

    /** A refused request has been taken back, or its case has ended: it has no place in the order of receipt any more. */
    record RequestWithdrawn(int year, CaseId caseId, OrganisationId organisation) implements OfContribution {}

    /**
     * A grant has been withdrawn before it was determined (Awb 4:48).
     *
     * @param amountCents what returns
     * @param source where it returns to
     * @param leftCents what the year has left after it
     */
    record GrantWithdrawn(
            int year,
            CaseId caseId,
            OrganisationId organisation,
            WithdrawalGround ground,
            EuroCents amountCents,
            Source source,
            EuroCents leftCents)
            implements OfContribution {}

    /**
     * A contribution has been determined.
     *
     * @param amountCents what will be paid: at most the grant
     * @param releasedCents what returns
     * @param source where it returns to
     * @param leftCents what the year has left after it
     * @param determinedBy who determined it; empty of what was determined before this was kept
     */
    @Revision(2)
    record ContributionDetermined(
            int year,
            CaseId caseId,
            OrganisationId organisation,
            EuroCents amountCents,
            EuroCents releasedCents,
            Source source,
            EuroCents leftCents,
            Optional<Actor> determinedBy)
            implements OfContribution {}

    /** A payment has been instructed. */
    record PaymentInstructed(
            int year, CaseId caseId, OrganisationId organisation, EuroCents amountCents, Actor instructedBy)
            implements OfContribution {}

    /**
     * A payment has been suspended on a serious suspicion (Awb 4:56).
     *
     * @param until the last day of the suspension
     * @param noLaterThan the last day of any suspension of this payment: thirteen weeks after the first was told
     * @param takenBackCents what had been instructed, and is taken back by it; 0 if nothing had
     */
    @Revision(2)
    record PaymentSuspended(
            int year,
            CaseId caseId,
            OrganisationId organisation,
            LocalDate until,
            LocalDate noLaterThan,
            EuroCents takenBackCents)
            implements OfContribution {}

    /** The suspension of a payment has been lifted before its last day. */
    record PaymentResumed(int year, CaseId caseId, OrganisationId organisation) implements OfContribution {}

    /**
     * A batch of payments has been released to the bank. The payments are the events that follow it.
     *
     * @param batch its number in the year, from 1
     * @param executionOn on which day the bank is asked to pay
     * @param debtor whose account pays
     * @param payments how many payments it has
     * @param totalCents what they come to
     */
    record PaymentBatchReleased(
            int year,
            int batch,
            LocalDate executionOn,
            DebtorSnapshot debtor,
            int payments,
            EuroCents totalCents,
            Actor releasedBy)
            implements BudgetYearEvent {}

    /**
     * A payment has been released to the bank.
     *
     * @param batch the batch that it is part of
     * @param endToEndId by which the bank and the receiver name this one payment; never used again
     * @param creditor which account is paid
     */
    record PaymentReleased(
            int year,
            CaseId caseId,
            OrganisationId organisation,
            EuroCents amountCents,
            int batch,
            String endToEndId,
            BankAccountSnapshot creditor,
            Actor releasedBy)
            implements OfContribution {}

    /**
     * The bank has paid.
     *
     * @param confirmedBy who brought the word of the bank; of a payment without a batch, who confirmed it
     * @param endToEndId the payment; empty of what was paid before payments were released in batches
     * @param valueOn the value date of the bank; empty of what was paid before it was kept
     */
    @Revision(2)
    record PaymentConfirmed(
            int year,
            CaseId caseId,
            OrganisationId organisation,
            EuroCents amountCents,
            Actor confirmedBy,
            Optional<String> endToEndId,
            Optional<LocalDate> valueOn)
            implements OfContribution {}

    /**
     * The bank has not carried out a payment, or has sent it back.
     *
     * @param reasonCode the code of ISO 20022, such as AC04 for a closed account
     * @param afterPayment whether it had been paid, and the money has come back
     */
    record PaymentRejected(
            int year,
            CaseId caseId,
            OrganisationId organisation,
            EuroCents amountCents,
            String endToEndId,
            String reasonCode,
            boolean afterPayment)
            implements OfContribution {}

    /**
     * What was paid is reclaimed, wholly or in part (Awb 4:57).
     *
     * @param paidIn the entry by which it was paid, of this year or of one that has been closed
     */
    record ContributionReclaimed(
            int year,
            CaseId caseId,
            OrganisationId organisation,
            EuroCents amountCents,
            EntryReference paidIn,
            ReclaimGround ground)
            implements OfContribution {}

    /**
     * Something of a claim has come back.
     *
     * @param receivedOn the value date of the bank
     */
    record ClaimReceived(
            int year, CaseId caseId, OrganisationId organisation, EuroCents amountCents, LocalDate receivedOn)
            implements OfContribution {}

    /**
     * A claim has been set off against the payment of a contribution to the same organisation (Awb 4:57).
     *
     * @param caseId the contribution that is paid by it
     * @param claimOn the contribution that was reclaimed
     * @param source where the money of the contribution that is paid comes from
     * @param paidInFull whether nothing is left to be paid
     */
    record ClaimSetOff(
            int year,
            CaseId caseId,
            OrganisationId organisation,
            CaseId claimOn,
            EuroCents amountCents,
            Source source,
            boolean paidInFull)
            implements OfContribution {}

    /**
     * An entry was a mistake, and is undone by this one; the right one follows.
     *
     * @param corrected the entry that was wrong: the last about this contribution, or one of a year that is closed
     * @param before what the contribution took by the wrong entry
     * @param after what it takes now, as before the wrong entry
     * @param source where its money comes from
     * @param leftCents what the year has left after it
     */
    record EntryCorrected(
            int year,
            CaseId caseId,
            OrganisationId organisation,
            EntryReference corrected,
            CorrectionReason reason,
            Optional<DecisionReference> decision,
            Position before,
            Position after,
            Source source,
            EuroCents leftCents)
            implements OfContribution {}

    /** The year has been closed with its statement; what is open goes on in the next. */
    @Revision(2)
    record BudgetYearClosed(int year, ClosingStatement statement) implements BudgetYearEvent {}

    /** What was open in the year before goes on in this one. */
    @Revision(2)
    record ObligationsBroughtForward(int year, int fromYear, CarriedOver carriedOver) implements BudgetYearEvent {}
}
