package nl.veiligwonen.assessment.advice;

import nl.veiligwonen.platform.domain.PersonalData;

/**
 * Why a decision departs from the rule, for whoever looks later.
 *
 * @param text the motivation
 */
public record Motivation(String text) {

    /** The longest it may be, in characters. */
    public static final int MAX_LENGTH = 4_000;

    public Motivation {
        Prose.check(text, "A motivation", MAX_LENGTH);
    }

    /** What stands in for a text that has been destroyed. */
    public static Motivation destroyed() {
        return new Motivation(PersonalData.DESTROYED);
    }

    /** Withholds the text, so that no log or exception can hold it. */
    @Override
    public String toString() {
        return "Motivation[withheld]";
    }
}
