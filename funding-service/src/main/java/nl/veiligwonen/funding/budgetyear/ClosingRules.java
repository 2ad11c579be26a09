package nl.veiligwonen.funding.budgetyear;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.funding.budgetyear.BudgetYear.Open;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.BringForward;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.BudgetYearClosed;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.ObligationsBroughtForward;
import nl.veiligwonen.funding.budgetyear.CarriedOver.Determination;
import nl.veiligwonen.funding.budgetyear.CarriedOver.Obligation;
import nl.veiligwonen.funding.budgetyear.CarriedOver.OpenClaim;
import nl.veiligwonen.funding.budgetyear.Contribution.Award;
import nl.veiligwonen.funding.budgetyear.Contribution.Determined;
import nl.veiligwonen.funding.budgetyear.Contribution.GrantWithdrawn;
import nl.veiligwonen.funding.budgetyear.Contribution.Granted;
import nl.veiligwonen.funding.budgetyear.Contribution.NotGranted;
import nl.veiligwonen.funding.budgetyear.Contribution.Paid;
import nl.veiligwonen.funding.budgetyear.Contribution.Settled;
import nl.veiligwonen.funding.budgetyear.Contribution.Settlement;
import nl.veiligwonen.funding.budgetyear.Contribution.Suspended;
import nl.veiligwonen.platform.domain.Decision;
import nl.veiligwonen.platform.domain.Occasion;

/** How a year is closed when it is over, and how what is open in it goes on in the next. */
final class ClosingRules {

    private ClosingRules() {}

    static Decision<BudgetYearEvent> close(Open year, Occasion occasion) {
        if (occasion.today().getYear() <= year.year()) {
            return Decision.refuse(BudgetYearRefusal.YEAR_NOT_OVER);
        }
        if (year.totals().underWay().isPositive()) {
            return Decision.refuse(BudgetYearRefusal.PAYMENTS_UNDER_WAY);
        }
        return Decision.accept(new BudgetYearClosed(year.year(), statement(year)));
    }

    private static ClosingStatement statement(Open year) {
        Totals totals = year.totals();
        EuroCents broughtForward = year.broughtForward().orElse(EuroCents.ZERO);
        EuroCents returned = broughtForward.minus(totals.broughtForward().committed());
        return new ClosingStatement(
                totals.ceiling(),
                broughtForward,
                totals.cashPaid(),
                totals.left().plus(returned),
                totals.cash(),
                totals.cashLeft(),
                totals.left(),
                year.shares().left(),
                carriedOver(year));
    }

    private static CarriedOver carriedOver(Open year) {
        List<Obligation> obligations = year.contributions().entrySet().stream()
                .sorted(Comparator.comparingLong(entry -> entry.getValue().entry()))
                .flatMap(ClosingRules::obligation)
                .toList();
        List<OpenClaim> claims = year.claims().entrySet().stream()
                .filter(entry -> entry.getValue().open().isPositive())
                .sorted(Comparator.comparingLong(entry -> entry.getValue().entry()))
                .map(entry -> claim(entry.getKey(), entry.getValue()))
                .toList();
        return new CarriedOver(obligations, claims);
    }

    private static Stream<Obligation> obligation(Map.Entry<CaseId, Contribution> entry) {
        return switch (entry.getValue()) {
            case NotGranted _, GrantWithdrawn _, Paid _ -> Stream.empty();
            case Granted granted ->
                Stream.of(obligation(entry.getKey(), granted.award(), granted.granted(), Optional.empty()));
            case Settled settled -> {
                Settlement settlement = settled.settlement();
                yield Stream.of(obligation(
                        entry.getKey(),
                        settlement.award(),
                        settlement.payable(),
                        Optional.of(new Determination(
                                settlement.payable(),
                                settlement.determinedBy(),
                                settlement.determinedIn(),
                                settled instanceof Suspended suspended
                                        ? Optional.of(suspended.until())
                                        : Optional.empty(),
                                settlement.noSuspensionAfter()))));
            }
        };
    }

    private static Obligation obligation(
            CaseId caseId, Award award, EuroCents open, Optional<Determination> determination) {
        return new Obligation(caseId, award.organisation(), award.requested(), open, award.grantedIn(), determination);
    }

    private static OpenClaim claim(CaseId caseId, Claim claim) {
        return new OpenClaim(caseId, claim.organisation(), claim.paidIn(), claim.open());
    }

    static Decision<BudgetYearEvent> bringForward(BringForward command, Open year) {
        return command.fromYear() != year.year() - 1 || year.broughtForward().isPresent()
                ? Decision.refuse(BudgetYearRefusal.ALREADY_BROUGHT_FORWARD)
                : Decision.accept(
                        new ObligationsBroughtForward(year.year(), command.fromYear(), command.carriedOver()));
    }

    /** A contribution as it goes on in the next year. */
    static Contribution broughtForward(Obligation obligation, long entry) {
        Award award = new Award(
                obligation.organisation(),
                obligation.requestedCents(),
                obligation.grantedCents(),
                Source.BROUGHT_FORWARD,
                obligation.grantedIn());
        return obligation
                .determination()
                .<Contribution>map(determination -> broughtForward(determination, award, entry))
                .orElseGet(() -> new Granted(award, entry));
    }

    private static Settled broughtForward(Determination determination, Award award, long entry) {
        Settlement settlement = new Settlement(
                award,
                determination.amountCents(),
                EuroCents.ZERO,
                determination.determinedBy(),
                determination.determinedIn(),
                determination.noSuspensionAfter());
        return determination
                .suspendedUntil()
                .<Settled>map(until -> new Suspended(settlement, until, entry))
                .orElseGet(() -> new Determined(settlement, entry));
    }
}
