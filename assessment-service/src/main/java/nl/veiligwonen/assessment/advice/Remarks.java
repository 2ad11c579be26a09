package nl.veiligwonen.assessment.advice;

import nl.veiligwonen.platform.domain.PersonalData;

/**
 * Why the security authority returns a draft, and what is to be done about it.
 *
 * @param text the remarks, for the advisers
 */
public record Remarks(String text) {

    /** The longest it may be, in characters. */
    public static final int MAX_LENGTH = 4_000;

    public Remarks {
        Prose.check(text, "A remark", MAX_LENGTH);
    }

    /** What stands in for a text that has been destroyed. */
    public static Remarks destroyed() {
        return new Remarks(PersonalData.DESTROYED);
    }

    /** Withholds the text, so that no log or exception can hold it. */
    @Override
    public String toString() {
        return "Remarks[withheld]";
    }
}
