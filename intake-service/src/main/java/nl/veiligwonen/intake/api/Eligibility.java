package nl.veiligwonen.intake.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import nl.veiligwonen.intake.scanrequest.Objection;
import nl.veiligwonen.intake.scanrequest.RuleVersion;
import nl.veiligwonen.intake.scanrequest.ScanRequest.AfterVisit;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Closed;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Eligible;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Frozen;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Incomplete;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Ineligible;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Made;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Submitted;
import nl.veiligwonen.intake.scanrequest.ScanRequest.VisitScheduled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a request was judged. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Eligibility", description = "How the request was held against the rules (beoordeling van het recht).")
public record Eligibility(
        @Schema(description = "What the judgement is.", required = true)
        Outcome outcome,

        @Schema(
                description = "The version of the rules (regelversie) that were in force on the day of the request.",
                examples = "\"2024-01-01\"")
        @Nullable String rules,

        @Schema(description = "What stands in the way, for programs.", examples = "\"representative\"") @Nullable String code,

        @Schema(description = "What stands in the way, and what is open instead.") @Nullable String reason,

        @Schema(description = "The article it follows from.") @Nullable String source) {

    /** What a judgement can be. */
    @Schema(name = "EligibilityOutcome")
    public enum Outcome {
        /** Not judged yet. */
        PENDING,
        /** Within the regulation. */
        CONFIRMED,
        /** Outside the regulation. */
        REJECTED
    }

    static Eligibility of(Made request) {
        return switch (request) {
            case Submitted _ -> new Eligibility(Outcome.PENDING, null, null, null, null);
            case Incomplete incomplete -> of(incomplete.at());
            case Ineligible ineligible -> rejected(ineligible.rules(), ineligible.objection());
            case Eligible eligible -> confirmed(eligible.rules());
            case VisitScheduled scheduled -> confirmed(scheduled.rules());
            case AfterVisit visited -> confirmed(visited.rules());
            case Frozen frozen -> of(frozen.at());
            case Closed closed -> of(closed.at());
        };
    }

    private static Eligibility confirmed(RuleVersion rules) {
        return new Eligibility(Outcome.CONFIRMED, rules.id(), null, null, null);
    }

    private static Eligibility rejected(RuleVersion rules, Objection objection) {
        return new Eligibility(Outcome.REJECTED, rules.id(), objection.code(), objection.reason(), objection.source());
    }
}
