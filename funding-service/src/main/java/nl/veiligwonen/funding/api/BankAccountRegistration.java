package nl.veiligwonen.funding.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import nl.veiligwonen.funding.bankaccount.HeldAccount;
import nl.veiligwonen.funding.bankaccount.Remark;
import nl.veiligwonen.funding.payment.Iban;
import nl.veiligwonen.funding.payment.SepaText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an official sends to register an account. */
@Schema(
        name = "BankAccountRegistration",
        description = "The registration of a bank account (opgave rekeningnummer).",
        examples = BankAccountRegistration.EXAMPLE)
public record BankAccountRegistration(
        @Schema(description = "The account number (IBAN), in groups or not.", required = true)
        @NotNull @Size(max = Iban.MAX_WRITTEN_LENGTH) @SepaAccountNumber
        String iban,

        @Schema(
                description =
                        "The name in which the account stands (tenaamstelling). Accents are left out and & becomes +,"
                                + " as banks take it.",
                required = true)
        @NotBlank @Size(max = 140) @SepaName
        String holder,

        @Schema(
                description = "Why, and where it is known from (reden): the first account, or what has changed. Nothing"
                        + " about persons.",
                required = true)
        @NotBlank @Size(max = Remark.MAX_LENGTH) String reason) {

    static final String EXAMPLE = """
            {"iban": "NL23 TEST 0000 0003 44", "holder": "Gemeente Utrecht",
             "reason": "First account; letter 2026-0017 of the treasurer"}
            """;

    HeldAccount account() {
        return heldAccount(iban, holder);
    }

    /** An account of which the parts have been found right. */
    static HeldAccount heldAccount(String iban, String holder) {
        return new HeldAccount(
                Iban.of(iban), SepaText.of(holder, SepaText.MAX_NAME).orElseThrow());
    }
}
