package nl.veiligwonen.intake.scanrequest;

/** What has become of a referral to the protection system (stelsel beveiligen van personen). */
public enum ReferralOutcome {
    /** The protection system has not taken the case: work goes on. */
    DECLINED,
    /** The threat is no longer concrete: work goes on. */
    DE_ESCALATED,
    /** The protection system has taken the case over: it ends here. */
    TAKEN_OVER
}
