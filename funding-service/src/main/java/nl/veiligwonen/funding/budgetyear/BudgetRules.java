package nl.veiligwonen.funding.budgetyear;

import java.util.List;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.funding.budgetyear.BudgetYear.NotOpened;
import nl.veiligwonen.funding.budgetyear.BudgetYear.Open;
import nl.veiligwonen.funding.budgetyear.BudgetYear.Opened;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.ChangeBudget;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.OpenBudgetYear;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.BudgetChanged;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.BudgetYearOpened;
import nl.veiligwonen.platform.domain.Decision;
import nl.veiligwonen.platform.domain.Occasion;

/** How the two budgets of a year are set, and changed as far as the law allows. */
final class BudgetRules {

    private BudgetRules() {}

    static Decision<BudgetYearEvent> open(OpenBudgetYear command, BudgetYear state, Occasion occasion) {
        return switch (state) {
            case Opened _ -> Decision.refuse(BudgetYearRefusal.ALREADY_OPENED);
            case NotOpened _ -> open(command, occasion);
        };
    }

    private static Decision<BudgetYearEvent> open(OpenBudgetYear command, Occasion occasion) {
        if (command.year() < BudgetYearDecider.FIRST_YEAR || command.year() > BudgetYearDecider.latestYear(occasion)) {
            return Decision.refuse(BudgetYearRefusal.YEAR_OUT_OF_BOUNDS);
        }
        if (isOutOfBounds(command.ceiling())) {
            return Decision.refuse(BudgetYearRefusal.CEILING_OUT_OF_BOUNDS);
        }
        if (isOutOfBounds(command.cash())) {
            return Decision.refuse(BudgetYearRefusal.CASH_OUT_OF_BOUNDS);
        }
        return switch (command.rules().distribution()) {
            case ORDER_OF_RECEIPT -> Decision.accept(opened(command, List.of()));
            case EQUAL_SHARE ->
                command.recipients().isEmpty()
                        ? Decision.refuse(BudgetYearRefusal.NO_RECIPIENTS)
                        : Decision.accept(opened(command, EqualShares.of(command.ceiling(), command.recipients())));
        };
    }

    private static BudgetYearOpened opened(OpenBudgetYear command, List<Share> shares) {
        return new BudgetYearOpened(command.year(), command.ceiling(), command.cash(), command.rules(), shares);
    }

    private static boolean isOutOfBounds(EuroCents budget) {
        return !budget.isPositive() || budget.exceeds(BudgetYearDecider.HIGHEST_CEILING);
    }

    /**
     * A ceiling can always be raised. It can't be lowered below what is committed; nor below what those who have asked
     * already could still be granted (Awb 4:27(2)), unless that was announced with the ceiling (Awb 4:28).
     */
    static Decision<BudgetYearEvent> change(ChangeBudget command, Open year, Occasion occasion) {
        Totals totals = year.totals();
        if (isOutOfBounds(command.ceiling())) {
            return Decision.refuse(BudgetYearRefusal.CEILING_OUT_OF_BOUNDS);
        }
        if (isOutOfBounds(command.cash())) {
            return Decision.refuse(BudgetYearRefusal.CASH_OUT_OF_BOUNDS);
        }
        if (command.ceiling().equals(totals.ceiling()) && command.cash().equals(totals.cash())) {
            return Decision.refuse(BudgetYearRefusal.BUDGET_THE_SAME);
        }
        if (command.cash().minus(totals.cash()).plus(totals.cashLeft()).isNegative()) {
            return Decision.refuse(BudgetYearRefusal.CASH_SPENT);
        }
        List<Share> raised = sharesRaisedBy(command.ceiling(), year);
        if (totals.committed().exceeds(command.ceiling()) || exceeded(raised, year)) {
            return Decision.refuse(BudgetYearRefusal.CEILING_COMMITTED);
        }
        if (totals.ceiling().exceeds(command.ceiling())
                && !year.rules().loweringAnnounced()
                && GrantRules.asked(year).plus(totals.committed()).exceeds(command.ceiling())) {
            return Decision.refuse(BudgetYearRefusal.ASKED_BEFORE);
        }
        return GrantRules.andRegrant(
                year,
                occasion,
                new BudgetChanged(
                        year.year(),
                        command.ceiling(),
                        command.ceiling().minus(totals.ceiling()),
                        command.cash(),
                        command.cash().minus(totals.cash()),
                        raised,
                        command.decision()));
    }

    /** How much higher each share is under another ceiling; negative if it is lower. */
    private static List<Share> sharesRaisedBy(EuroCents ceiling, Open year) {
        return switch (year.rules().distribution()) {
            case ORDER_OF_RECEIPT -> List.of();
            case EQUAL_SHARE ->
                EqualShares.of(ceiling, year.shares().recipients()).stream()
                        .map(share -> new Share(
                                share.organisation(),
                                share.amountCents().minus(year.shares().of(share.organisation()))))
                        .toList();
        };
    }

    private static boolean exceeded(List<Share> raised, Open year) {
        return raised.stream().anyMatch(share -> year.leftFor(share.organisation())
                .plus(share.amountCents())
                .isNegative());
    }
}
