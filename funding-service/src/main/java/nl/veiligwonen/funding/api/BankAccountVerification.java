package nl.veiligwonen.funding.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import nl.veiligwonen.funding.payment.Iban;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a controller sends to verify an account. */
@Schema(
        name = "BankAccountVerification",
        description = "The verification of a bank account (controle rekeningnummer).",
        examples = BankAccountVerification.EXAMPLE)
public record BankAccountVerification(
        @Schema(
                description =
                        "The account number (IBAN) as you have it from the organisation itself, not copied from the"
                                + " registration.",
                required = true)
        @NotNull @Size(max = Iban.MAX_WRITTEN_LENGTH) @SepaAccountNumber
        String iban) {

    static final String EXAMPLE = """
            {"iban": "NL23 TEST 0000 0003 44"}
            """;
}
