package nl.veiligwonen.funding.budgetyear;

import java.util.function.Function;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.funding.budgetyear.BudgetYear.NotOpened;
import nl.veiligwonen.funding.budgetyear.BudgetYear.Open;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.ConfirmPayment;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.DetermineContribution;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.InstructPayment;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.OpenBudgetYear;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.RequestContribution;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.BudgetYearOpened;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.ContributionDetermined;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.ContributionGranted;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.ContributionRefused;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.PaymentConfirmed;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.PaymentInstructed;
import nl.veiligwonen.funding.budgetyear.Contribution.Determined;
import nl.veiligwonen.funding.budgetyear.Contribution.Granted;
import nl.veiligwonen.funding.budgetyear.Contribution.Instructed;
import nl.veiligwonen.funding.budgetyear.Contribution.Paid;
import nl.veiligwonen.funding.budgetyear.Contribution.Refused;
import nl.veiligwonen.platform.domain.Decider;
import nl.veiligwonen.platform.domain.Decision;
import nl.veiligwonen.platform.domain.Occasion;
import org.pcollections.HashTreePMap;

/**
 * The rules of a budget year: contributions are granted in the order of receipt (Awb 4:26) as long as they fit under the
 * ceiling, refused when they don't (Awb 4:25), determined at most at the grant (Awb 4:46), and paid by two people.
 */
public final class BudgetYearDecider implements Decider<BudgetYear, BudgetYearCommand, BudgetYearEvent> {

    /** One thousand million euro: a bound against slips of the pen, far above what parliament gives. */
    public static final EuroCents HIGHEST_CEILING = EuroCents.of(100_000_000_000L);

    @Override
    public BudgetYear initialState() {
        return new NotOpened();
    }

    @Override
    public Decision<BudgetYearEvent> decide(BudgetYearCommand command, BudgetYear state, Occasion occasion) {
        return switch (command) {
            case OpenBudgetYear open -> open(open, state);
            case RequestContribution request -> whenOpen(state, year -> request(request, year, occasion));
            case DetermineContribution determine -> whenOpen(state, year -> determine(determine, year));
            case InstructPayment instruct -> whenOpen(state, year -> instruct(instruct.caseId(), year, occasion));
            case ConfirmPayment confirm -> whenOpen(state, year -> confirm(confirm.caseId(), year, occasion));
        };
    }

    private static Decision<BudgetYearEvent> open(OpenBudgetYear command, BudgetYear state) {
        return switch (state) {
            case Open _ -> Decision.refuse(BudgetYearRefusal.ALREADY_OPENED);
            case NotOpened _ ->
                command.ceiling().isPositive() && !command.ceiling().exceeds(HIGHEST_CEILING)
                        ? Decision.accept(
                                new BudgetYearOpened(command.year(), command.ceiling(), Distribution.ORDER_OF_RECEIPT))
                        : Decision.refuse(BudgetYearRefusal.CEILING_OUT_OF_BOUNDS);
        };
    }

    private static Decision<BudgetYearEvent> whenOpen(
            BudgetYear state, Function<Open, Decision<BudgetYearEvent>> then) {
        return switch (state) {
            case NotOpened _ -> Decision.refuse(BudgetYearRefusal.NOT_OPENED);
            case Open open -> then.apply(open);
        };
    }

    private static Decision<BudgetYearEvent> request(RequestContribution command, Open year, Occasion occasion) {
        if (occasion.today().getYear() != year.year()) {
            return Decision.refuse(BudgetYearRefusal.OTHER_YEAR);
        }
        if (!command.amount().isPositive()) {
            return Decision.refuse(BudgetYearRefusal.AMOUNT_NOT_POSITIVE);
        }
        boolean hasGrant = year.contribution(command.caseId())
                .filter(contribution -> !(contribution instanceof Refused))
                .isPresent();
        if (hasGrant) {
            return Decision.refuse(BudgetYearRefusal.ALREADY_GRANTED);
        }
        return Decision.accept(fits(command.amount(), year) ? granted(command, year) : refused(command, year));
    }

    /** Awb 4:25: what would exceed the ceiling is refused. */
    private static boolean fits(EuroCents amount, Open year) {
        return !amount.exceeds(year.left());
    }

    private static ContributionGranted granted(RequestContribution command, Open year) {
        return new ContributionGranted(
                year.year(),
                command.caseId(),
                command.organisation(),
                command.amount(),
                year.committed().plus(command.amount()),
                year.left().minus(command.amount()));
    }

    private static ContributionRefused refused(RequestContribution command, Open year) {
        return new ContributionRefused(
                year.year(), command.caseId(), command.organisation(), command.amount(), year.left());
    }

