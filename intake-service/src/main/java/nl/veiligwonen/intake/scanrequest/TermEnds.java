package nl.veiligwonen.intake.scanrequest;

import nl.veiligwonen.intake.scanrequest.ScanRequest.Incomplete;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Live;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.ExceedDecisionTerm;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.LapseSupplementTerm;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.TermEnd;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.DecisionTermExceeded;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.SupplementTermLapsed;
import nl.veiligwonen.platform.domain.Decision;
import nl.veiligwonen.platform.domain.Occasion;

/** What follows when a term has ended. A clock that strikes too early, or twice, changes nothing. */
final class TermEnds {

    private TermEnds() {}

    static Decision<ScanRequestEvent> decide(TermEnd command, Live request, Occasion occasion) {
        return switch (command) {
            case LapseSupplementTerm _ -> lapse(request, occasion);
            case ExceedDecisionTerm _ -> exceed(request, occasion);
        };
    }

    private static Decision<ScanRequestEvent> lapse(Live request, Occasion occasion) {
        return request instanceof Incomplete incomplete
                        && !incomplete.asked().lapsed()
                        && occasion.today().isAfter(incomplete.asked().dueOn())
                ? Decision.accept(new SupplementTermLapsed(
                        incomplete.dossier().organisation(), incomplete.asked().dueOn()))
                : Decision.accept();
    }

    private static Decision<ScanRequestEvent> exceed(Live request, Occasion occasion) {
        DecisionTerm term = request.dossier().decisionTerm();
        return ScanRequestDeadlines.awaitsDecision(request)
                        && !term.exceeded()
                        && occasion.today().isAfter(term.lastDay())
                ? Decision.accept(new DecisionTermExceeded(request.dossier().organisation(), term.lastDay()))
                : Decision.accept();
    }
}
