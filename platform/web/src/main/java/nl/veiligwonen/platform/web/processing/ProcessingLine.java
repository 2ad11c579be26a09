package nl.veiligwonen.platform.web.processing;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import nl.veiligwonen.platform.web.access.Subject;
import nl.veiligwonen.platform.web.access.Trace;
import org.jspecify.annotations.Nullable;

/**
 * A line of the log of processings (Logboek Dataverwerkingen), and beside what the standard asks, who it was and by which
 * policy. Of at most one person.
 *
 * @param name the operation, by its {@code operationId}
 * @param startedAt when the request came, UTC
 * @param endedAt when its answer was ready, UTC
 * @param activity the activity of the register
 * @param person whose data it was; null if of nobody in particular, or if others lines name them
 * @param processor the application that called, if it goes by a trace of its own; null if none does
 * @param actor who asked
 * @param ground the policy that let him; null if none had to
 */
public record ProcessingLine(
        Trace trace,
        Status status,
        String name,
        Instant startedAt,
        Instant endedAt,
        URI activity,
        @Nullable Person person,
        @Nullable URI processor,
        Subject actor,
        @Nullable String ground) {

    /** How it ended, as the standard writes it. */
    public enum Status {
        UNSET("Unset"),
        OK("Ok"),
        ERROR("Error");

        private final String text;

        Status(String text) {
            this.text = text;
        }

        /** The status that the standard writes like this. */
        public static Status of(String text) {
            return Arrays.stream(values())
                    .filter(status -> status.text.equals(text))
                    .findFirst()
                    .orElseThrow();
        }

        /** As the standard writes it. */
        public String text() {
            return text;
        }
    }

    /**
     * A data subject (betrokkene).
     *
     * @param pseudonym a keyed fingerprint, which tells nothing without the key
     */
    public record Person(DataSubjectType type, String pseudonym) {}
}
