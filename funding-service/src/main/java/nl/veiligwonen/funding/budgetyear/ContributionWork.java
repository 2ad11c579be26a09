package nl.veiligwonen.funding.budgetyear;

import java.util.List;
import java.util.Map;
import nl.veiligwonen.funding.budgetyear.Contribution.Determined;
import nl.veiligwonen.funding.budgetyear.Contribution.Granted;
import nl.veiligwonen.funding.budgetyear.Contribution.Instructed;
import nl.veiligwonen.funding.budgetyear.Contribution.Paid;
import nl.veiligwonen.funding.budgetyear.Contribution.Refused;
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

    /** What the ministry is to do, of a case of which all cost has been declared. */
    public static List<OpenWork> of(Contribution contribution) {
        return switch (contribution) {
            case Granted granted ->
                List.of(OpenWork.forAnyone(
                        DETERMINATION, "GRANTED", "determine-the-contribution", granted.organisation(), List.of()));
            case Determined determined ->
                List.of(OpenWork.forAnyone(
                        INSTRUCTION, "DETERMINED", "instruct-the-payment", determined.organisation(), List.of()));
            case Instructed instructed ->
                List.of(new OpenWork(
                        CONFIRMATION,
                        "PAYMENT_INSTRUCTED",
                        "confirm-the-payment",
                        instructed.organisation(),
                        List.of(),
                        Map.of(instructed.instructedBy(), BudgetYearRefusal.SAME_PERSON)));
            case Refused _, Paid _ -> List.of();
        };
    }
}
