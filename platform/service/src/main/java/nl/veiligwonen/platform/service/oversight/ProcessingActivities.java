package nl.veiligwonen.platform.service.oversight;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import nl.veiligwonen.platform.web.processing.ProcessingLine;
import nl.veiligwonen.platform.web.processing.ProcessingLine.Person;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Lines of the log, as the reading extension of the standard shapes them: nothing of who it was that looked. */
@Schema(name = "ProcessingActivities", description = "Processings out of the log (dataverwerkingen uit het logboek).")
public record ProcessingActivities(
        @Schema(required = true) Metadata metadata,

        @Schema(description = "The processings (dataverwerkingen), the oldest first.", required = true)
        List<Processing> processingActivities) {

    private static final Pattern UUID_PARTS = Pattern.compile("(.{8})(.{4})(.{4})(.{4})(.{12})");

    public ProcessingActivities {
        processingActivities = List.copyOf(processingActivities);
    }

    /** Which log it is. */
    @Schema(name = "ProcessingLogbook", description = "Which log it is (logboek).")
    public record Metadata(
            @Schema(
                    description = "The log of this service.",
                    required = true,
                    examples = "\"urn:veiligwonen:logbook:intake\"")
            String logbookId,

            @Schema(
                    description = "Whose log it is (verwerkingsverantwoordelijke).",
                    required = true,
                    examples = "\"Ministerie van Binnenlandse Zaken en Koninkrijksrelaties\"")
            String organizationName) {}

    /** A line. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Processing", description = "One action with the data of at most one person (dataverwerking).")
    public record Processing(
            @Schema(description = "The trace.", required = true, examples = "\"ef4e77b9-b03b-585f-b613-5fcf8d8555fb\"")
            String traceId,

            @Schema(description = "The action (actie) in it.", required = true, examples = "\"beb0291b5162d850\"")
            String spanId,

            @Schema(description = "The action that led to it; absent if none did.", examples = "\"b7ad6b7169203331\"")
            @Nullable String parentSpanId,

            @Schema(description = "How it ended: Unset, Ok or Error.", required = true, examples = "\"Ok\"")
            String status,

            @Schema(
                    description = "What was done: the operation of the API.",
                    required = true,
                    examples = "\"getScanRequest\"")
            String name,

            @Schema(
                    description = "When it began: milliseconds since 1970, UTC.",
                    required = true,
                    examples = "1764068470669")
            long startTime,

            @Schema(
                    description = "When it ended: milliseconds since 1970, UTC.",
                    required = true,
                    examples = "1764068470702")
            long endTime,

            @Schema(required = true) Resource resource,
            @Schema(required = true) Attributes attributes) {}

    /** What did it. */
    @Schema(name = "ProcessingResource", description = "The system that did it (systeem).")
    public record Resource(@Schema(required = true) ResourceAttributes attributes) {}

    /** By which names it is known. */
    @Schema(name = "ProcessingResourceAttributes", description = "By which names the system is known.")
    public record ResourceAttributes(
            @JsonProperty("service.name")
            @Schema(description = "The service.", required = true, examples = "\"intake\"")
            String serviceName) {}

    /** For what, and of whom. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ProcessingAttributes", description = "For what it was done, and of whom the data was.")
    public record Attributes(
            @JsonProperty(ProcessingActivitiesRequest.ACTIVITY)
            @Schema(
                    description = "The activity (verwerkingsactiviteit) of the register.",
                    required = true,
                    examples = "\"urn:veiligwonen:processing-activity:scan-request\"")
            URI processingActivityId,

            @JsonProperty("dpl.core.data_subject_id")
            @Schema(
                    description =
                            "The person (betrokkene), by a keyed pseudonym; absent if it was nobody in particular.",
                    examples = "\"01a2b3c4d59f0c4be5d1c7f6a3e8b2d4c6f8a0b1c3d5e7f90a1b2c3d4e5f6a7b8c9d0e1f2a\"")
            @Nullable String dataSubjectId,

            @JsonProperty("dpl.core.data_subject_id_type")
            @Schema(description = "As whom the person is known.", examples = "\"urn:veiligwonen:data-subject:case\"")
            @Nullable String dataSubjectIdType,

            @JsonProperty("dpl.core.foreign_operation.processor")
            @Schema(
                    description = "The application that called, if it goes by a trace of its own.",
                    examples = "\"urn:veiligwonen:client:veilig-wonen-portal\"")
            @Nullable URI processor) {}

    static ProcessingActivities of(String service, String organisation, List<ProcessingLine> lines) {
        return new ProcessingActivities(
                new Metadata("urn:veiligwonen:logbook:" + service, organisation),
                lines.stream().map(line -> processing(service, line)).toList());
    }

    private static Processing processing(String service, ProcessingLine line) {
        Person person = line.person();
        return new Processing(
                UUID_PARTS.matcher(line.trace().traceId()).replaceFirst("$1-$2-$3-$4-$5"),
                line.trace().spanId(),
                line.trace().parentSpanId(),
                line.status().text(),
                line.name(),
                line.startedAt().toEpochMilli(),
                line.endedAt().toEpochMilli(),
                new Resource(new ResourceAttributes(service)),
                new Attributes(
                        line.activity(),
                        person == null ? null : person.pseudonym(),
                        person == null ? null : person.type().uri(),
                        line.processor()));
    }
}
