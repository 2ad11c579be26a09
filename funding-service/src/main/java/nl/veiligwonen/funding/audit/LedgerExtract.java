package nl.veiligwonen.funding.audit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.funding.ledger.Account;
import nl.veiligwonen.funding.ledger.Posting.Side;

/**
 * The books of a year as of a moment on both clocks.
 *
 * @param asOf the moment it holds for
 * @param lines in the order of the year
 */
public record LedgerExtract(int year, BothClocks asOf, List<LedgerLine> lines) {

    public LedgerExtract {
        lines = List.copyOf(lines);
    }

    /** What of these lines is in the books of the year at a moment. */
    public static LedgerExtract of(int year, BothClocks asOf, Collection<LedgerLine> lines) {
        return new LedgerExtract(
                year,
                asOf,
                lines.stream().filter(asOf::shows).sorted(LedgerLine.IN_ORDER).toList());
    }

    /**
     * An entry: all lines of one event, which balance.
     *
     * @param lines one or more
     */
    public record Entry(long number, List<LedgerLine> lines) {

        public Entry {
            lines = List.copyOf(lines);
        }

        /** What all its lines have in common stands in each of them. */
        public LedgerLine first() {
            return lines.getFirst();
        }
    }

    /** Where an amount stands: on an account, and for one organisation or for none in particular. */
    public record Place(Account account, Optional<OrganisationId> organisation) implements Comparable<Place> {

        private static final Comparator<Place> BY_CHART = Comparator.comparing(Place::account)
                .thenComparing(
                        place -> place.organisation().map(OrganisationId::code).orElse(""));

        static Place of(LedgerLine line) {
            return new Place(line.account(), line.organisation());
        }

        @Override
        public int compareTo(Place other) {
            return BY_CHART.compare(this, other);
        }
    }

    /** The entries in the order of the year. */
    public List<Entry> entries() {
        return lines.stream()
                .collect(Collectors.groupingBy(LedgerLine::entry, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> new Entry(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The debit balance of each place to which something was posted, in the order of the chart; 0 included. */
    public SortedMap<Place, EuroCents> balances() {
        return lines.stream().collect(Collectors.toMap(Place::of, LedgerLine::toDebit, EuroCents::plus, TreeMap::new));
    }

    /** The debit balance of each account to which something was posted, in the order of the chart; 0 included. */
    public SortedMap<Account, EuroCents> accountBalances() {
        return lines.stream()
                .collect(Collectors.toMap(LedgerLine::account, LedgerLine::toDebit, EuroCents::plus, TreeMap::new));
    }

    /** All that was posted to one side. */
    public EuroCents total(Side side) {
        return EuroCents.sum(lines.stream()
                .filter(line -> line.side() == side)
                .map(LedgerLine::amount)
                .toList());
    }

    /** The organisations that occur, by code. */
    public List<OrganisationId> organisations() {
        return lines.stream()
                .flatMap(line -> line.organisation().stream())
                .distinct()
                .sorted(Comparator.comparing(OrganisationId::code))
                .toList();
    }

    /** The last day of law of any line; the last day that was asked for if there is none. */
    public LocalDate lastDay() {
        return lines.stream()
                .map(LedgerLine::effectiveOn)
                .max(Comparator.naturalOrder())
                .orElse(asOf.effective());
    }
}
