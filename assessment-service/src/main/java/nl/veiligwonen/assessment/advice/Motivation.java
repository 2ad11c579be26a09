package nl.veiligwonen.assessment.advice;

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

    /** Withholds the text, so that no log or exception can hold it. */
    @Override
    public String toString() {
        return "Motivation[withheld]";
    }
}
