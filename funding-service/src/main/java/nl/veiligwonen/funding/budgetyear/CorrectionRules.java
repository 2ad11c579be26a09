package nl.veiligwonen.funding.budgetyear;

import java.util.Optional;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.funding.budgetyear.BudgetYear.Open;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.CorrectEntry;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.EntryCorrected;
import nl.veiligwonen.funding.budgetyear.Contribution.Determined;
import nl.veiligwonen.funding.budgetyear.Contribution.GrantWithdrawn;
import nl.veiligwonen.funding.budgetyear.Contribution.Granted;
import nl.veiligwonen.funding.budgetyear.Contribution.Instructed;
import nl.veiligwonen.funding.budgetyear.Contribution.NotGranted;
import nl.veiligwonen.funding.budgetyear.Contribution.Paid;
import nl.veiligwonen.funding.budgetyear.Contribution.PaymentRejected;
import nl.veiligwonen.funding.budgetyear.Contribution.Released;
import nl.veiligwonen.funding.budgetyear.Contribution.Suspended;
import nl.veiligwonen.platform.domain.Decision;
import nl.veiligwonen.platform.domain.Occasion;

/**
 * Nothing in the book is changed or removed: a mistake is undone by an entry that names the old one and the reason. After
 * it the contribution stands as before the mistake, and the right entry can be made. What was decided in a year that has
 * been closed is corrected in the year in which it goes on.
 */
final class CorrectionRules {

    private CorrectionRules() {}

    static Decision<BudgetYearEvent> correct(CorrectEntry command, Open year, Occasion occasion) {
        return BudgetYearDecider.onContribution(command.caseId(), year, contribution -> undone(contribution, year)
                .map(undone -> correct(command, contribution, undone, year, occasion))
                .orElse(Decision.refuse(BudgetYearRefusal.NOT_CORRECTABLE)));
    }

    private static Decision<BudgetYearEvent> correct(
            CorrectEntry command, Contribution before, Contribution after, Open year, Occasion occasion) {
        if (!command.entry().equals(lastEntry(before, year))) {
            return Decision.refuse(BudgetYearRefusal.NOT_THE_LAST_ENTRY);
        }
        if (before instanceof Paid && year.claim(command.caseId()).isPresent()) {
            return Decision.refuse(BudgetYearRefusal.ALREADY_RECLAIMED);
        }
        if (before instanceof GrantWithdrawn && command.grantedInOtherYear()) {
            return Decision.refuse(BudgetYearRefusal.ALREADY_GRANTED);
        }
        EuroCents committing = after.committed().minus(before.committed());
        if (after.source() != Source.BROUGHT_FORWARD && committing.exceeds(year.leftFor(before.organisation()))) {
            return Decision.refuse(BudgetYearRefusal.NO_ROOM);
        }
        if (after.position()
                .cash()
                .minus(before.position().cash())
                .exceeds(year.totals().cashLeft())) {
            return Decision.refuse(BudgetYearRefusal.CASH_EXHAUSTED);
        }
        return GrantRules.andRegrant(
                year,
                occasion,
                new EntryCorrected(
                        year.year(),
                        command.caseId(),
                        before.organisation(),
                        command.entry(),
                        command.reason(),
                        command.decision(),
                        before.position(),
                        after.position(),
                        before.source(),
                        GrantRules.leftAfter(year, before.source(), EuroCents.ZERO.minus(committing))));
    }

    /** The entry that made a contribution what it is: of a determination, that by which it was determined. */
    private static EntryReference lastEntry(Contribution contribution, Open year) {
        return contribution instanceof Determined determined
                ? determined.settlement().determinedIn()
                : new EntryReference(year.year(), contribution.entry());
    }

    /** The contribution as it was before its last entry, as the next one; empty if that can't be undone. */
    static Optional<Contribution> undone(Contribution contribution, Open year) {
        long entry = year.nextEntry();
        return switch (contribution) {
            case Determined determined ->
                determined.settlement().setOff().isPositive()
                        ? Optional.empty()
                        : Optional.of(new Granted(determined.award(), entry));
            case GrantWithdrawn withdrawn -> Optional.of(new Granted(withdrawn.award(), entry));
            case Instructed instructed -> Optional.of(new Determined(instructed.settlement(), entry));
            case PaymentRejected rejected ->
                Optional.of(new Released(
                        rejected.settlement(),
                        rejected.instructedBy(),
                        rejected.releasedBy(),
                        rejected.batch(),
                        rejected.endToEndId(),
                        entry));
            case Paid paid ->
                paid.transfer()
                        .map(made -> new Released(
                                paid.settlement(),
                                made.instructedBy(),
                                made.releasedBy(),
                                made.batch(),
                                made.endToEndId(),
                                entry));
            // Withdraw a grant, resume a payment, wait for the bank.
            case NotGranted _, Granted _, Suspended _, Released _ -> Optional.empty();
        };
    }
}
