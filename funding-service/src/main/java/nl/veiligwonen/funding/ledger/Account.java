package nl.veiligwonen.funding.ledger;

/** The chart of accounts (rekeningschema) of a budget year. Debit balances say where the ceiling's money is. */
public enum Account {
    /** The ceiling (plafond) that the ministry has set: the credit side of the year. */
    CEILING,
    /** Not committed to anyone (beschikbaar). */
    AVAILABLE,
    /** Granted, and not determined yet (verleend). */
    GRANTED,
    /** Determined, and not instructed yet (vastgesteld). */
    DETERMINED,
    /** Instructed, and not confirmed yet (betaling onderweg). */
    PAYMENT_UNDER_WAY,
    /** Paid (betaald). */
    PAID
}
