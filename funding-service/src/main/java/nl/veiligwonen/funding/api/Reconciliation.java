package nl.veiligwonen.funding.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How three accounts of the same year compare: differences in cents, of the books from the events. */
@Schema(name = "Reconciliation", description = "Whether the books agree with the events (aansluiting).")
public record Reconciliation(
        @Schema(required = true) int year,

        @Schema(description = "The number of events of the year.", required = true)
        long eventsVersion,

        @Schema(description = "How many of them are in the books.", required = true)
        long booksVersion,

        @Schema(description = "Debit less credit over all postings.", required = true)
        long postingsOutOfBalanceCents,

        @Schema(description = "Committed: postings less events.", required = true)
        long committedDifferenceCents,

        @Schema(description = "Determined: postings less events.", required = true)
        long determinedDifferenceCents,

        @Schema(description = "Paid: postings less events.", required = true)
        long paidDifferenceCents,

        @Schema(description = "Committed: list of contributions less events.", required = true)
        long contributionsCommittedDifferenceCents,

        @Schema(description = "Paid: list of contributions less events.", required = true)
        long contributionsPaidDifferenceCents,

        @Schema(description = "Whether the books have caught up and every difference is 0.", required = true)
        boolean agrees) {}
