package nl.veiligwonen.funding.ledger;

/** A part of the ledger that balances by itself. */
public enum Book {
    /** What the ministry has bound itself to pay (verplichtingen). */
    OBLIGATIONS("Verplichtingen"),
    /** What goes out in the year itself (kas). */
    CASH("Kas"),
    /** What is to come back (vorderingen). */
    CLAIMS("Vorderingen");

    private final String dutchName;

    Book(String dutchName) {
        this.dutchName = dutchName;
    }

    /** How Dutch public accounts call it. */
    public String dutchName() {
        return dutchName;
    }
}
