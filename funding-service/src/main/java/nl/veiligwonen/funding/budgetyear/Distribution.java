package nl.veiligwonen.funding.budgetyear;

/** How the ceiling is distributed (wijze van verdeling, Awb 4:26), fixed when the year is opened. */
public enum Distribution {
    /** Requests are granted in the order in which they come in (volgorde van binnenkomst). */
    ORDER_OF_RECEIPT
}
