package nl.veiligwonen.assessment.advice;

/** Why an established advice holds no longer. */
public enum SupersedeReason {
    /** The office-holder has moved: a new home asks for a new advice (para. 6). */
    MOVED,
    /** The threat is another than the advice was made for. */
    THREAT_CHANGED
}
