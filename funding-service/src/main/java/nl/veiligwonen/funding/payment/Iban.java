package nl.veiligwonen.funding.payment;

import fr.marcwrobel.jbanking.Agreement;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of a bank account in a country of SEPA (IBAN, ISO 13616), with the length and form of its country and right
 * check digits. As text it is masked, so that no log or exception can hold it.
 *
 * @param value the number as machines exchange it: capitals and digits, without spaces
 */
public record Iban(String value) {

    /** The longest one, in characters, as people write it: 34 and a space after each fourth. */
    public static final int MAX_WRITTEN_LENGTH = 42;

    private static final String FICTIONAL_BANK = "TEST";
    private static final int BANK_AT = 4;

    private static final Pattern SPACES = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern GROUP = Pattern.compile("(.{4})(?!$)");
    private static final Pattern HIDDEN = Pattern.compile("(?<=^..).+(?=....$)");

    public Iban {
        if (!isOfSepa(value)) {
            throw new IllegalArgumentException("Not the IBAN of an account in SEPA, without spaces");
        }
    }

    /** The number as a person writes it, with spaces and in small letters if he likes; empty if it is none of SEPA. */
    public static Optional<Iban> parse(String written) {
        String value = SPACES.matcher(written).replaceAll("").toUpperCase(Locale.ROOT);
        return isOfSepa(value) ? Optional.of(new Iban(value)) : Optional.empty();
    }

    /**
     * The number as a person writes it.
     *
     * @throws IllegalArgumentException if it is none of SEPA
     */
    public static Iban of(String written) {
        return parse(written).orElseThrow(() -> new IllegalArgumentException("Not the IBAN of an account in SEPA"));
    }

    /** The exceptions of the library hold the number, so none of them may leave here. */
    private static boolean isOfSepa(String value) {
        return fr.marcwrobel.jbanking.iban.Iban.isValid(value)
                && new fr.marcwrobel.jbanking.iban.Iban(value)
                        .getCountry()
                        .isParticipatingTo(Agreement.SINGLE_EURO_PAYMENTS_AREA);
    }

    /** Whether the bank is {@value #FICTIONAL_BANK}, which is used in examples and demonstrations and does not exist. */
    public boolean ofFictionalBank() {
        return value.startsWith(FICTIONAL_BANK, BANK_AT);
    }

    /** As it is printed for people, in groups of four. */
    public String printed() {
        return grouped(value);
    }

    /** As it is shown to who need not know it: its country and its last four characters. */
    public String masked() {
        return grouped(HIDDEN.matcher(value)
                .replaceAll(hidden -> "*".repeat(hidden.group().length())));
    }

    private static String grouped(String text) {
        return GROUP.matcher(text).replaceAll("$1 ");
    }

    @Override
    public String toString() {
        return masked();
    }
}
