package nl.veiligwonen.assessment.advice;

import nl.veiligwonen.platform.domain.PersonalData;

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

    /** What stands in for a text that has been destroyed. */
    public static RiskAssessment destroyed() {
        return new RiskAssessment(PersonalData.DESTROYED);
    }

    /** Withholds the text, so that no log or exception can hold it. */
    @Override
    public String toString() {
        return "RiskAssessment[withheld]";
    }
}
