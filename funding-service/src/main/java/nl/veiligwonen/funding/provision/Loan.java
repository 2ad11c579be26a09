package nl.veiligwonen.funding.provision;

import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.LoanId;
import nl.veiligwonen.platform.domain.PersonalData;

/**
 * Something that the employer has lent for the duration of the office (ter beschikking gesteld, para. 7).
 *
 * @param object what it is
 * @param value what it cost the employer, including VAT
 */
public record Loan(LoanId id, LentObject object, EuroCents value, Standing standing) {

    /** Where it is. */
    public enum Standing {
        /** With the office-holder. */
        LENT,
        /** Back with the employer. */
        RETURNED,
        /** It will not come back. */
        WRITTEN_OFF
    }

    /**
     * What is lent. Tells how the home is protected, so it is kept as personal data.
     *
     * @param text in words
     */
    public record LentObject(String text) {

        /** The longest it may be, in characters. */
        public static final int MAX_LENGTH = 200;

        public LentObject {
            if (text.isBlank() || text.length() > MAX_LENGTH) {
                throw new IllegalArgumentException(
                        "What is lent is text of at most %d characters".formatted(MAX_LENGTH));
            }
        }

        /** What stands in for a text that has been destroyed. */
        public static LentObject destroyed() {
            return new LentObject(PersonalData.DESTROYED);
        }

        /** Withholds the text, so that no log or exception can hold it. */
        @Override
        public String toString() {
            return "LentObject[withheld]";
        }
    }

    /** Whether it is with the office-holder. */
    public boolean isOut() {
        return standing == Standing.LENT;
    }

    Loan returned() {
        return new Loan(id, object, value, Standing.RETURNED);
    }

    Loan writtenOff() {
        return new Loan(id, object, value, Standing.WRITTEN_OFF);
    }
}
