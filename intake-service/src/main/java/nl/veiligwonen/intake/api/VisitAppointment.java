package nl.veiligwonen.intake.api;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an adviser sends to make an appointment. */
@Schema(
        name = "VisitAppointment",
        description = "An appointment for the visit to the home (afspraak huisbezoek).",
        examples = VisitAppointment.EXAMPLE)
public record VisitAppointment(
        @Schema(description = "When the adviser will come: a moment still to come.", required = true) @NotNull Instant scheduledFor) {

    static final String EXAMPLE = """
            {"scheduledFor": "2099-03-12T09:00:00Z"}
            """;
}
