package nl.veiligwonen.funding.budgetyear;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.veiligwonen.funding.budgetyear.Contribution.Determined;
import nl.veiligwonen.funding.budgetyear.Contribution.GrantWithdrawn;
import nl.veiligwonen.funding.budgetyear.Contribution.Granted;
import nl.veiligwonen.funding.budgetyear.Contribution.Instructed;
import nl.veiligwonen.funding.budgetyear.Contribution.NotGranted;
import nl.veiligwonen.funding.budgetyear.Contribution.Paid;
import nl.veiligwonen.funding.budgetyear.Contribution.PaymentRejected;
import nl.veiligwonen.funding.budgetyear.Contribution.Released;
import nl.veiligwonen.funding.budgetyear.Contribution.Suspended;
import nl.veiligwonen.platform.domain.term.LegalCalendar;
import nl.veiligwonen.platform.domain.term.RunningClock;
import nl.veiligwonen.platform.domain.term.StatutoryTerm;
import nl.veiligwonen.platform.domain.term.TermClock;

/** What is due for a contribution, by the law. */
public final class ContributionClocks {

    private ContributionClocks() {}

    /**
     * The clocks that run for a contribution on a day. A decision is announced by the answer to the request, so its terms
     * run from the day on which it was taken. The term for an objection is shown as long as one can be made in time; the
     * term for the payment until it has been paid, also when it has passed.
     *
     * @param decidedOn the day of the last decision: the refusal, the grant or the determination
     */
    public static List<RunningClock> of(Contribution contribution, LocalDate decidedOn, LocalDate today) {
        List<RunningClock> clocks = new ArrayList<>();
        switch (contribution) {
            case Determined _, Instructed _, Released _, PaymentRejected _ ->
                clocks.add(TermClock.startedBy(StatutoryTerm.PAYMENT, decidedOn));
            case Suspended _, NotGranted _, Granted _, GrantWithdrawn _, Paid _ -> {
                // Nothing is to be paid, nothing yet, or nothing any more.
            }
        }
        TermClock objection = TermClock.startedBy(StatutoryTerm.OBJECTION, decidedOn);
        if (!objection.hasLapsedBy(today, LegalCalendar.DUTCH)) {
            clocks.add(objection);
        }
        return clocks;
    }
}
