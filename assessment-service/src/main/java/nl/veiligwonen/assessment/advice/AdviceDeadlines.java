package nl.veiligwonen.assessment.advice;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.veiligwonen.assessment.advice.Advice.Active;
import nl.veiligwonen.assessment.advice.Advice.Closed;
import nl.veiligwonen.assessment.advice.Advice.Frozen;
import nl.veiligwonen.assessment.advice.Advice.NotOpened;
import nl.veiligwonen.assessment.advice.Advice.Opened;
import nl.veiligwonen.assessment.advice.Advice.Standing;
import nl.veiligwonen.assessment.advice.AdviceCommand.LapseAdvice;
import nl.veiligwonen.assessment.advice.PkvwCommand.ExpirePkvwCertificate;
import nl.veiligwonen.platform.domain.Deadline;
import nl.veiligwonen.platform.domain.Deadlines;

/** What happens to an advice by itself: its certificate expires, and it lapses if an operator has set a term. */
public final class AdviceDeadlines implements Deadlines<Advice, AdviceCommand> {

    /** The name of the deadline, and of the clock, of a certificate. */
    static final String CERTIFICATE = "pkvw-certificate";

    /** The name of the deadline, and of the clock, of an established advice. */
    static final String LAPSE = "advice-lapse";

    private final LapsePolicy lapse;

    public AdviceDeadlines(LapsePolicy lapse) {
        this.lapse = lapse;
    }

    @Override
    public List<Deadline<AdviceCommand>> runningIn(Advice state) {
        return switch (state) {
            case Active advice ->
                Stream.concat(certificate(advice).stream(), lapse(advice).stream())
                        .toList();
            // A certificate expires, an advice does not lapse while its case stands still.
            case Frozen advice -> certificate(advice).stream().toList();
            case NotOpened _, Closed _ -> List.of();
        };
    }

    private static Optional<Deadline<AdviceCommand>> certificate(Opened advice) {
        Pkvw pkvw = advice.dossier().pkvw();
        return pkvw.certificate()
                .filter(valid -> !pkvw.expired())
                .map(valid -> Deadline.after(
                        valid.lastValidDay(), CERTIFICATE, PkvwCertificate.SOURCE, new ExpirePkvwCertificate()));
    }

    private Optional<Deadline<AdviceCommand>> lapse(Active advice) {
        return advice instanceof Standing standing
                ? lapse.lastDay(standing.establishedAt())
                        .map(lastDay -> Deadline.after(lastDay, LAPSE, LapsePolicy.SOURCE, new LapseAdvice()))
                : Optional.empty();
    }
}
