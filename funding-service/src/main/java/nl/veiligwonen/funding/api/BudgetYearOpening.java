package nl.veiligwonen.funding.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.EnumSet;
import java.util.Set;
import nl.veiligwonen.contracts.Layer;
import nl.veiligwonen.funding.budgetyear.BudgetYearDecider;
import nl.veiligwonen.funding.budgetyear.Distribution;
import nl.veiligwonen.funding.budgetyear.DistributionRules;
import nl.veiligwonen.funding.budgetyear.WhenTooLittle;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the ministry sends to open a year. */
@Schema(
        name = "BudgetYearOpening",
        description = "The opening of a budget year (opening begrotingsjaar).",
        examples = BudgetYearOpening.EXAMPLE)
public record BudgetYearOpening(
        @Schema(description = "The year.", required = true)
        @NotNull @Min(BudgetYearDecider.FIRST_YEAR) @Max(BudgetYearDecider.LAST_YEAR) Integer year,

        @Schema(description = "The ceiling (plafond) in whole euro cents.", required = true)
        @NotNull @Min(1) @Max(BudgetYearDecider.HIGHEST_CEILING_CENTS) Long ceilingCents,

        @Schema(description = "What may go out in the year (kasbudget), in whole euro cents; the ceiling if absent.")
        @Min(1) @Max(BudgetYearDecider.HIGHEST_CEILING_CENTS) @Nullable Long cashCents,

        @Schema(
                description =
                        "How the ceiling is distributed (wijze van verdeling, Awb 4:26); in the order of receipt if"
                                + " absent.")
        @Nullable Distribution distribution,

        @Schema(description = "What happens to a request for more than is left (Awb 4:25); it is refused if absent.")
        @Nullable WhenTooLittle whenTooLittle,

        @Schema(
                description =
                        "Whether it was announced that the ceiling may be lowered for those who have asked already (Awb"
                                + " 4:28); not, if absent.")
        @Nullable Boolean loweringAnnounced,

        @Schema(
                description =
                        "Whether the water boards share too when the ceiling is distributed in equal shares; not, if"
                                + " absent.")
        @Nullable Boolean waterBoards) {

    DistributionRules rules() {
        return new DistributionRules(
                distribution == null ? Distribution.ORDER_OF_RECEIPT : distribution,
                whenTooLittle == null ? WhenTooLittle.REFUSE : whenTooLittle,
                Boolean.TRUE.equals(loweringAnnounced));
    }

    /** The layers whose organisations share the ceiling. */
    Set<Layer> layers() {
        return Boolean.TRUE.equals(waterBoards)
                ? EnumSet.allOf(Layer.class)
                : EnumSet.of(Layer.MUNICIPALITY, Layer.PROVINCE);
    }

    static final String EXAMPLE = """
            {"year": 2026, "ceilingCents": 250000000}
            """;
}
