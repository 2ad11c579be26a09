package nl.veiligwonen.funding.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import nl.veiligwonen.contracts.RecurringCostId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The end of a cost that returns every month. */
@Schema(
        name = "RecurringCostStop",
        description = "The end of a cost that returns every month (beëindiging van periodieke kosten).",
        examples = RecurringCostStop.EXAMPLE)
public record RecurringCostStop(
        @Schema(description = "The cost, from the provision.", required = true) @NotNull RecurringCostId recurringCostId,

        @Schema(description = "The last month that is paid.", required = true)
        @NotNull @Pattern(regexp = RecurringCostStart.MONTH, message = RecurringCostStart.MONTH_EXPECTATION) String lastMonth) {

    static final String EXAMPLE = """
            {"recurringCostId": "f3a96c05-82e1-4d7b-a4c0-1b9e5d8f2736", "lastMonth": "2027-08"}
            """;
}
