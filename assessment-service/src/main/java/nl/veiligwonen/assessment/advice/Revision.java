package nl.veiligwonen.assessment.advice;

/**
 * Which version of the draft it is. A revision can be written over until it is submitted and never changes afterwards;
 * a draft that has been returned is followed by a new revision.
 *
 * @param number from 1
 */
public record Revision(int number) {

    /** The first. */
    public static final Revision FIRST = new Revision(1);

    public Revision {
        if (number < 1) {
            throw new IllegalArgumentException("Revisions are numbered from 1");
        }
    }

    /** The one after it. */
    public Revision next() {
        return new Revision(Math.addExact(number, 1));
    }
}
