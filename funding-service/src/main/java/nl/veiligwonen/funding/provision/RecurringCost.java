package nl.veiligwonen.funding.provision;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.RecurringCostId;

/**
 * A cost that returns every month for the term of office, such as an alarm subscription (abonnement op alarmopvolging).
 *
 * @param monthly including VAT
 * @param firstMonth the first month that is paid
 * @param lastMonth the last month that is paid; empty while it goes on
 */
public record RecurringCost(
        RecurringCostId id, EuroCents monthly, YearMonth firstMonth, Optional<YearMonth> lastMonth) {

    /** Whether it goes on. */
    public boolean isRunning() {
        return lastMonth.isEmpty();
    }

    /**
     * What it comes to.
     *
     * @param month up to and including this month, or the last if that is earlier
     */
    public EuroCents totalUpTo(YearMonth month) {
        YearMonth end = lastMonth.filter(last -> last.isBefore(month)).orElse(month);
        long months = Math.max(0, ChronoUnit.MONTHS.between(firstMonth, end) + 1);
        return EuroCents.of(Math.multiplyExact(monthly.value(), months));
    }

    RecurringCost stopped(YearMonth last) {
        return new RecurringCost(id, monthly, firstMonth, Optional.of(last));
    }
}
