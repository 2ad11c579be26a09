package nl.veiligwonen.funding.ledger;

import nl.veiligwonen.funding.ledger.Posting.Side;

/**
 * The chart of accounts (rekeningschema) of a budget year. In each book the credit accounts say what there is, and the
 * debit accounts where it has gone; so the debit accounts of a book always add up to its credit accounts.
 */
public enum Account {
    /** The ceiling (plafond) that the ministry has set. */
    CEILING(1000, Book.OBLIGATIONS, Side.CREDIT, "Verplichtingenbudget (plafond)"),
    /** Open obligations that came from the year before; they don't count against the ceiling of this one. */
    BROUGHT_FORWARD(1010, Book.OBLIGATIONS, Side.CREDIT, "Overgekomen verplichtingen vorig jaar"),
    /** Not committed to anyone (beschikbaar). */
    AVAILABLE(1100, Book.OBLIGATIONS, Side.DEBIT, "Beschikbare verplichtingenruimte"),
    /** Set apart as the share of an organisation, and not granted yet (aandeel). */
    RESERVED(1110, Book.OBLIGATIONS, Side.DEBIT, "Gereserveerd aandeel"),
    /** Granted, and not determined yet (verleend). */
    GRANTED(1200, Book.OBLIGATIONS, Side.DEBIT, "Verleend"),
    /** Determined, and not paid yet (vastgesteld). */
    DETERMINED(1300, Book.OBLIGATIONS, Side.DEBIT, "Vastgesteld, nog te betalen"),
    /** Paid or set off: the obligation has been met (afgewikkeld). */
    SETTLED(1400, Book.OBLIGATIONS, Side.DEBIT, "Afgewikkeld"),
    /** Still open when the year was closed: met in the next one (overlopend). */
    CARRIED_OVER(1500, Book.OBLIGATIONS, Side.DEBIT, "Overgedragen naar volgend jaar"),
    /** Not used, and not to be used any more (vrijgevallen). */
    LAPSED(1600, Book.OBLIGATIONS, Side.DEBIT, "Vrijgevallen"),

    /** What may go out in the year (kasbudget). */
    CASH_BUDGET(2000, Book.CASH, Side.CREDIT, "Kasbudget"),
    /** May still go out. */
    CASH_AVAILABLE(2100, Book.CASH, Side.DEBIT, "Beschikbare kasruimte"),
    /** Instructed, and not released yet (betaalopdracht gegeven). */
    PAYMENT_INSTRUCTED(2200, Book.CASH, Side.DEBIT, "Betaalopdracht gegeven"),
    /** Released to the bank, of which no answer has come yet (betaling onderweg). */
    PAYMENT_RELEASED(2300, Book.CASH, Side.DEBIT, "Betaling bij de bank"),
    /** Paid, by the bank or by set-off (betaald). */
    PAID(2400, Book.CASH, Side.DEBIT, "Betaald"),
    /** Not spent in the year (onbesteed). */
    CASH_LAPSED(2500, Book.CASH, Side.DEBIT, "Kasruimte vervallen"),

    /** Reclaimed in this year (teruggevorderd). */
    RECLAIMED(3000, Book.CLAIMS, Side.CREDIT, "Teruggevorderd"),
    /** Claims that were still open when the year before was closed. */
    CLAIM_BROUGHT_FORWARD(3010, Book.CLAIMS, Side.CREDIT, "Overgekomen vorderingen vorig jaar"),
    /** Still to come back. */
    CLAIM_OPEN(3100, Book.CLAIMS, Side.DEBIT, "Nog te ontvangen"),
    /** Has come back. */
    CLAIM_RECEIVED(3200, Book.CLAIMS, Side.DEBIT, "Ontvangen"),
    /** Set off against a payment (verrekend). */
    CLAIM_SET_OFF(3300, Book.CLAIMS, Side.DEBIT, "Verrekend"),
    /** Still open when the year was closed. */
    CLAIM_CARRIED_OVER(3400, Book.CLAIMS, Side.DEBIT, "Vordering overgedragen naar volgend jaar");

    private final int number;
    private final Book book;
    private final Side normalSide;
    private final String dutchName;

    Account(int number, Book book, Side normalSide, String dutchName) {
        this.number = number;
        this.book = book;
        this.normalSide = normalSide;
        this.dutchName = dutchName;
    }

    /** Its number in the chart: the thousands are the book. */
    public int number() {
        return number;
    }

    /** The book it belongs to. */
    public Book book() {
        return book;
    }

    /** The side on which it increases: its balance is never on the other. */
    public Side normalSide() {
        return normalSide;
    }

    /** Its name in Dutch, as in an audit file. */
    public String dutchName() {
        return dutchName;
    }
}
