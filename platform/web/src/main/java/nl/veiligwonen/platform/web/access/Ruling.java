package nl.veiligwonen.platform.web.access;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * What was decided.
 *
 * @param policy the policy that was the ground for it; null if none was
 */
public record Ruling(Outcome outcome, @Nullable String policy) {

    /** How it ends for who asked. */
    public enum Outcome {
        /** He gets what he asked. */
        ALLOWED,
        /** He is told that he may not (403): he may know of the object, or addresses none. */
        FORBIDDEN,
        /** For him it does not exist (404). */
        HIDDEN
    }

    static Ruling allowedBy(Policy policy) {
        return new Ruling(Outcome.ALLOWED, policy.id());
    }

    static Ruling forbidden() {
        return new Ruling(Outcome.FORBIDDEN, null);
    }

    static Ruling hidden() {
        return new Ruling(Outcome.HIDDEN, null);
    }

    @JsonIgnore
    public boolean isAllowed() {
        return outcome == Outcome.ALLOWED;
    }
}
