package nl.veiligwonen.assessment.advice;

import nl.veiligwonen.platform.domain.PersonalData;

/**
 * What a measure is, in words for who has to deliver it.
 *
 * @param text the description
 */
public record MeasureDescription(String text) {

    /** The longest it may be, in characters. */
    public static final int MAX_LENGTH = 1_000;

    public MeasureDescription {
        Prose.check(text, "A description", MAX_LENGTH);
    }

    /** What stands in for a text that has been destroyed. */
    public static MeasureDescription destroyed() {
        return new MeasureDescription(PersonalData.DESTROYED);
    }

    /** Withholds the text, so that no log or exception can hold it. */
    @Override
    public String toString() {
        return "MeasureDescription[withheld]";
    }
}
