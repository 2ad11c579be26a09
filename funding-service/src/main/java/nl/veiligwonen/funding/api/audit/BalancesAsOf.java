package nl.veiligwonen.funding.api.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.veiligwonen.funding.ledger.Account;
import nl.veiligwonen.funding.ledger.Book;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The balances of a year as of a moment on both clocks. */
@Schema(
        name = "BalancesAsOf",
        description = "The balances of a year as of a moment on both clocks (saldi op een moment).")
public record BalancesAsOf(
        @Schema(required = true, examples = "2026") int year,

        @Schema(description = "What had been recorded until then is in them.", required = true)
        Instant known,

        @Schema(description = "What of it counts in law until then is in them.", required = true)
        LocalDate effective,

        @Schema(
                description = "By account, in the order of the chart; and then by organisation, if that is asked.",
                required = true)
        List<Balance> balances) {

    public BalancesAsOf {
        balances = List.copyOf(balances);
    }

    /** A balance, and where its postings are. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "BalanceAsOf", description = "A balance (saldo), in whole euro cents, and where its postings are.")
    public record Balance(
            @Schema(required = true) Account account,

            @Schema(description = "Its number in the chart (rekeningschema).", required = true)
            int number,

            @Schema(description = "Its name in Dutch.", required = true)
            String name,

            @Schema(required = true) Book book,

            @Schema(description = "TOOI code; absent of the ministry alone, and of all together.") @Nullable String organisation,

            @Schema(description = "All that was debited.", required = true)
            long debitCents,

            @Schema(description = "All that was credited.", required = true)
            long creditCents,

            @Schema(description = "Debit less credit.", required = true)
            long balanceCents,

            @Schema(description = "The path of its postings, as of the same moment.", required = true)
            String postings) {}
}
