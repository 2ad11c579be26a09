package nl.veiligwonen.intake.scanrequest;

/** What can be missing from a request. A fixed list, so that nobody has to describe a person in it. */
public enum MissingItem {
    /** Who the office-holder is. */
    NAME,
    /** The decision by which the office-holder was appointed or elected (benoemingsbesluit). */
    APPOINTMENT_DECISION,
    /** Where the office-holder lives. */
    HOME,
    /** The decision that exempts the office-holder from living in the territory of appointment (ontheffing). */
    EXEMPTION_DECISION,
    /** The consent of the office-holder. */
    CONSENT
}
