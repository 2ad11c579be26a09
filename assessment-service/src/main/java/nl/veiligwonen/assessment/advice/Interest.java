package nl.veiligwonen.assessment.advice;

/** Why someone can't judge an advice without prejudice (belang). */
public enum Interest {
    /** It is on his own home. */
    BENEFICIARY,
    /** It is on the home of someone who is close to him. */
    CLOSE_TO_BENEFICIARY,
    /** He gains or loses by it in another way. */
    OTHER
}
