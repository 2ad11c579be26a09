package nl.veiligwonen.funding.budgetyear;

/** Why what was paid can be reclaimed after it was determined (Awb 4:49, 4:57). */
public enum ReclaimGround {
    /** Facts of which the ministry could not know when it was determined (Awb 4:49(1)(a)). */
    NEW_FACTS,
    /** The determination was wrong, and the employer knew or should have known (Awb 4:49(1)(b)). */
    WRONG_DETERMINATION,
    /** The employer has not met obligations that go on after it was determined (Awb 4:49(1)(c)). */
    OBLIGATIONS_NOT_MET,
    /** More was paid than was determined (Awb 4:57(1)). */
    PAID_UNDUE
}
