package nl.veiligwonen.assessment.advice;

import java.util.Optional;
import nl.veiligwonen.assessment.advice.Advice.Active;
import nl.veiligwonen.assessment.advice.Advice.Closed;
import nl.veiligwonen.assessment.advice.Advice.Frozen;
import nl.veiligwonen.assessment.advice.Advice.NotOpened;
import nl.veiligwonen.assessment.advice.Advice.Standing;
import nl.veiligwonen.assessment.advice.CaseCommand.CloseCase;
import nl.veiligwonen.assessment.advice.CaseCommand.FreezeCase;
import nl.veiligwonen.assessment.advice.CaseCommand.ResumeCase;
import nl.veiligwonen.assessment.advice.CaseEvent.AssessmentClosed;
import nl.veiligwonen.assessment.advice.CaseEvent.AssessmentFrozen;
import nl.veiligwonen.assessment.advice.CaseEvent.AssessmentResumed;
import nl.veiligwonen.assessment.advice.StandingEvent.AdviceSuperseded;
import nl.veiligwonen.contracts.IntakeEvent.Closure;
import nl.veiligwonen.platform.domain.Decision;
import nl.veiligwonen.platform.domain.Occasion;

/**
 * How an advice follows the life of its case, which is intake's. What intake tells is a fact: it is never refused, and
 * changes nothing where it finds the advice so already.
 */
final class CaseRules {

    private CaseRules() {}

    static Decision<AdviceEvent> decide(CaseCommand command, Advice state, Occasion occasion) {
        return switch (command) {
            case FreezeCase _ -> freeze(state, occasion);
            case ResumeCase _ -> resume(state, occasion);
            case CloseCase close -> close(close, state, occasion);
        };
    }

    /** Intake also tells it of a case that was referred from here: that is frozen already. */
    private static Decision<AdviceEvent> freeze(Advice state, Occasion occasion) {
        return switch (state) {
            case Active advice ->
                Decision.accept(new AssessmentFrozen(advice.dossier().organisation(), occasion.at()));
            case NotOpened _, Frozen _, Closed _ -> Decision.accept();
        };
    }

    private static Decision<AdviceEvent> resume(Advice state, Occasion occasion) {
        return switch (state) {
            case Frozen advice ->
                Decision.accept(new AssessmentResumed(advice.dossier().organisation(), occasion.at()));
            case NotOpened _, Active _, Closed _ -> Decision.accept();
        };
    }

    /** A case that ends before the visit leaves nothing to close here. */
    private static Decision<AdviceEvent> close(CloseCase command, Advice state, Occasion occasion) {
        return switch (state) {
            case Active advice -> close(command, advice, occasion);
            case Frozen advice -> close(command, advice.before(), occasion);
            case NotOpened _, Closed _ -> Decision.accept();
        };
    }

    /** A new home asks for a new advice: the one that stood for the old home holds no longer (para. 6). */
    private static Decision<AdviceEvent> close(CloseCase command, Active advice, Occasion occasion) {
        var closed = new AssessmentClosed(advice.dossier().organisation(), command.closure(), occasion.at());
        return command.closure() == Closure.MOVED && advice instanceof Standing standing
                ? Decision.accept(
                        new AdviceSuperseded(
                                standing.dossier().organisation(),
                                standing.proposal().draft().revision(),
                                SupersedeReason.MOVED,
                                Optional.empty(),
                                occasion.at()),
                        closed)
                : Decision.accept(closed);
    }
}
