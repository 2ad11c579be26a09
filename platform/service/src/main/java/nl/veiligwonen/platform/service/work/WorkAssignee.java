package nl.veiligwonen.platform.service.work;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a coordinator sends to give work to someone. */
@Schema(
        name = "WorkAssignee",
        description = "Who is to do the work (toewijzing).",
        examples = "{\"assignee\": \"0d9ad63e-14a5-4b87-a6c3-9f9d2d6a9f2c\"}")
public record WorkAssignee(
        @Schema(
                description =
                        "The subject (`sub`) of his token. Whether he has the role for it is for the coordinator to"
                                + " know: being given work gives no rights.",
                required = true,
                examples = "\"0d9ad63e-14a5-4b87-a6c3-9f9d2d6a9f2c\"")
        @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,254}", message = "must be the subject of a token") String assignee) {}
