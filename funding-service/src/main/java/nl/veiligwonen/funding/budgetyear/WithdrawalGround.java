package nl.veiligwonen.funding.budgetyear;

/** Why a grant can be withdrawn before it is determined (Awb 4:48). */
public enum WithdrawalGround {
    /** The measures have not been taken, and will not be (Awb 4:48(1)(a)). */
    ACTIVITIES_NOT_DONE,
    /** The employer has not met the obligations of the grant (Awb 4:48(1)(b)). */
    OBLIGATIONS_NOT_MET,
    /** The employer gave wrong or incomplete information, and would not have been granted it otherwise (Awb 4:48(1)(c)). */
    INCORRECT_INFORMATION,
    /** The grant was wrong, and the employer knew or should have known (Awb 4:48(1)(d)). */
    WRONG_GRANT,
    /** The employer asks for it. */
    ON_REQUEST
}
