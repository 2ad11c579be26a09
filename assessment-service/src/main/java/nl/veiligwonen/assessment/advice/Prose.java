package nl.veiligwonen.assessment.advice;

/** Text as people write it, over more lines than one. */
public final class Prose {

    /** What such text may hold: no control characters but the ends of lines and the tab. */
    public static final String PATTERN = "[\\P{Cc}\\r\\n\\t]*";

    /** {@link #PATTERN} in words, as what is wrong with a text that does not fit it. */
    public static final String EXPECTATION = "must hold no control characters but the ends of lines and the tab";

    private Prose() {}

    /**
     * Checks a text; never quotes it.
     *
     * @param what how the text is called in the message of the exception
     * @param maxLength the longest it may be, in characters
     * @throws IllegalArgumentException if it is blank, too long, or holds control characters
     */
    static void check(String text, String what, int maxLength) {
        if (text.isBlank() || text.length() > maxLength || !text.matches(PATTERN)) {
            throw new IllegalArgumentException(
                    what + " is text of 1 to " + maxLength + " characters, without control characters");
        }
    }
}
