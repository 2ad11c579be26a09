package nl.veiligwonen.funding.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.funding.budgetyear.EntryReference;
import nl.veiligwonen.funding.ledger.Account;
import nl.veiligwonen.funding.ledger.Posting;
import nl.veiligwonen.funding.ledger.Posting.Side;

/**
 * One line of the books with all that an auditor asks of it. Knows a case by its opaque id and a person by the opaque
 * subject of his token.
 *
 * @param entry the number of its event among the events of the year: without gaps
 * @param line its number within the entry, from 1
 * @param eventType the name of the event, such as {@code ContributionGranted}
 * @param article the ground (grondslag)
 * @param actor who caused it
 * @param recordedAt when it was recorded, UTC
 * @param effectiveOn the day from which it counts in law
 * @param corrects the entry that it corrects; empty if it corrects none
 */
public record LedgerLine(
        int year,
        long entry,
        int line,
        UUID eventId,
        String eventType,
        Posting posting,
        String article,
        String actor,
        Instant recordedAt,
        LocalDate effectiveOn,
        Optional<EntryReference> corrects) {

    /** The order in which the year wrote its lines. */
    public static final Comparator<LedgerLine> IN_ORDER =
            Comparator.comparingLong(LedgerLine::entry).thenComparingInt(LedgerLine::line);

    /** The case whose contribution it concerns; empty if it concerns none. */
    public Optional<CaseId> caseId() {
        return posting.caseId();
    }

    /** The organisation it concerns; empty if it concerns the ministry alone. */
    public Optional<OrganisationId> organisation() {
        return posting.organisation();
    }

    public Account account() {
        return posting.account();
    }

    public Side side() {
        return posting.side();
    }

    /** More than zero. */
    public EuroCents amount() {
        return posting.amount();
    }

    /** What it adds to the debit balance of its account. */
    public EuroCents toDebit() {
        return posting.toDebit();
    }
}
