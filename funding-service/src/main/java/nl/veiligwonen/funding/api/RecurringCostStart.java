package nl.veiligwonen.funding.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import nl.veiligwonen.funding.provision.ProvisionDecider;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A cost that will return every month. */
@Schema(
        name = "RecurringCostStart",
        description = "A cost that returns every month (periodieke kosten), such as an alarm subscription.",
        examples = RecurringCostStart.EXAMPLE)
public record RecurringCostStart(
        @Schema(description = "What it comes to every month, in whole euro cents, including VAT.", required = true)
        @NotNull @Min(1) @Max(ProvisionDecider.HIGHEST_COST_CENTS) Long monthlyCents,

        @Schema(description = "The first month that is paid.", required = true)
        @NotNull @Pattern(regexp = MONTH, message = MONTH_EXPECTATION) String firstMonth) {

    /** A month of the years 2000 to 2199. */
    static final String MONTH = "2[01][0-9]{2}-(0[1-9]|1[0-2])";

    static final String MONTH_EXPECTATION = "must be a month such as 2026-03";

    static final String EXAMPLE = """
            {"monthlyCents": 4950, "firstMonth": "2026-03"}
            """;
}
