package nl.veiligwonen.platform.domain.term;

/** Why the term to decide, or the one to pay, stands still (opschorting). */
public enum SuspensionGround {
    SUPPLEMENT_ASKED("aanvulling gevraagd", "Awb 4:15(1)(a)"),
    FOREIGN_INFORMATION_ASKED("informatie gevraagd aan een buitenlandse instantie", "Awb 4:15(1)(b)"),
    CONSENT_OF_APPLICANT("schriftelijke instemming van de aanvrager", "Awb 4:15(2)(a)"),
    DELAY_BY_APPLICANT("vertraging die aan de aanvrager is toe te rekenen", "Awb 4:15(2)(b)"),
    FORCE_MAJEURE("overmacht", "Awb 4:15(2)(c)"),
    OBJECTION_INCOMPLETE("herstel van een verzuim in het bezwaarschrift", "Awb 7:10(2)"),
    SERIOUS_SUSPICION("ernstig vermoeden van een grond voor intrekking of wijziging", "Awb 4:56");

    private final String dutchName;
    private final String source;

    SuspensionGround(String dutchName, String source) {
        this.dutchName = dutchName;
        this.source = source;
    }

    /** How the law calls it. */
    public String dutchName() {
        return dutchName;
    }

    /** The article that allows it. */
    public String source() {
        return source;
    }
}
