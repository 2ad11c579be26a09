package nl.veiligwonen.assessment.advice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.veiligwonen.assessment.advice.Advice.Active;
import nl.veiligwonen.assessment.advice.Advice.Closed;
import nl.veiligwonen.assessment.advice.Advice.Frozen;
import nl.veiligwonen.assessment.advice.Advice.Opened;
import nl.veiligwonen.assessment.advice.Advice.Standing;
import nl.veiligwonen.assessment.advice.Advice.UnderReview;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.domain.term.RunningClock;
import nl.veiligwonen.platform.domain.term.ServiceTarget;
import nl.veiligwonen.platform.domain.term.TargetClock;
import nl.veiligwonen.platform.domain.term.ValidityClock;

/**
 * What is due for an advice, and how long it and its certificate hold. No law sets a term for it; the term for the
 * decision on the request runs in intake.
 *
 * @param review how soon the security authority should have judged what was submitted
 * @param lapse how long an established advice holds
 */
public record AdviceClocks(ServiceTarget review, LapsePolicy lapse) {

    /** The clocks that run for an advice. An expired certificate stays visible until another is recorded. */
    public List<RunningClock> of(Opened advice) {
        return switch (advice) {
            case Active active ->
                Stream.of(reviewOf(active, review), certificateOf(active), lapseOf(active))
                        .<RunningClock>flatMap(Optional::stream)
                        .toList();
            // A certificate runs out, an advice does not lapse while its case stands still.
            case Frozen frozen ->
                certificateOf(frozen).<RunningClock>map(clock -> clock).stream().toList();
            case Closed _ -> List.of();
        };
    }

    /** The clock of the review; empty if there is nothing to review. */
    static Optional<TargetClock> reviewOf(Active advice, ServiceTarget review) {
        return advice instanceof UnderReview submitted
                ? Optional.of(new TargetClock(review, legalDay(submitted.submittedAt())))
                : Optional.empty();
    }

    private static Optional<ValidityClock> certificateOf(Opened advice) {
        return advice.dossier()
                .pkvw()
                .certificate()
                .map(certificate -> new ValidityClock(
                        AdviceDeadlines.CERTIFICATE,
                        "geldigheid van het certificaat Politiekeurmerk Veilig Wonen",
                        PkvwCertificate.SOURCE,
                        certificate.issuedOn(),
                        certificate.lastValidDay()));
    }

    private Optional<ValidityClock> lapseOf(Active advice) {
        return advice instanceof Standing standing
                ? lapse.lastDay(standing.establishedAt())
                        .map(lastDay -> new ValidityClock(
                                AdviceDeadlines.LAPSE,
                                "geldigheid van het advies",
                                LapsePolicy.SOURCE,
                                legalDay(standing.establishedAt()),
                                lastDay))
                : Optional.empty();
    }

    private static LocalDate legalDay(Instant moment) {
        return LocalDate.ofInstant(moment, Occasion.LEGAL_ZONE);
    }
}
