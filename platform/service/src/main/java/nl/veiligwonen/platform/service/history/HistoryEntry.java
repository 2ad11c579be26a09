package nl.veiligwonen.platform.service.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.veiligwonen.platform.journal.RecordedEvent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened. Tells that it did, and nothing that the event holds, which may be about a person.
 *
 * @param version the version that the case had after it, from 1
 * @param event what happened, in kebab-case: the name of the domain event
 * @param at when it was recorded, UTC
 * @param mine whether the caller did it himself
 * @param automatic whether nobody did it: a term ended, or another service told of something
 * @param actor the opaque subject of who did it; for auditors only, null for others
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "HistoryEntry", description = "One thing that happened to a case (gebeurtenis in een zaak).")
public record HistoryEntry(
        @Schema(description = "The version after it, as in the ETag of the case.", required = true, examples = "3")
        long version,

        @Schema(description = "What happened (gebeurtenis).", required = true, examples = "\"home-visit-scheduled\"")
        String event,

        @Schema(description = "When it was recorded.", required = true, examples = "\"2026-03-02T09:00:00Z\"")
        Instant at,

        @Schema(description = "Whether you did it yourself.", required = true)
        boolean mine,

        @Schema(
                description =
                        "Whether the suite did it by itself (automatisch): a term ended, or another service told of"
                                + " something.",
                required = true)
        boolean automatic,

        @Schema(
                description = "Who did it, as an opaque id; for auditors only.",
                examples = "\"0d9ad63e-14a5-4b87-a6c3-9f9d2d6a9f2c\"")
        @Nullable String actor) {

    private static final Pattern WORD = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    static HistoryEntry of(RecordedEvent recorded, String caller, boolean tellsActor) {
        String actor = recorded.actor().id();
        return new HistoryEntry(
                recorded.version(),
                name(recorded.event()),
                recorded.recordedAt(),
                actor.equals(caller),
                recorded.actor().actsByItself(),
                tellsActor ? actor : null);
    }

    private static String name(Object event) {
        return WORD.matcher(event.getClass().getSimpleName()).replaceAll("-").toLowerCase(Locale.ROOT);
    }
}
