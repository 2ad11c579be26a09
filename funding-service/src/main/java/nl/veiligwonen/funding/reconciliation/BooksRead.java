package nl.veiligwonen.funding.reconciliation;

import java.util.List;
import java.util.Map;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.funding.audit.LedgerExtract.Place;
import nl.veiligwonen.funding.audit.LedgerLine;

/**
 * What the read models say of a year, all as of one event.
 *
 * @param version the number of the last event that is in them; 0 if none is
 * @param postings the lines of the books
 * @param balances the debit balance of each place, added up by the database
 * @param contributions what the contribution to each case comes to
 */
record BooksRead(
        long version, List<LedgerLine> postings, Map<Place, EuroCents> balances, Map<CaseId, Listed> contributions) {

    BooksRead {
        postings = List.copyOf(postings);
        balances = Map.copyOf(balances);
        contributions = Map.copyOf(contributions);
    }

    /** What a contribution comes to. */
    record Listed(String organisation, EuroCents committed, EuroCents determined, EuroCents paid) {}
}
