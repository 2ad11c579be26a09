package nl.veiligwonen.platform.domain;

import org.jspecify.annotations.Nullable;

/**
 * Why a command is refused, in words for the person who asked. Never holds personal data: it is shown and logged.
 *
 * @param code a stable name in kebab-case for programs, such as {@code wrong-stage}
 * @param reason one or two sentences in plain English: what is wrong and what can be done
 * @param source the article or rule it follows from, such as {@code Awb 4:25}; null for a rule of the suite itself
 */
public record Refusal(String code, String reason, @Nullable String source) {

    /** A refusal by a rule of the suite itself. */
    public static Refusal of(String code, String reason) {
        return new Refusal(code, reason, null);
    }

    /** A refusal that follows from an article. */
    public static Refusal of(String code, String reason, String source) {
        return new Refusal(code, reason, source);
    }
}
