package nl.veiligwonen.funding.provision;

import java.time.YearMonth;
import java.util.List;
import nl.veiligwonen.funding.provision.Provision.Known;
import nl.veiligwonen.funding.provision.ProvisionCommand.StartRecurringCost;
import nl.veiligwonen.funding.provision.ProvisionCommand.StopRecurringCost;
import nl.veiligwonen.funding.provision.ProvisionEvent.RecurringCostStarted;
import nl.veiligwonen.funding.provision.ProvisionEvent.RecurringCostStopped;
import nl.veiligwonen.platform.domain.Decision;
import nl.veiligwonen.platform.domain.Occasion;

/** The rules of costs that return every month, such as that of an alarm subscription. */
final class RecurringCostRules {

    /** How many costs can return every month in one case: a bound against slips of the pen. */
    static final int MOST_RECURRING_COSTS = 100;

    /** How far from today a recurring cost can start or stop, in years: a bound against slips of the pen. */
    static final int MOST_YEARS_AWAY = 10;

    private RecurringCostRules() {}

    static Decision<ProvisionEvent> start(StartRecurringCost command, Known known, Occasion occasion) {
        if (!command.monthly().isPositive() || command.monthly().exceeds(ProvisionDecider.HIGHEST_COST)) {
            return Decision.refuse(ProvisionRefusal.COST_OUT_OF_BOUNDS);
        }
        if (isFarFromToday(command.firstMonth(), occasion)) {
            return Decision.refuse(ProvisionRefusal.MONTH_OUT_OF_BOUNDS);
        }
        if (known.recurringCosts().containsKey(command.costId())
                || known.recurringCosts().size() >= MOST_RECURRING_COSTS) {
            return Decision.refuse(ProvisionRefusal.TOO_MANY_RECURRING_COSTS);
        }
        return Decision.accept(new RecurringCostStarted(
                known.organisation(), command.costId(), command.monthly(), command.firstMonth()));
    }

    static Decision<ProvisionEvent> stop(StopRecurringCost command, Known known, Occasion occasion) {
        RecurringCost cost = known.recurringCosts().get(command.costId());
        if (cost == null) {
            return Decision.refuse(ProvisionRefusal.UNKNOWN_RECURRING_COST);
        }
        if (!cost.isRunning()) {
            return Decision.refuse(ProvisionRefusal.ALREADY_STOPPED);
        }
        if (command.lastMonth().isBefore(cost.firstMonth()) || isFarFromToday(command.lastMonth(), occasion)) {
            return Decision.refuse(ProvisionRefusal.MONTH_OUT_OF_BOUNDS);
        }
        return Decision.accept(stopped(known, cost, command.lastMonth()));
    }

    /** What is paid for the term of the office stops with it, in this month at the earliest. */
    static List<RecurringCostStopped> stoppedWithOffice(Known known, Occasion occasion) {
        YearMonth thisMonth = YearMonth.from(occasion.today());
        return known.recurringCosts().values().stream()
                .filter(RecurringCost::isRunning)
                .map(cost -> stopped(known, cost, later(thisMonth, cost.firstMonth())))
                .toList();
    }

    private static boolean isFarFromToday(YearMonth month, Occasion occasion) {
        YearMonth thisMonth = YearMonth.from(occasion.today());
        return month.isBefore(thisMonth.minusYears(MOST_YEARS_AWAY))
                || month.isAfter(thisMonth.plusYears(MOST_YEARS_AWAY));
    }

    private static RecurringCostStopped stopped(Known known, RecurringCost cost, YearMonth lastMonth) {
        return new RecurringCostStopped(
                known.organisation(),
                cost.id(),
                lastMonth,
                cost.monthly(),
                cost.stopped(lastMonth).totalUpTo(lastMonth));
    }

    private static YearMonth later(YearMonth one, YearMonth other) {
        return one.isAfter(other) ? one : other;
    }
}
