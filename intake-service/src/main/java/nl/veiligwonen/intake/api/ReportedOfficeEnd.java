package nl.veiligwonen.intake.api;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import nl.veiligwonen.intake.scanrequest.OfficeEnd;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is sent when there is no office any more. */
@Schema(
        name = "OfficeEnd",
        description = "The office has ended (einde ambt), or was not taken up after all (benoeming gaat niet door).",
        examples = ReportedOfficeEnd.EXAMPLE)
public record ReportedOfficeEnd(
        @Schema(description = "Which of the two.", required = true) @NotNull OfficeEnd end,

        @Schema(
                description = "The last day in office, or the day on which it became certain that it would not be taken"
                        + " up; not in the future.",
                required = true,
                examples = "\"2026-03-31\"")
        @NotNull LocalDate endedOn) {

    static final String EXAMPLE = """
        {"end": "OFFICE_ENDED", "endedOn": "2026-03-31"}
        """;
}
