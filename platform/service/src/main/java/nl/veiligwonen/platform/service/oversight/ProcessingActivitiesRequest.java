package nl.veiligwonen.platform.service.oversight;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import nl.veiligwonen.platform.service.processing.ProcessingQuestion;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which lines of the log someone asks for, as the reading extension of the standard shapes it. */
@Schema(
        name = "ProcessingActivityRequest",
        description =
                "Which processings are asked for (gevraagde dataverwerkingen): of a trace, of an activity or of a person."
                        + " At least one of these must be named; all that is named must be met.",
        examples = ProcessingActivitiesRequest.EXAMPLE)
public record ProcessingActivitiesRequest(
        @Schema(
                description = "The trace (trace), as 32 hexadecimals or as a UUID.",
                examples = "\"ef4e77b9b03b585fb6135fcf8d8555fb\"")
        @Nullable @Pattern(
                regexp = "[0-9a-fA-F]{32}|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}",
                message = "must be 32 hexadecimals or a UUID")
        String traceId,

        @JsonProperty(ProcessingActivitiesRequest.ACTIVITY)
        @Schema(
                description = "The activity (verwerkingsactiviteit), by its URI in the register.",
                examples = "\"urn:veiligwonen:processing-activity:scan-request\"")
        @Nullable URI processingActivityId,

        @Schema(
                description = "The person (betrokkene), by pseudonym.",
                examples = "\"01a2b3c4d59f0c4be5d1c7f6a3e8b2d4c6f8a0b1c3d5e7f90a1b2c3d4e5f6a7b8c9d0e1f2a\"")
        @Nullable @Size(min = 1, max = 128) String dataSubjectId,

        @Schema(
                description = "They began at this moment or later (vanaf): milliseconds since 1970, UTC.",
                examples = "1764068470669")
        @Nullable @PositiveOrZero Long startTime,

        @Schema(
                description = "And ended at this moment or before (tot en met): milliseconds since 1970, UTC.",
                examples = "1795604470669")
        @Nullable @PositiveOrZero Long endTime) {

    static final String ACTIVITY = "dpl.core.processing_activity_id";

    static final String EXAMPLE = """
            {"dpl.core.processing_activity_id": "urn:veiligwonen:processing-activity:scan-request",
             "startTime": 1764068470669}
            """;

    /** Whether anything is named by which to seek; a period alone is not enough. */
    boolean namesSomething() {
        return traceId != null || processingActivityId != null || dataSubjectId != null;
    }

    ProcessingQuestion question() {
        return new ProcessingQuestion(
                Optional.ofNullable(traceId).map(id -> id.replace("-", "").toLowerCase(Locale.ROOT)),
                Optional.ofNullable(processingActivityId),
                Optional.ofNullable(dataSubjectId),
                Optional.ofNullable(startTime).map(Instant::ofEpochMilli),
                Optional.ofNullable(endTime).map(Instant::ofEpochMilli));
    }
}
