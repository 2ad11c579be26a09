package nl.veiligwonen.funding.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.YearMonth;
import nl.veiligwonen.contracts.RecurringCostId;
import nl.veiligwonen.funding.provision.RecurringCost;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A cost that returns every month. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "RecurringCost", description = "A cost that returns every month (periodieke kosten).")
public record RecurringCostDetails(
        @Schema(required = true, examples = "\"f3a96c05-82e1-4d7b-a4c0-1b9e5d8f2736\"")
        RecurringCostId recurringCostId,

        @Schema(description = "What it comes to every month, including VAT.", required = true)
        long monthlyCents,

        @Schema(description = "The first month that is paid.", required = true, examples = "2026-03")
        String firstMonth,

        @Schema(description = "The last month that is paid; absent while it goes on.", examples = "2027-08") @Nullable String lastMonth,

        @Schema(description = "What it came to over all months; absent while it goes on.") @Nullable Long totalCents) {

    static RecurringCostDetails of(RecurringCost cost) {
        return new RecurringCostDetails(
                cost.id(),
                cost.monthly().value(),
                cost.firstMonth().toString(),
                cost.lastMonth().map(YearMonth::toString).orElse(null),
                cost.lastMonth().map(last -> cost.totalUpTo(last).value()).orElse(null));
    }
}
