package nl.veiligwonen.platform.web.access;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One decision with all that it was made of, so that it can be made again later.
 *
 * @param trace the request that it was part of
 * @param decidedAt UTC
 * @param action what was asked, by its {@code operationId} or as a part of what that shows
 * @param addressesObject whether what was asked names an object
 * @param object the object; null if none was named, or there was none of that name
 * @param policies the {@linkplain PolicySet#version version} of the policies by which it was decided
 */
public record AccessDecision(
        Trace trace,
        Instant decidedAt,
        Subject subject,
        String action,
        boolean addressesObject,
        @Nullable ObjectFacts object,
        String policies,
        Ruling ruling) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    /** What these policies decide on the same grounds. */
    public Ruling again(PolicySet by) {
        return object == null ? by.admit(subject, action, addressesObject) : by.decide(subject, action, object);
    }

    /** Whether what was asked was of a kind of object, and nothing of it had to be known. */
    @JsonIgnore
    public boolean isAdmission() {
        return object == null;
    }

    /** The decision as text, from which {@link #read} makes it again. */
    public String text() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("Can't write a decision on " + action);
        }
    }

    /** The decision of a {@link #text}. */
    public static AccessDecision read(String text) {
        try {
            return JSON.readValue(text, AccessDecision.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("This is no decision");
        }
    }
}
