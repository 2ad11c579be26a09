package nl.veiligwonen.funding.payment;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text in the characters that every bank in SEPA takes: Latin letters, digits, space and {@code / - ? : ( ) . , ' +}. What
 * people write is put into them: letters lose their accents, and a few signs get their neighbours, as the European
 * Payments Council advises (EPC217-08, SEPA Conversion Table). What has no neighbour is not guessed at.
 */
public final class SepaText {

    /** How many characters the name of a payer or receiver has at most. */
    public static final int MAX_NAME = 70;

    /** How many characters may be said with a payment. */
    public static final int MAX_REMITTANCE = 140;

    /** How many characters a reference has at most. */
    static final int MAX_REFERENCE = 35;

    private static final String CHARACTERS = "[A-Za-z0-9/?:().,'+ -]";
    private static final Pattern TEXT = Pattern.compile(CHARACTERS + "*");

    /** A reference does not begin or end with a slash and has no two of them together (EPC132-08, 1.7). */
    private static final Pattern REFERENCE =
            Pattern.compile("(?![ /])(?!.*//)" + CHARACTERS + "{1," + MAX_REFERENCE + "}(?<!/)(?<! )");

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    /** What has no accent to lose, and still a neighbour. */
    private static final Map<Integer, String> NEIGHBOURS = Map.ofEntries(
            neighbour('&', "+"),
            neighbour('_', "-"),
            neighbour(';', ","),
            neighbour('"', "'"),
            neighbour('`', "'"),
            neighbour('\u2018', "'"),
            neighbour('\u2019', "'"),
            neighbour('\u201C', "'"),
            neighbour('\u201D', "'"),
            neighbour('\u2010', "-"),
            neighbour('\u2011', "-"),
            neighbour('\u2013', "-"),
            neighbour('\u2014', "-"),
            neighbour('[', "("),
            neighbour(']', ")"),
            neighbour('{', "("),
            neighbour('}', ")"),
            neighbour('\u00DF', "ss"),
            neighbour('\u00C6', "AE"),
            neighbour('\u00E6', "ae"),
            neighbour('\u0152', "OE"),
            neighbour('\u0153', "oe"),
            neighbour('\u00D8', "O"),
            neighbour('\u00F8', "o"),
            neighbour('\u0141', "L"),
            neighbour('\u0142', "l"),
            neighbour('\u0110', "D"),
            neighbour('\u0111', "d"),
            neighbour('\u0132', "IJ"),
            neighbour('\u0133', "ij"));

    private SepaText() {}

    private static Map.Entry<Integer, String> neighbour(char sign, String neighbour) {
        return Map.entry((int) sign, neighbour);
    }

    /**
     * A text as a bank takes it, with one space where there were more.
     *
     * @param maxLength how many characters it may have after that
     * @return empty if it holds a sign without neighbour, is too long, or says nothing
     */
    public static Optional<String> of(String text, int maxLength) {
        String bare =
                ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        String put = SPACES.matcher(bare)
                .replaceAll(" ")
                .codePoints()
                .mapToObj(sign -> NEIGHBOURS.getOrDefault(sign, Character.toString(sign)))
                .collect(Collectors.joining())
                .strip();
        return !put.isEmpty() && put.length() <= maxLength && TEXT.matcher(put).matches()
                ? Optional.of(put)
                : Optional.empty();
    }

    /**
     * A text as a bank takes it.
     *
     * @throws IllegalArgumentException if it holds a sign without neighbour, is too long, or says nothing
     */
    static String required(String what, String text, int maxLength) {
        return of(text, maxLength)
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s is at most %d characters that a bank takes".formatted(what, maxLength)));
    }

    /** Whether this can be a reference as it stands: a reference comes back from the bank, so nothing is put for it. */
    static boolean isReference(String text) {
        return REFERENCE.matcher(text).matches();
    }
}
