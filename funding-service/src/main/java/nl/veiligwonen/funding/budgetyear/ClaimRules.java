package nl.veiligwonen.funding.budgetyear;

import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.funding.budgetyear.BudgetYear.Open;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.ReceiveClaim;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.ReclaimContribution;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.SetOffClaim;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.ClaimReceived;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.ClaimSetOff;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.ContributionReclaimed;
import nl.veiligwonen.funding.budgetyear.Contribution.Paid;
import nl.veiligwonen.funding.budgetyear.Contribution.Payable;
import nl.veiligwonen.funding.budgetyear.Contribution.Suspended;
import nl.veiligwonen.platform.domain.Decision;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.domain.term.LegalCalendar;
import nl.veiligwonen.platform.domain.term.StatutoryTerm;

/**
 * What was paid unduly comes back (Awb 4:57): it is claimed within five years after it was determined, and received, or
 * set off against what is to be paid to the same organisation. What is reclaimed makes no room under the ceiling or in
 * the cash of the year: what comes back is income.
 */
final class ClaimRules {

    private ClaimRules() {}

    static Decision<BudgetYearEvent> reclaim(ReclaimContribution command, Open year, Occasion occasion) {
        if (!command.amount().isPositive()) {
            return Decision.refuse(BudgetYearRefusal.AMOUNT_NOT_POSITIVE);
        }
        if (occasion.today().getYear() > year.year()) {
            return Decision.refuse(BudgetYearRefusal.CLAIM_IN_THIS_YEAR);
        }
        if (occasion.today()
                .isAfter(StatutoryTerm.RECLAIM.term().lastDay(command.determinedOn(), LegalCalendar.DUTCH))) {
            return Decision.refuse(BudgetYearRefusal.TOO_LATE_TO_RECLAIM);
        }
        return command.earlier()
                .map(earlier -> reclaim(
                        command,
                        year,
                        earlier.organisation(),
                        earlier.paid().minus(earlier.reclaimed()),
                        earlier.paidIn()))
                .orElseGet(() -> BudgetYearDecider.onContribution(
                        command.caseId(),
                        year,
                        contribution -> contribution instanceof Paid paid
                                ? reclaim(
                                        command,
                                        year,
                                        paid.organisation(),
                                        paid.determined(),
                                        new EntryReference(year.year(), paid.entry()))
                                : Decision.refuse(BudgetYearRefusal.NOT_PAID)));
    }

    private static Decision<BudgetYearEvent> reclaim(
            ReclaimContribution command,
            Open year,
            OrganisationId organisation,
            EuroCents paid,
            EntryReference paidIn) {
        EuroCents left = paid.minus(year.reclaimed(command.caseId()));
        return command.amount().exceeds(left)
                ? Decision.refuse(BudgetYearRefusal.MORE_THAN_PAID)
                : Decision.accept(new ContributionReclaimed(
                        year.year(), command.caseId(), organisation, command.amount(), paidIn, command.ground()));
    }

    static Decision<BudgetYearEvent> receive(ReceiveClaim command, Open year, Occasion occasion) {
        if (!command.amount().isPositive()) {
            return Decision.refuse(BudgetYearRefusal.AMOUNT_NOT_POSITIVE);
        }
        if (command.receivedOn().isAfter(occasion.today())) {
            return Decision.refuse(BudgetYearRefusal.VALUE_DATE_OUT_OF_BOUNDS);
        }
        return claimed(
                command.caseId(),
                command.amount(),
                year,
                claim -> Decision.accept(new ClaimReceived(
                        year.year(), command.caseId(), claim.organisation(), command.amount(), command.receivedOn())));
    }

    static Decision<BudgetYearEvent> setOff(SetOffClaim command, Open year, Occasion occasion) {
        if (!command.amount().isPositive()) {
            return Decision.refuse(BudgetYearRefusal.AMOUNT_NOT_POSITIVE);
        }
        return claimed(
                command.claimOn(),
                command.amount(),
                year,
                claim ->
                        BudgetYearDecider.onContribution(command.caseId(), year, contribution -> switch (contribution) {
                            case Suspended _ -> Decision.refuse(BudgetYearRefusal.SUSPENDED);
                            case Payable payable -> setOff(command, claim, payable, year, occasion);
                            default -> Decision.refuse(BudgetYearRefusal.NOT_PAYABLE);
                        }));
    }

    private static Decision<BudgetYearEvent> setOff(
            SetOffClaim command, Claim claim, Payable payable, Open year, Occasion occasion) {
        if (!claim.organisation().equals(payable.organisation())) {
            return Decision.refuse(BudgetYearRefusal.OTHER_ORGANISATION);
        }
        if (command.amount().exceeds(payable.settlement().payable())) {
            return Decision.refuse(BudgetYearRefusal.MORE_THAN_PAYABLE);
        }
        return PaymentRules.cashRefusal(command.amount(), year, occasion)
                .map(Decision::<BudgetYearEvent>refuse)
                .orElseGet(() -> Decision.accept(new ClaimSetOff(
                        year.year(),
                        command.caseId(),
                        payable.organisation(),
                        command.claimOn(),
                        command.amount(),
                        payable.source(),
                        command.amount().equals(payable.settlement().payable()))));
    }

    private static Decision<BudgetYearEvent> claimed(
            CaseId caseId,
            EuroCents amount,
            Open year,
            java.util.function.Function<Claim, Decision<BudgetYearEvent>> then) {
        return year.claim(caseId)
                .map(claim -> amount.exceeds(claim.open())
                        ? Decision.<BudgetYearEvent>refuse(BudgetYearRefusal.MORE_THAN_CLAIMED)
                        : then.apply(claim))
                .orElse(Decision.refuse(BudgetYearRefusal.NOT_RECLAIMED));
    }
}
