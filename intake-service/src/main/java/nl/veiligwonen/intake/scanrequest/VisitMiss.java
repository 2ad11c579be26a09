package nl.veiligwonen.intake.scanrequest;

/** Why a visit did not take place as agreed. */
public enum VisitMiss {
    /** Nobody was at home (niet thuis). */
    NOBODY_HOME,
    /** The adviser was prevented (adviseur verhinderd). */
    ADVISER_PREVENTED
}
