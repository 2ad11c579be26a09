package nl.veiligwonen.platform.service.oversight;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.platform.web.Role;
import nl.veiligwonen.platform.web.processing.ProcessingActivity;
import nl.veiligwonen.platform.web.processing.ProcessingLine;
import nl.veiligwonen.platform.web.processing.ProcessingRegister;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * That someone looked at, or changed, a file. Who it is about is told when, for what and in which role, not who it was: that is
 * data of another person (European Court of Justice, C-579/21). The privacy officer is told that too, by an opaque id.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Look", description = "That someone looked at a file or did something in it (inzage).")
public record Look(
        @Schema(description = "When.", required = true, examples = "\"2026-03-12T10:05:00Z\"")
        Instant at,

        @Schema(
                description = "What was done: the operation of the API.",
                required = true,
                examples = "\"getScanRequest\"")
        String operation,

        @Schema(
                description = "The activity (verwerkingsactiviteit) of the register.",
                required = true,
                examples = "\"urn:veiligwonen:processing-activity:scan-request\"")
        String activity,

        @Schema(
                description = "What that is called, in Dutch.",
                required = true,
                examples = "\"Behandelen van aanvragen voor een woningscan\"")
        String activityName,

        @Schema(description = "Whether it was done (gelukt).", required = true)
        boolean succeeded,

        @Schema(description = "In which roles.", required = true, examples = "[\"adviser\"]")
        List<String> roles,

        @Schema(description = "For which organisation; absent if for none.", examples = "\"gm0344\"") @Nullable OrganisationId organisation,

        @Schema(
                description = "The policy that allows it (grond); absent if none had to.",
                examples = "\"an-organisation-sees-its-requests\"")
        @Nullable String ground,

        @Schema(description = "Whether it was you.", required = true)
        boolean mine,

        @Schema(
                description = "The trace that it was part of.",
                required = true,
                examples = "\"ef4e77b9b03b585fb6135fcf8d8555fb\"")
        String traceId,

        @Schema(
                description = "Who it was, as an opaque id; for the privacy officer only.",
                examples = "\"0d9ad63e-14a5-4b87-a6c3-9f9d2d6a9f2c\"")
        @Nullable String subject,

        @Schema(
                description = "The pseudonym of the person in the log; for the privacy officer only.",
                examples = "\"01a2b3c4d59f0c4be5d1c7f6a3e8b2d4c6f8a0b1c3d5e7f90a1b2c3d4e5f6a7b8c9d0e1f2a\"")
        @Nullable String dataSubjectId) {

    public Look {
        roles = List.copyOf(roles);
    }

    /**
     * A line of the log as it is told.
     *
     * @param reader the subject of who asks
     * @param tellsWho whether he is told who it was
     */
    static Look of(ProcessingLine line, ProcessingRegister register, String reader, boolean tellsWho) {
        return new Look(
                line.endedAt(),
                line.name(),
                line.activity().toString(),
                register.find(line.activity()).map(ProcessingActivity::nameNl).orElse(""),
                line.status() == ProcessingLine.Status.OK,
                line.actor().roles().stream().map(Role::realmName).sorted().toList(),
                line.actor().organisation(),
                line.ground(),
                line.actor().id().equals(reader),
                line.trace().traceId(),
                tellsWho ? line.actor().id() : null,
                tellsWho && line.person() != null ? line.person().pseudonym() : null);
    }
}
