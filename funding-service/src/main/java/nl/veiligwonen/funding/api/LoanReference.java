package nl.veiligwonen.funding.api;

import jakarta.validation.constraints.NotNull;
import nl.veiligwonen.contracts.LoanId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names one loan of a provision. */
@Schema(name = "LoanReference", description = "A loan (terbeschikkingstelling) of the provision.")
public record LoanReference(
        @Schema(
                description = "Its id, from the provision.",
                required = true,
                examples = "\"8e4f2b90-1d6c-4a37-95be-7c3d0f1a6e28\"")
        @NotNull LoanId loanId) {}
