package nl.veiligwonen.intake.scanrequest;

import nl.veiligwonen.platform.domain.PersonalData;

/** How whoever added a document calls it: one line, without the folders it lies in. Names of files name people. */
public record FileName(String value) {

    /** What a name may look like: one line, not blank, without slashes. */
    public static final String PATTERN = "[^\\p{Cntrl}/\\\\]*[\\p{L}\\p{N}][^\\p{Cntrl}/\\\\]*";

    /** The longest name, in characters. */
    public static final int MAX_LENGTH = 200;

    public FileName {
        if (value.length() > MAX_LENGTH || !value.matches(PATTERN)) {
            throw new IllegalArgumentException(
                    "A file name is one line of at most " + MAX_LENGTH + " characters, without slashes");
        }
    }

    /** What stands in for a name that has been destroyed. */
    public static FileName destroyed() {
        return new FileName(PersonalData.DESTROYED);
    }

    /** Withholds the name, so that no log or exception can hold it. */
    @Override
    public String toString() {
        return "FileName[withheld]";
    }
}
