package nl.veiligwonen.funding.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.funding.bankaccount.BankAccount.Registered;
import nl.veiligwonen.funding.bankaccount.BankAccount.Registration;
import nl.veiligwonen.funding.bankaccount.BankAccount.Use;
import nl.veiligwonen.funding.bankaccount.HeldAccount;
import nl.veiligwonen.funding.overview.BankAccountOverview.Standing;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The bank account of an organisation. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "BankAccount", description = "The account to which an organisation is paid (rekeningnummer).")
public record BankAccountDetails(
        @Schema(description = "The organisation, by TOOI code.", required = true)
        OrganisationId organisation,

        @Schema(description = "Whether there is an account to pay to (stand).", required = true)
        Standing standing,

        @Schema(description = "The account in use, or the one that was blocked. Absent if none was ever verified.")
        @Nullable HeldAccountDetails account,

        @Schema(description = "The account that waits for verification. Absent if none does.") @Nullable HeldAccountDetails waiting) {

    /** An account and who holds it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "HeldAccount", description = "A bank account and its holder (rekening en tenaamstelling).")
    public record HeldAccountDetails(
            @Schema(
                    description = "The account number, of which only the country and the end are shown.",
                    required = true,
                    examples = "\"NL** **** **** **03 44\"")
            String masked,

            @Schema(
                    description = "The account number (IBAN); for who registers and who verifies accounts.",
                    examples = "\"NL23TEST0000000344\"")
            @Nullable String iban,

            @Schema(description = "In whose name it stands (tenaamstelling).", required = true)
            String holder,

            @Schema(
                    description = "Other organisations with the same account, by TOOI code; for the ministry and the"
                            + " auditor. It can be right, and it can be a mistake or worse.")
            @Nullable List<OrganisationId> sharedWith) {}

    /** How much of an account a caller is shown. */
    interface Shown {
        HeldAccountDetails of(HeldAccount account);
    }

    static BankAccountDetails of(Registered known, Shown shown) {
        return new BankAccountDetails(
                known.organisation(),
                Standing.of(known.use()),
                switch (known.use()) {
                    case Use.None _ -> null;
                    case Use.Verified(HeldAccount account) -> shown.of(account);
                    case Use.Blocked(HeldAccount account) -> shown.of(account);
                },
                known.waiting().map(Registration::account).map(shown::of).orElse(null));
    }
}
