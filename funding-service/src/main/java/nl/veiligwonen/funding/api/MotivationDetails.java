package nl.veiligwonen.funding.api;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.veiligwonen.funding.provision.Motivation;
import nl.veiligwonen.funding.provision.ProvisionEvent.AdviceAdoptionDeviated;
import nl.veiligwonen.funding.provision.ProvisionEvent.CostOverrunApproved;
import nl.veiligwonen.funding.provision.ProvisionEvent.CostOverrunRefused;
import nl.veiligwonen.funding.provision.ProvisionEvent.LoanWrittenOff;
import nl.veiligwonen.platform.journal.RecordedEvent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A decision of the employer that he had to motivate. */
@Schema(
        name = "MotivatedDecision",
        description = "A decision of the employer with its motivation (gemotiveerd besluit).")
public record MotivationDetails(
        @Schema(description = "What was decided (besluit).", required = true)
        Kind decision,

        @Schema(description = "Why (motivering); told to the employer alone, for it may tell of the home.") @Nullable String motivation,

        @Schema(description = "Who decided, by opaque id.", required = true)
        String actor,

        @Schema(description = "When.", required = true) Instant recordedAt,

        @Schema(description = "The event it follows from.", required = true)
        UUID eventId) {

    /** What can be decided with a motivation. */
    @Schema(
            name = "MotivatedDecisionKind",
            description = "To deviate from the advice, to approve or refuse a cost, or to write off a loan.")
    public enum Kind {
        ADVICE_ADOPTION_DEVIATED,
        COST_OVERRUN_APPROVED,
        COST_OVERRUN_REFUSED,
        LOAN_WRITTEN_OFF
    }

    /**
     * The motivated decision that an event records; empty if it records another.
     *
     * @param toEmployer whether it is told to the employer, who alone is told why
     */
    static Optional<MotivationDetails> of(RecordedEvent recorded, boolean toEmployer) {
        return switch (recorded.event()) {
            case AdviceAdoptionDeviated deviated ->
                Optional.of(of(Kind.ADVICE_ADOPTION_DEVIATED, deviated.motivation(), recorded, toEmployer));
            case CostOverrunApproved approved ->
                Optional.of(of(Kind.COST_OVERRUN_APPROVED, approved.motivation(), recorded, toEmployer));
            case CostOverrunRefused refused ->
                Optional.of(of(Kind.COST_OVERRUN_REFUSED, refused.motivation(), recorded, toEmployer));
            case LoanWrittenOff writtenOff ->
                Optional.of(of(Kind.LOAN_WRITTEN_OFF, writtenOff.motivation(), recorded, toEmployer));
            case Object _ -> Optional.empty();
        };
    }

    private static MotivationDetails of(Kind kind, Motivation motivation, RecordedEvent recorded, boolean toEmployer) {
        return new MotivationDetails(
                kind,
                toEmployer ? motivation.text() : null,
                recorded.actor().id(),
                recorded.recordedAt(),
                recorded.id());
    }

    /** Withholds the text, so that no log or exception can hold it. */
    @Override
    public String toString() {
        return "MotivationDetails[withheld]";
    }
}
