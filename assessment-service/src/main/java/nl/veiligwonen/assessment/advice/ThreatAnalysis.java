package nl.veiligwonen.assessment.advice;

import nl.veiligwonen.platform.domain.PersonalData;

/**
 * The threat analysis (dreigingsanalyse): local security risks and other circumstances.
 *
 * @param analysis what the threat consists of, as far as it is known
 */
public record ThreatAnalysis(String analysis) {

    /** The longest it may be, in characters. */
    public static final int MAX_LENGTH = 20_000;

    public ThreatAnalysis {
        Prose.check(analysis, "A threat analysis", MAX_LENGTH);
    }

    /** What stands in for a text that has been destroyed. */
    public static ThreatAnalysis destroyed() {
        return new ThreatAnalysis(PersonalData.DESTROYED);
    }

    /** Withholds the text, so that no log or exception can hold it. */
    @Override
    public String toString() {
        return "ThreatAnalysis[withheld]";
    }
}
