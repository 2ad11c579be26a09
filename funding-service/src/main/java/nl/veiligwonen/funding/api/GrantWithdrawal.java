package nl.veiligwonen.funding.api;

import jakarta.validation.constraints.NotNull;
import nl.veiligwonen.funding.budgetyear.WithdrawalGround;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a grant is withdrawn. */
@Schema(
        name = "GrantWithdrawal",
        description = "The withdrawal of a grant (intrekking van de verlening).",
        examples = GrantWithdrawal.EXAMPLE)
public record GrantWithdrawal(
        @Schema(description = "The ground of the law (grondslag).", required = true) @NotNull WithdrawalGround ground) {

    static final String EXAMPLE = """
            {"ground": "ACTIVITIES_NOT_DONE"}
            """;
}
