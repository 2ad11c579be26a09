package nl.veiligwonen.assessment.advice;

/**
 * The assessment of security risks in and around the home (beoordeling van veiligheidsrisico's in en om de woonplek).
 *
 * @param findings what the adviser found on the visit
 */
public record RiskAssessment(String findings) {

    /** The longest it may be, in characters. */
    public static final int MAX_LENGTH = 20_000;

    public RiskAssessment {
        Prose.check(findings, "A risk assessment", MAX_LENGTH);
    }

    /** Withholds the text, so that no log or exception can hold it. */
    @Override
    public String toString() {
        return "RiskAssessment[withheld]";
    }
}
