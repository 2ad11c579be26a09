package nl.veiligwonen.funding.payment;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Why a bank has not paid, as it says it: a code of the external code set of ISO 20022.
 *
 * @param code four capitals and digits, such as {@code AC04}
 */
public record RejectionCode(String code) {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9]{4}");

    /** What a bank says when it says it in words of its own, or not at all. */
    public static final RejectionCode IN_OTHER_WORDS = new RejectionCode("NARR");

    public RejectionCode {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("A reason of a bank is four capitals and digits");
        }
    }

    /** The code, or {@link #IN_OTHER_WORDS} for what is none. */
    static RejectionCode read(String written) {
        return FORM.matcher(written).matches() ? new RejectionCode(written) : IN_OTHER_WORDS;
    }

    /** What it means; empty for a code that does not occur in SEPA credit transfers. */
    public Optional<RejectionReason> reason() {
        return RejectionReason.of(this);
    }
}
