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

/**
 * The rules of a budget year: contributions are granted in the order of receipt (Awb 4:26) as long as they fit under the
 * ceiling, refused when they don't (Awb 4:25), determined at most at the grant (Awb 4:46), and paid by two people.
 */
public final class BudgetYearDecider implements Decider<BudgetYear, BudgetYearCommand, BudgetYearEvent> {

    /** The first year of the contribution (Kamerstuk 28 844, nr. 252). */
    public static final int FIRST_YEAR = 2023;

    /** The last year that anyone can mean. */
    public static final int LAST_YEAR = 2100;

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
        return switch (command) {
            case OpenBudgetYear open -> open(open, state, occasion);
            case RequestContribution request -> whenOpen(state, year -> request(request, year, occasion));
            case DetermineContribution determine -> whenOpen(state, year -> determine(determine, year));
            case InstructPayment instruct -> whenOpen(state, year -> instruct(instruct.caseId(), year, occasion));
            case ConfirmPayment confirm -> whenOpen(state, year -> confirm(confirm.caseId(), year, occasion));
        };
    }

    /** The latest year that can be open: the next one, for a ceiling is announced before its year begins (Awb 4:27). */
    public static int latestYear(Occasion occasion) {
        return occasion.today().getYear() + 1;
    }

    private static Decision<BudgetYearEvent> open(OpenBudgetYear command, BudgetYear state, Occasion occasion) {
        return switch (state) {
            case Open _ -> Decision.refuse(BudgetYearRefusal.ALREADY_OPENED);
            case NotOpened _ -> open(command, occasion);
        };
    }

    private static Decision<BudgetYearEvent> open(OpenBudgetYear command, Occasion occasion) {
        if (command.year() < FIRST_YEAR || command.year() > latestYear(occasion)) {
            return Decision.refuse(BudgetYearRefusal.YEAR_OUT_OF_BOUNDS);
        }
        if (!command.ceiling().isPositive() || command.ceiling().exceeds(HIGHEST_CEILING)) {
            return Decision.refuse(BudgetYearRefusal.CEILING_OUT_OF_BOUNDS);
        }
        return Decision.accept(new BudgetYearOpened(command.year(), command.ceiling(), Distribution.ORDER_OF_RECEIPT));
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
        if (command.grantedInOtherYear() || year.hasGranted(command.caseId())) {
            return Decision.refuse(BudgetYearRefusal.ALREADY_GRANTED);
        }
        return switch (year.distribution()) {
            case ORDER_OF_RECEIPT -> Decision.accept(inOrderOfReceipt(command, year));
        };
    }

    /** Awb 4:25 and 4:26: who comes first is granted what he asks; what would exceed the ceiling is refused. */
    private static BudgetYearEvent inOrderOfReceipt(RequestContribution command, Open year) {
        return year.totals().leave(command.amount())
                ? granted(command, year.year(), year.totals().committing(command.amount()))
                : refused(command, year.year(), year.totals());
    }

    private static ContributionGranted granted(RequestContribution command, int year, Totals after) {
        return new ContributionGranted(
                year, command.caseId(), command.organisation(), command.amount(), after.committed(), after.left());
    }

    private static ContributionRefused refused(RequestContribution command, int year, Totals totals) {
        return new ContributionRefused(year, command.caseId(), command.organisation(), command.amount(), totals.left());
    }

    private static Decision<BudgetYearEvent> determine(DetermineContribution command, Open year) {
        if (!command.declaredCost().isPositive()) {
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
                year.totals().determining(amount, released).left());
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
            case BudgetYearOpened opened -> Open.of(opened.year(), opened.ceilingCents(), opened.distribution());
            case ContributionGranted granted -> afterGrant((Open) state, granted);
            case ContributionRefused refused -> afterRefusal((Open) state, refused);
            case ContributionDetermined determined -> afterDetermination((Open) state, determined);
            case PaymentInstructed instructed -> afterInstruction((Open) state, instructed);
            case PaymentConfirmed confirmed -> afterConfirmation((Open) state, confirmed);
        };
    }

    private static Open afterGrant(Open year, ContributionGranted event) {
        Granted grant = new Granted(event.organisation(), event.amountCents(), year.nextEntry());
        Open after = year.granted(event.caseId(), grant);
        assertEqual("committed", event.committedCents(), after.totals().committed());
        assertEqual("left", event.leftCents(), after.totals().left());
        return after;
    }

    private static Open afterRefusal(Open year, ContributionRefused event) {
        Refused refusal = new Refused(event.organisation(), event.requestedCents(), year.nextEntry());
        assertEqual("left", event.leftCents(), year.totals().left());
        return year.refused(event.caseId(), refusal);
    }

    private static Open afterDetermination(Open year, ContributionDetermined event) {
        Granted grant = contribution(year, event.caseId(), Granted.class);
        Determined determination = grant.determined(event.amountCents(), year.nextEntry());
        Open after = year.determined(event.caseId(), determination);
        assertEqual("released", event.releasedCents(), determination.released());
        assertEqual("left", event.leftCents(), after.totals().left());
        return after;
    }

    private static Open afterInstruction(Open year, PaymentInstructed event) {
        Determined determination = contribution(year, event.caseId(), Determined.class);
        assertEqual("instructed", event.amountCents(), determination.determined());
        return year.instructed(event.caseId(), determination.instructed(event.instructedBy(), year.nextEntry()));
    }

    private static Open afterConfirmation(Open year, PaymentConfirmed event) {
        Instructed instruction = contribution(year, event.caseId(), Instructed.class);
        assertEqual("paid", event.amountCents(), instruction.determined());
        return year.paid(event.caseId(), instruction.paid(event.confirmedBy(), year.nextEntry()));
    }

    private static <T extends Contribution> T contribution(Open year, CaseId caseId, Class<T> stage) {
        return stage.cast(year.contribution(caseId).orElseThrow());
    }

    /** What an event says must be what its year comes to: else the book has been tampered with or the rules are wrong. */
    private static void assertEqual(String what, EuroCents said, EuroCents counted) {
        if (!said.equals(counted)) {
            throw new IllegalStateException("An event says %s %s, the book comes to %s".formatted(what, said, counted));
        }
    }
}
