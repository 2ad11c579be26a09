package nl.veiligwonen.funding.budgetyear;

/** Where the money of a contribution comes from, and where it returns to when it is not needed. */
public enum Source {
    /** From what the year has left under its ceiling. */
    CEILING,
    /** From the share of its organisation. */
    SHARE,
    /** From the ceiling of a year before: what is not needed lapses. */
    BROUGHT_FORWARD
}
