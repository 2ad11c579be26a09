package nl.veiligwonen.funding.api;

import nl.veiligwonen.funding.ledger.Account;
import nl.veiligwonen.funding.overview.PostingOverview.Turnover;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The balance of an account. */
@Schema(name = "AccountBalance", description = "The balance of an account (saldo van een grootboekrekening).")
public record AccountBalance(
        @Schema(required = true) Account account,

        @Schema(description = "All that was debited.", required = true)
        long debitCents,

        @Schema(description = "All that was credited.", required = true)
        long creditCents,

        @Schema(description = "Debit less credit.", required = true)
        long balanceCents) {

    static AccountBalance of(Turnover turnover) {
        return new AccountBalance(
                turnover.account(),
                turnover.debit(),
                turnover.credit(),
                Math.subtractExact(turnover.debit(), turnover.credit()));
    }
}
