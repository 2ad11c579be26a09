package nl.veiligwonen.funding.budgetyear;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.veiligwonen.funding.budgetyear.Contribution.Determined;
import nl.veiligwonen.funding.budgetyear.Contribution.GrantWithdrawn;
import nl.veiligwonen.funding.budgetyear.Contribution.Granted;
import nl.veiligwonen.funding.budgetyear.Contribution.Instructed;
import nl.veiligwonen.funding.budgetyear.Contribution.NotGranted;
import nl.veiligwonen.funding.budgetyear.Contribution.Paid;
import nl.veiligwonen.funding.budgetyear.Contribution.PaymentRejected;
import nl.veiligwonen.funding.budgetyear.Contribution.Released;
import nl.veiligwonen.funding.budgetyear.Contribution.Settled;
import nl.veiligwonen.funding.budgetyear.Contribution.Suspended;
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.domain.Refusal;
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

    /** Payments that a controller is to release to the bank; never who has instructed or determined them. */
    public static final String RELEASE = "payment-release";

    /** Payments that are with the bank: a controller is to report what it did. */
    public static final String BANK_REPORT = "payment-bank-report";

    private ContributionWork() {}

    /**
     * What the ministry is to do, of a case of which all cost has been declared. What has been determined is to be paid
     * within the term of the law (Awb 4:87).
     *
     * @param dayOfEntry the day of an entry in the books
     */
    public static List<OpenWork> of(Contribution contribution, Function<EntryReference, LocalDate> dayOfEntry) {
        return switch (contribution) {
            case NotGranted _, GrantWithdrawn _, Paid _ -> List.of();
            case Granted granted ->
                List.of(OpenWork.forAnyone(
                        DETERMINATION, "GRANTED", "determine-the-contribution", granted.organisation(), List.of()));
            case Determined determined ->
                List.of(toBeInstructed("DETERMINED", "instruct-the-payment", determined, dayOfEntry));
            case PaymentRejected rejected ->
                List.of(toBeInstructed("PAYMENT_REJECTED", "repair-the-payment", rejected, dayOfEntry));
            case Suspended suspended ->
                List.of(OpenWork.forAnyone(
                        INSTRUCTION, "PAYMENT_SUSPENDED", "resume-the-payment", suspended.organisation(), List.of()));
            case Instructed instructed ->
                List.of(new OpenWork(
                        RELEASE,
                        "PAYMENT_INSTRUCTED",
                        "release-the-payment",
                        instructed.organisation(),
                        toBePaid(instructed, dayOfEntry),
                        barredFromRelease(instructed)));
            case Released released ->
                List.of(OpenWork.forAnyone(
                        BANK_REPORT,
                        "PAYMENT_RELEASED",
                        "report-what-the-bank-did",
                        released.organisation(),
                        toBePaid(released, dayOfEntry)));
        };
    }

    private static OpenWork toBeInstructed(
            String stage, String task, Settled settled, Function<EntryReference, LocalDate> dayOfEntry) {
        return OpenWork.forAnyone(INSTRUCTION, stage, task, settled.organisation(), toBePaid(settled, dayOfEntry));
    }

    private static Map<Actor, Refusal> barredFromRelease(Instructed instructed) {
        Map<Actor, Refusal> barred = new HashMap<>();
        instructed.settlement().determinedBy().ifPresent(by -> barred.put(by, BudgetYearRefusal.HAS_DETERMINED));
        barred.put(instructed.instructedBy(), BudgetYearRefusal.SAME_PERSON);
        return barred;
    }

    private static List<RunningClock> toBePaid(Settled settled, Function<EntryReference, LocalDate> dayOfEntry) {
        return List.of(TermClock.startedBy(
                StatutoryTerm.PAYMENT, dayOfEntry.apply(settled.settlement().determinedIn())));
    }
}
