package nl.veiligwonen.funding.budgetyear;

import java.util.List;
import java.util.function.Function;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.funding.budgetyear.BudgetYear.Closed;
import nl.veiligwonen.funding.budgetyear.BudgetYear.NotOpened;
import nl.veiligwonen.funding.budgetyear.BudgetYear.Open;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.BringForward;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.ChangeBudget;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.CloseBudgetYear;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.CorrectEntry;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.DetermineContribution;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.InstructPayment;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.OpenBudgetYear;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.ReceiveClaim;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.ReclaimContribution;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.ReleasePayments;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.ReportExecuted;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.ReportRejected;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.RequestContribution;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.ResumePayment;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.SetOffClaim;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.SuspendPayment;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.WithdrawGrant;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.WithdrawRequest;
import nl.veiligwonen.platform.domain.Decider;
import nl.veiligwonen.platform.domain.Decision;
import nl.veiligwonen.platform.domain.Occasion;

/**
 * The rules of a budget year: its budgets are opened and changed as the law allows ({@link BudgetRules}), contributions
 * are granted as it is distributed ({@link GrantRules}), paid by two people ({@link PaymentRules}), reclaimed
 * ({@link ClaimRules}), corrected ({@link CorrectionRules}), and what is open goes on in the next year
 * ({@link ClosingRules}).
 */
public final class BudgetYearDecider implements Decider<BudgetYear, BudgetYearCommand, BudgetYearEvent> {

    /** The first year of the contribution (Kamerstuk 28 844, nr. 252). */
    public static final int FIRST_YEAR = 2023;

    /** The last year that anyone can mean. */
    public static final int LAST_YEAR = 2200;

    /** The highest ceiling, one thousand million euro: a bound against slips of the pen. */
    public static final long HIGHEST_CEILING_CENTS = 100_000_000_000L;

    /** {@link #HIGHEST_CEILING_CENTS} as an amount. */
    static final EuroCents HIGHEST_CEILING = EuroCents.of(HIGHEST_CEILING_CENTS);

    @Override
    public BudgetYear initialState() {
        return new NotOpened();
    }

    @Override
    public Decision<BudgetYearEvent> decide(BudgetYearCommand command, BudgetYear state, Occasion occasion) {
        if (command instanceof OpenBudgetYear open) {
            return BudgetRules.open(open, state, occasion);
        }
        return switch (state) {
            case NotOpened _ -> Decision.refuse(BudgetYearRefusal.NOT_OPENED);
            case Closed _ -> Decision.refuse(BudgetYearRefusal.CLOSED);
            case Open open -> decide(command, open, occasion);
        };
    }

    private static Decision<BudgetYearEvent> decide(BudgetYearCommand command, Open year, Occasion occasion) {
        return switch (command) {
            case OpenBudgetYear open -> BudgetRules.open(open, year, occasion);
            case ChangeBudget change -> BudgetRules.change(change, year, occasion);
            case RequestContribution request -> GrantRules.request(request, year, occasion);
            case WithdrawRequest withdraw -> GrantRules.withdrawRequest(withdraw, year);
            case WithdrawGrant withdraw -> GrantRules.withdrawGrant(withdraw, year, occasion);
            case DetermineContribution determine -> GrantRules.determine(determine, year, occasion);
            case InstructPayment instruct -> PaymentRules.instruct(instruct.caseId(), year, occasion);
            case SuspendPayment suspend -> PaymentRules.suspend(suspend, year, occasion);
            case ResumePayment resume -> PaymentRules.resume(resume.caseId(), year);
            case ReleasePayments release -> PaymentRules.release(release, year, occasion);
            case ReportExecuted executed -> PaymentRules.executed(executed, year, occasion);
            case ReportRejected rejected -> PaymentRules.rejected(rejected, year);
            case ReclaimContribution reclaim -> ClaimRules.reclaim(reclaim, year, occasion);
            case ReceiveClaim receive -> ClaimRules.receive(receive, year, occasion);
            case SetOffClaim setOff -> ClaimRules.setOff(setOff, year, occasion);
            case CorrectEntry correct -> CorrectionRules.correct(correct, year, occasion);
            case CloseBudgetYear _ -> ClosingRules.close(year, occasion);
            case BringForward forward -> ClosingRules.bringForward(forward, year);
        };
    }

    /** The latest year that can be open: the next one, for a ceiling is announced before its year begins (Awb 4:27). */
    public static int latestYear(Occasion occasion) {
        return occasion.today().getYear() + 1;
    }

    /**
     * The instructed payments that someone can release: not those that he has instructed or determined.
     *
     * @return in the order in which they were instructed
     */
    public static List<CaseId> releasable(Open year, Occasion occasion) {
        return year.contributions().entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Contribution.Instructed)
                .filter(entry -> PaymentRules.releaseRefusal(entry.getKey(), year, occasion)
                        .isEmpty())
                .sorted(java.util.Comparator.comparingLong(
                        entry -> entry.getValue().entry()))
                .map(java.util.Map.Entry::getKey)
                .toList();
    }

    static Decision<BudgetYearEvent> onContribution(
            CaseId caseId, Open year, Function<Contribution, Decision<BudgetYearEvent>> then) {
        return year.contribution(caseId).map(then).orElse(Decision.refuse(BudgetYearRefusal.NOT_REQUESTED));
    }

    @Override
    public BudgetYear evolve(BudgetYear state, BudgetYearEvent event) {
        return BudgetYearEvolution.evolve(state, event);
    }
}
