package nl.veiligwonen.intake.scanrequest;

/** The name of an office-holder, as people write it. */
public record PersonName(String value) {

    /** What a name may look like: one line, not blank. */
    public static final String PATTERN = "\\P{Cntrl}*[\\p{L}\\p{N}]\\P{Cntrl}*";

    /** The longest name, in characters. */
    public static final int MAX_LENGTH = 200;

    public PersonName {
        if (value.length() > MAX_LENGTH || !value.matches(PATTERN)) {
            throw new IllegalArgumentException("A name is one line of at most " + MAX_LENGTH + " characters");
        }
    }

    /** Withholds the name, so that no log or exception can hold it. */
    @Override
    public String toString() {
        return "PersonName[withheld]";
    }
}
