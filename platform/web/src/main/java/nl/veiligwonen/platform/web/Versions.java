package nl.veiligwonen.platform.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Versions of entities as entity tags: version 3 is {@code "3"} (RFC 9110, section 8.8.3). */
public final class Versions {

    private static final Pattern STRONG_TAG = Pattern.compile("\"([\\x21\\x23-\\x7E\\x80-\\xFF]*)\"");
    private static final Pattern WEAK_TAG = Pattern.compile("W/" + STRONG_TAG.pattern());
    private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,17}");

    private Versions() {}

    /** The entity tag of a version. */
    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that a caller expects.
     *
     * @param ifMatch the value of the header {@code If-Match}; null if it was not sent
     * @return null if he expects none in particular
     * @throws ProblemException 400 if it is not one entity tag; 412 if it is one that can't be ours
     */
    public static @Nullable Long expected(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return null;
        }
        String tag = ifMatch.strip();
        Matcher strong = STRONG_TAG.matcher(tag);
        if (strong.matches() && VERSION.matcher(strong.group(1)).matches()) {
            return Long.valueOf(strong.group(1));
        }
        if (strong.matches() || WEAK_TAG.matcher(tag).matches()) {
            throw Problem.versionMismatch().asException();
        }
        throw Problem.invalidInput(List.of(
                        InputError.inHeader("If-Match", "must be one entity tag as the ETag of an answer gave it")))
                .asException();
    }
}
