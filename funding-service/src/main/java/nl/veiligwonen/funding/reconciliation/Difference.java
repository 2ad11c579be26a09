package nl.veiligwonen.funding.reconciliation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.UUID;
import nl.veiligwonen.funding.ledger.Account;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A place at which something differs from the events. Amounts in whole cents: of a line or a balance, debit less credit.
 *
 * @param against what differs from the events
 * @param entry the entry in the books; null of a balance or a figure
 * @param line its line; null of a balance or a figure
 * @param account the account; null of a figure
 * @param organisation TOOI code; null if it concerns the ministry alone, or all
 * @param figure the figure; null of a line or a balance
 * @param caseId whose figure it is; null if it is of all, and of a line or a balance
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Difference", description = "A place at which something differs from the events (verschil).")
public record Difference(
        @Schema(required = true, examples = "2026") int year,

        @Schema(description = "What differs from the events.", required = true)
        Leg against,

        @Schema(description = "The entry in the books; absent of a balance or a figure.") @Nullable Long entry,

        @Schema(description = "Its line; absent of a balance or a figure.") @Nullable Integer line,

        @Schema(description = "The account (grootboekrekening); absent of a figure.") @Nullable Account account,

        @Schema(description = "TOOI code; absent if it concerns the ministry alone, or all.") @Nullable String organisation,

        @Schema(description = "The figure; absent of a line or a balance.") @Nullable Figure figure,

        @Schema(description = "The case whose figure it is; absent of others.") @Nullable UUID caseId,

        @Schema(description = "By the events, debit less credit, in whole euro cents.", required = true)
        long eventsCents,

        @Schema(description = "By the other, debit less credit, in whole euro cents.", required = true)
        long otherCents) {

    /** The order in which they are told. */
    static final Comparator<Difference> BY_PLACE = Comparator.comparingInt(Difference::year)
            .thenComparing(Difference::against)
            .thenComparing(Difference::entry, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Difference::line, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Difference::account, Comparator.nullsLast(Comparator.naturalOrder()));

    /** What is compared with the events. */
    @Schema(
            name = "Leg",
            description = "The lines of the postings (boekingen), the balances of accounts, the list of contributions"
                    + " (tegemoetkomingen), the balances by a double-entry program of others.")
    public enum Leg {
        POSTINGS,
        BALANCES,
        CONTRIBUTIONS,
        FOREIGN_PROGRAM
    }

    /** What a contribution comes to. */
    @Schema(
            name = "ContributionFigure",
            description = "Committed (verplicht), determined (vastgesteld), paid (betaald).")
    public enum Figure {
        COMMITTED,
        DETERMINED,
        PAID
    }

    /** Where it is, for the log: without the case. */
    String place() {
        return "year %d, %s%s%s%s%s"
                .formatted(
                        year,
                        against,
                        entry == null ? "" : ", entry " + entry + " line " + line,
                        account == null ? "" : ", account " + account.number(),
                        organisation == null ? "" : ", organisation " + organisation,
                        figure == null ? "" : ", figure " + figure);
    }
}
