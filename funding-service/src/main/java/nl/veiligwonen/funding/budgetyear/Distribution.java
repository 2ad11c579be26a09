package nl.veiligwonen.funding.budgetyear;

/** How the ceiling is distributed (wijze van verdeling, Awb 4:26), fixed when the year is opened. */
public enum Distribution {
    /** Requests are granted in the order in which they come in (volgorde van binnenkomst). */
    ORDER_OF_RECEIPT,
    /** Every recipient has the same share, and is granted what he asks from it (gelijke verdeling). */
    EQUAL_SHARE
}
