package nl.veiligwonen.funding.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.veiligwonen.funding.ledger.Account;
import nl.veiligwonen.funding.ledger.Posting.Side;
import nl.veiligwonen.funding.overview.PostingOverview;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A line of the ledger. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Posting", description = "A line of the ledger (boeking).")
public record PostingDetails(
        @Schema(description = "The number of the entry in the year, without gaps.", required = true)
        long entry,

        @Schema(description = "The line of the entry.", required = true)
        int line,

        @Schema(required = true) Account account,
        @Schema(required = true) Side side,
        @Schema(required = true) long amountCents,

        @Schema(description = "The event it follows from.", required = true)
        UUID eventId,

        @Schema(required = true, examples = "ContributionGranted")
        String eventType,

        @Nullable UUID caseId,
        @Schema(description = "TOOI code.") @Nullable String organisation,

        @Schema(description = "The ground (grondslag).", required = true, examples = "Awb 4:29")
        String article,

        @Schema(description = "Who caused it, by opaque id.", required = true)
        String actor,

        @Schema(required = true) Instant recordedAt,

        @Schema(
                description =
                        "The day it counts for: the value date of the bank, or of a correction that of what it corrects.",
                required = true)
        LocalDate effectiveOn,

        @Schema(description = "The year of the entry that it corrects.") @Nullable Integer correctsYear,

        @Schema(description = "The number of the entry that it corrects.") @Nullable Long correctsEntry) {

    /** A row of the books as callers see it. */
    public static PostingDetails of(PostingOverview row) {
        return new PostingDetails(
                row.entry,
                row.line,
                row.account,
                row.side,
                row.amountCents,
                row.eventId,
                row.eventType,
                row.caseId,
                row.organisation,
                row.article,
                row.actor,
                row.recordedAt,
                row.effectiveOn,
                row.correctsYear,
                row.correctsEntry);
    }
}
