package nl.veiligwonen.intake.scanrequest;

/** Why there is no office any more. */
public enum OfficeEnd {
    /** The office was held and has ended (einde ambt). */
    OFFICE_ENDED,
    /** The office was certain to be taken up, and was not after all (benoeming gaat niet door). */
    APPOINTMENT_FELL_THROUGH
}
