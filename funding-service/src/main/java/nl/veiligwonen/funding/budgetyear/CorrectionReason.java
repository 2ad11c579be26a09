package nl.veiligwonen.funding.budgetyear;

/** Why an entry is corrected. */
public enum CorrectionReason {
    /** An amount was wrong. */
    WRONG_AMOUNT,
    /** It was meant for another case. */
    WRONG_CASE,
    /** The word of the bank was misread. */
    BANK_REPORT_MISREAD,
    /** It was done too early. */
    TOO_EARLY,
    /** An objection was well founded (Awb 7:11). */
    OBJECTION_UPHELD
}
