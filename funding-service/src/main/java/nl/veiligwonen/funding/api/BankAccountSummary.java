package nl.veiligwonen.funding.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import nl.veiligwonen.funding.overview.BankAccountOverview;
import nl.veiligwonen.funding.overview.BankAccountOverview.Standing;
import nl.veiligwonen.funding.payment.Iban;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The bank account of an organisation as a line of a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "BankAccountSummary",
        description = "The account of an organisation (rekeningnummer) as a line of a list.")
public record BankAccountSummary(
        @Schema(description = "The organisation, by TOOI code.", required = true)
        String organisation,

        @Schema(description = "Whether there is an account to pay to (stand).", required = true)
        Standing standing,

        @Schema(description = "Whether an account waits for verification (te controleren).", required = true)
        boolean waiting,

        @Schema(
                description = "The number of the account in use or blocked, of which only the country and the end are"
                        + " shown.",
                examples = "\"NL** **** **** **03 44\"")
        @Nullable String masked,

        @Schema(description = "In whose name it stands (tenaamstelling).") @Nullable String holder,

        @Schema(description = "When it last changed.", required = true)
        Instant updatedAt) {

    static BankAccountSummary of(BankAccountOverview row) {
        return new BankAccountSummary(
                row.organisation,
                row.standing,
                row.waiting,
                row.iban == null ? null : new Iban(row.iban).masked(),
                row.holder,
                row.updatedAt);
    }
}
