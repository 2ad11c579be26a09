package nl.veiligwonen.intake.api;

import jakarta.validation.constraints.NotNull;
import nl.veiligwonen.intake.scanrequest.ReferralOutcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the security authority sends when it knows what has become of a referral. */
@Schema(
        name = "ReferralOutcome",
        description = "What has become of a referral to the protection system (uitkomst doorverwijzing).",
        examples = ReportedReferralOutcome.EXAMPLE)
public record ReportedReferralOutcome(
        @Schema(description = "The outcome. Why is not recorded here.", required = true) @NotNull ReferralOutcome outcome) {

    static final String EXAMPLE = """
        {"outcome": "DE_ESCALATED"}
        """;
}
