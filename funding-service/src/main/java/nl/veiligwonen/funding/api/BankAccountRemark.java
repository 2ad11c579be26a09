package nl.veiligwonen.funding.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import nl.veiligwonen.funding.bankaccount.Remark;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a controller sends to reject or block an account. */
@Schema(
        name = "BankAccountRemark",
        description = "Why a bank account is rejected or blocked (reden).",
        examples = BankAccountRemark.EXAMPLE)
public record BankAccountRemark(
        @Schema(description = "Why, in a sentence. Nothing about persons.", required = true)
        @NotBlank @Size(max = Remark.MAX_LENGTH) String reason) {

    static final String EXAMPLE = """
            {"reason": "The organisation says by letter 2026-0031 that this account is not its own"}
            """;

    Remark remark() {
        return new Remark(reason);
    }
}
