package nl.veiligwonen.funding.audit.sampling;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.funding.audit.BothClocks;
import nl.veiligwonen.funding.audit.LedgerLine;
import nl.veiligwonen.funding.ledger.Account;
import nl.veiligwonen.funding.ledger.Posting.Side;

/**
 * What a sample is drawn from: amounts of a year, frozen by a moment and by their order. It is written as lines of text, so
 * that others can check the hash of what was drawn from.
 *
 * @param items in the order of the year
 */
public record Population(List<Item> items) {

    private static final String HEADER = "entry,line,case,organisation,amount_cents,cumulative_cents\n";

    public Population {
        items = List.copyOf(items);
    }

    /** Which amounts are sampled: what was debited to an account. */
    public enum Kind {
        /** Granted (verleend). */
        GRANTED,
        /** Determined (vastgesteld). */
        DETERMINED,
        /** Paid (betaald). */
        PAID;

        boolean takes(LedgerLine line) {
            Account account =
                    switch (this) {
                        case GRANTED -> Account.GRANTED;
                        case DETERMINED -> Account.DETERMINED;
                        case PAID -> Account.PAID;
                    };
            return line.account() == account && line.side() == Side.DEBIT;
        }
    }

    /**
     * An amount that can be drawn.
     *
     * @param amount more than zero
     * @param caseId empty text if it concerns no case
     * @param organisation empty text if it concerns none
     */
    public record Item(long entry, int line, UUID eventId, String caseId, String organisation, EuroCents amount) {

        static Item of(LedgerLine line) {
            return new Item(
                    line.entry(),
                    line.line(),
                    line.eventId(),
                    line.caseId().map(CaseId::toString).orElse(""),
                    line.organisation().map(OrganisationId::code).orElse(""),
                    line.amount());
        }
    }

    /**
     * The amounts of a kind.
     *
     * @param lines the books of a year
     */
    public static Population of(Kind kind, BothClocks asOf, Collection<LedgerLine> lines) {
        return new Population(lines.stream()
                .filter(asOf::shows)
                .filter(kind::takes)
                .sorted(LedgerLine.IN_ORDER)
                .map(Item::of)
                .toList());
    }

    /** All amounts together. */
    public EuroCents total() {
        return EuroCents.sum(items.stream().map(Item::amount).toList());
    }

    /** The population as comma-separated text with a line of names; lines end with a line feed. */
    public String text() {
        StringBuilder text = new StringBuilder(HEADER);
        EuroCents cumulative = EuroCents.ZERO;
        for (Item item : items) {
            cumulative = cumulative.plus(item.amount());
            text.append("%d,%d,%s,%s,%d,%d\n"
                    .formatted(
                            item.entry(),
                            item.line(),
                            item.caseId(),
                            item.organisation(),
                            item.amount().value(),
                            cumulative.value()));
        }
        return text.toString();
    }

    /** The SHA-256 of {@link #text} in UTF-8, in hexadecimal. */
    public String sha256() {
        return SeededNumbers.sha256(text());
    }
}
