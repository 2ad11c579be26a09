package nl.veiligwonen.intake.scanrequest;

import java.time.LocalDate;
import java.util.Optional;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Live;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.OfDecisionTerm;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.PostponeDecision;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.RecordNoticeOfDefault;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.DecisionPostponed;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.NoticeOfDefaultReceived;
import nl.veiligwonen.platform.domain.Decision;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.domain.Refusal;
import nl.veiligwonen.platform.domain.term.NoticeOfDefault;

/** The rules of the term for the decision, as far as people move it: its postponement and the notice that it has ended. */
final class DecisionTerms {

    /** How long after the last day the new one can be, in weeks. The law asks a reasonable term; this is our bound to it. */
    static final int LONGEST_POSTPONEMENT_WEEKS = 8;

    private DecisionTerms() {}

    static Decision<ScanRequestEvent> decide(OfDecisionTerm command, Live request, Occasion occasion) {
        if (!ScanRequestDeadlines.awaitsDecision(request)) {
            return Decision.refuse(ScanRequestRefusal.NO_DECISION_AWAITED);
        }
        DecisionTerm term = request.dossier().decisionTerm();
        OrganisationId organisation = request.dossier().organisation();
        LocalDate today = occasion.today();
        return switch (command) {
            case PostponeDecision(var newLastDay) ->
                objection(term, newLastDay, today)
                        .<Decision<ScanRequestEvent>>map(Decision::refuse)
                        .orElseGet(() -> Decision.accept(new DecisionPostponed(organisation, today, newLastDay)));
            case RecordNoticeOfDefault(var receivedOn) ->
                objectionToNotice(term, receivedOn, today)
                        .<Decision<ScanRequestEvent>>map(Decision::refuse)
                        .orElseGet(() -> Decision.accept(new NoticeOfDefaultReceived(organisation, receivedOn)));
        };
    }

    private static Optional<Refusal> objection(DecisionTerm term, LocalDate newLastDay, LocalDate today) {
        if (today.isAfter(term.lastDay())) {
            return Optional.of(ScanRequestRefusal.DECISION_TERM_ENDED);
        }
        boolean within = newLastDay.isAfter(term.lastDay())
                && !newLastDay.isAfter(term.lastDay().plusWeeks(LONGEST_POSTPONEMENT_WEEKS));
        return within ? Optional.empty() : Optional.of(ScanRequestRefusal.NEW_LAST_DAY_OUT_OF_BOUNDS);
    }

    private static Optional<Refusal> objectionToNotice(DecisionTerm term, LocalDate receivedOn, LocalDate today) {
        if (term.notice().isPresent()) {
            return Optional.of(ScanRequestRefusal.NOTICE_ALREADY_RECEIVED);
        }
        if (receivedOn.isAfter(today)) {
            return Optional.of(ScanRequestRefusal.NOTICE_NOT_RECEIVED_YET);
        }
        return NoticeOfDefault.isPremature(term.lastDay(), receivedOn)
                ? Optional.of(ScanRequestRefusal.DECISION_NOT_LATE)
                : Optional.empty();
    }
}
