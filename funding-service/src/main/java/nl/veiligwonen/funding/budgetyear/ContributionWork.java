package nl.veiligwonen.funding.budgetyear;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import nl.veiligwonen.funding.budgetyear.Contribution.Determined;
import nl.veiligwonen.funding.budgetyear.Contribution.Granted;
import nl.veiligwonen.funding.budgetyear.Contribution.Instructed;
import nl.veiligwonen.funding.budgetyear.Contribution.Paid;
import nl.veiligwonen.funding.budgetyear.Contribution.Refused;
import nl.veiligwonen.platform.domain.term.RunningClock;
import nl.veiligwonen.platform.domain.term.StatutoryTerm;
import nl.veiligwonen.platform.domain.term.TermClock;
import nl.veiligwonen.platform.domain.work.OpenWork;

/** What the ministry is to do about a contribution once its case has been accounted for. */
public final class ContributionWork {

    /** Contributions that an official is to determine (Awb 4:46). */
    public static final String DETERMINATION = "contribution-determination";

    /** Payments that an official is to instruct (Awb 4:52). */
    public static final String INSTRUCTION = "payment-instruction";

    /** Payments that a controller is to confirm; never who has instructed them. */
    public static final String CONFIRMATION = "payment-confirmation";

    private ContributionWork() {}

    /**
     * What the ministry is to do, of a case of which all cost has been declared. What has been determined is to be paid
     * within the term of the law (Awb 4:87).
     *
     * @param dayOfEntry the day of an entry in the book of the year, by its number
     */
    public static List<OpenWork> of(Contribution contribution, LongFunction<LocalDate> dayOfEntry) {
        return switch (contribution) {
            case Granted granted ->
                List.of(OpenWork.forAnyone(
                        DETERMINATION, "GRANTED", "determine-the-contribution", granted.organisation(), List.of()));
            case Determined determined ->
                List.of(OpenWork.forAnyone(
                        INSTRUCTION,
                        "DETERMINED",
                        "instruct-the-payment",
                        determined.organisation(),
                        toBePaid(dayOfEntry.apply(determined.entry()))));
            case Instructed instructed ->
                List.of(new OpenWork(
                        CONFIRMATION,
                        "PAYMENT_INSTRUCTED",
                        "confirm-the-payment",
                        instructed.organisation(),
                        toBePaid(dayOfEntry.apply(instructed.determinedIn())),
                        Map.of(instructed.instructedBy(), BudgetYearRefusal.SAME_PERSON)));
            case Refused _, Paid _ -> List.of();
        };
    }

    private static List<RunningClock> toBePaid(LocalDate determinedOn) {
        return List.of(TermClock.startedBy(StatutoryTerm.PAYMENT, determinedOn));
    }
}