    private static Decision<BudgetYearEvent> determine(DetermineContribution command, Open year) {
        if (command.declaredCost().isNegative()) {
            return Decision.refuse(BudgetYearRefusal.AMOUNT_NOT_POSITIVE);
        }
        return onContribution(command.caseId(), year, contribution -> switch (contribution) {
            case Refused _ -> Decision.refuse(BudgetYearRefusal.NOT_GRANTED);
            case Granted granted -> Decision.accept(determined(command, granted, year));
            case Determined _, Instructed _, Paid _ -> Decision.refuse(BudgetYearRefusal.ALREADY_DETERMINED);
        });
    }

    /** Awb 4:46: in accordance with the grant, and no more than was spent. */
    private static ContributionDetermined determined(DetermineContribution command, Granted granted, Open year) {
        EuroCents amount = granted.granted().min(command.declaredCost());
        EuroCents released = granted.granted().minus(amount);
        return new ContributionDetermined(
                year.year(),
                command.caseId(),
                granted.organisation(),
                amount,
                released,
                year.left().plus(released));
    }

    private static Decision<BudgetYearEvent> instruct(CaseId caseId, Open year, Occasion occasion) {
        return onContribution(caseId, year, contribution -> switch (contribution) {
            case Refused _ -> Decision.refuse(BudgetYearRefusal.NOT_GRANTED);
            case Granted _ -> Decision.refuse(BudgetYearRefusal.NOT_DETERMINED);
            case Determined determined ->
                Decision.accept(new PaymentInstructed(
                        year.year(), caseId, determined.organisation(), determined.determined(), occasion.actor()));
            case Instructed _ -> Decision.refuse(BudgetYearRefusal.ALREADY_INSTRUCTED);
            case Paid _ -> Decision.refuse(BudgetYearRefusal.ALREADY_PAID);
        });
    }

    private static Decision<BudgetYearEvent> confirm(CaseId caseId, Open year, Occasion occasion) {
        return onContribution(caseId, year, contribution -> switch (contribution) {
            case Refused _ -> Decision.refuse(BudgetYearRefusal.NOT_GRANTED);
            case Granted _, Determined _ -> Decision.refuse(BudgetYearRefusal.NOT_INSTRUCTED);
            case Instructed instructed -> confirm(caseId, instructed, year, occasion);
            case Paid _ -> Decision.refuse(BudgetYearRefusal.ALREADY_PAID);
        });
    }

    /** Four eyes: no money leaves on the word of one person. */
    private static Decision<BudgetYearEvent> confirm(
            CaseId caseId, Instructed instructed, Open year, Occasion occasion) {
        return instructed.instructedBy().equals(occasion.actor())
                ? Decision.refuse(BudgetYearRefusal.SAME_PERSON)
                : Decision.accept(new PaymentConfirmed(
                        year.year(), caseId, instructed.organisation(), instructed.determined(), occasion.actor()));
    }

    private static Decision<BudgetYearEvent> onContribution(
            CaseId caseId, Open year, Function<Contribution, Decision<BudgetYearEvent>> then) {
        return year.contribution(caseId).map(then).orElse(Decision.refuse(BudgetYearRefusal.NOT_REQUESTED));
    }

    @Override
    public BudgetYear evolve(BudgetYear state, BudgetYearEvent event) {
        return switch (event) {
            case BudgetYearOpened opened -> opened(opened);
            case ContributionGranted granted ->
                open(state).granted(granted.caseId(), new Granted(granted.organisation(), granted.amountCents()));
            case ContributionRefused refused ->
                open(state).refused(refused.caseId(), new Refused(refused.organisation(), refused.requestedCents()));
            case ContributionDetermined determined ->
                open(state)
                        .determined(
                                determined.caseId(),
                                new Determined(
                                        determined.organisation(),
                                        determined.amountCents().plus(determined.releasedCents()),
                                        determined.amountCents()));
            case PaymentInstructed instructed -> instructed(open(state), instructed);
            case PaymentConfirmed confirmed -> paid(open(state), confirmed);
        };
    }

    private static Open opened(BudgetYearOpened event) {
        return new Open(
                event.year(),
                event.ceilingCents(),
                EuroCents.ZERO,
                EuroCents.ZERO,
                EuroCents.ZERO,
                0,
                0,
                HashTreePMap.empty());
    }

    private static Open instructed(Open year, PaymentInstructed event) {
        Determined determined = (Determined) year.contribution(event.caseId()).orElseThrow();
        return year.instructed(
                event.caseId(),
                new Instructed(
                        determined.organisation(),
                        determined.granted(),
                        determined.determined(),
                        event.instructedBy()));
    }

    private static Open paid(Open year, PaymentConfirmed event) {
        Instructed instructed = (Instructed) year.contribution(event.caseId()).orElseThrow();
        return year.paid(
                event.caseId(),
                new Paid(
                        instructed.organisation(),
                        instructed.granted(),
                        instructed.determined(),
                        instructed.instructedBy(),
                        event.confirmedBy()));
    }

    private static Open open(BudgetYear state) {
        return (Open) state;
    }
}
