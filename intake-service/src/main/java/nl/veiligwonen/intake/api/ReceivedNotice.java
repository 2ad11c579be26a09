package nl.veiligwonen.intake.api;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is sent when a decision is late. */
@Schema(
        name = "NoticeOfDefault",
        description = "The notice that the decision is late (ingebrekestelling).",
        examples = ReceivedNotice.EXAMPLE)
public record ReceivedNotice(
        @Schema(
                description =
                        "The day on which the notice was received; today if absent. Only an adviser can name an earlier"
                                + " day, for a notice that came by post.",
                examples = "\"2027-02-16\"")
        @Nullable LocalDate receivedOn) {

    static final String EXAMPLE = """
        {"receivedOn": "2027-02-16"}
        """;
}
