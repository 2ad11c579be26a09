package nl.veiligwonen.funding.budgetyear;

/** What happens to a request for more than there is left (Awb 4:25), fixed when the year is opened. */
public enum WhenTooLittle {
    /** It is refused. */
    REFUSE,
    /** It is granted what is left; it is refused when nothing is. */
    GRANT_WHAT_IS_LEFT
}
