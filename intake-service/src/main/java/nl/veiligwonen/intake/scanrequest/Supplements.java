package nl.veiligwonen.intake.scanrequest;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import nl.veiligwonen.intake.scanrequest.ScanRequest.AfterVisit;
import nl.veiligwonen.intake.scanrequest.ScanRequest.BeforeAppointment;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Eligible;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Incomplete;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Live;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Submitted;
import nl.veiligwonen.intake.scanrequest.ScanRequest.VisitScheduled;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.AskSupplement;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.Completion;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.DeclareNotProcessed;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.SupplyInformation;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.EligibilityConfirmed;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.EligibilityRejected;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.RequestNotProcessed;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.SupplementAsked;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.SupplementReceived;
import nl.veiligwonen.intake.scanrequest.rules.RuleBook;
import nl.veiligwonen.platform.domain.Decision;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.domain.term.LegalCalendar;
import nl.veiligwonen.platform.domain.term.StatutoryTerm;

/**
 * The rules of a request that is not complete: what is missing is asked for first (Awb 4:5(1)), during which the term for
 * the decision stands still (Awb 4:15(1)); only when it does not come in time can the request be left unprocessed, and
 * that must be announced within four weeks (Awb 4:5(4)).
 */
final class Supplements {

    /** The longest term that an applicant is given. */
    static final Period LONGEST_TERM = Period.ofWeeks(12);

    private Supplements() {}

    static Decision<ScanRequestEvent> decide(Completion command, Live request, Occasion occasion) {
        return switch (command) {
            case AskSupplement ask -> ask(ask, request, occasion);
            case SupplyInformation supply -> supply(supply, request, occasion);
            case DeclareNotProcessed _ -> declareNotProcessed(request, occasion);
        };
    }

    private static Decision<ScanRequestEvent> ask(AskSupplement command, Live request, Occasion occasion) {
        return switch (request) {
            case BeforeAppointment before -> ask(command, before, occasion);
            case Incomplete _ -> Decision.refuse(ScanRequestRefusal.SUPPLEMENT_ALREADY_ASKED);
            case VisitScheduled _ -> Decision.refuse(ScanRequestRefusal.TOO_LATE_FOR_SUPPLEMENT);
            case AfterVisit _ -> Decision.refuse(ScanRequestRefusal.TOO_LATE_FOR_SUPPLEMENT);
        };
    }

    private static Decision<ScanRequestEvent> ask(AskSupplement command, BeforeAppointment request, Occasion occasion) {
        if (command.missing().isEmpty()) {
            return Decision.refuse(ScanRequestRefusal.NOTHING_MISSING);
        }
        LocalDate today = occasion.today();
        if (!command.dueOn().isAfter(today) || command.dueOn().isAfter(today.plus(LONGEST_TERM))) {
            return Decision.refuse(ScanRequestRefusal.TERM_OUT_OF_BOUNDS);
        }
        List<MissingItem> missing = command.missing().stream().distinct().toList();
        return Decision.accept(
                new SupplementAsked(request.dossier().organisation(), missing, command.dueOn(), occasion.at()));
    }

    /** What comes late is taken in too, as long as nothing has been decided. */
    private static Decision<ScanRequestEvent> supply(SupplyInformation command, Live request, Occasion occasion) {
        if (!(request instanceof Incomplete incomplete)) {
            return Decision.refuse(ScanRequestRefusal.NO_SUPPLEMENT_ASKED);
        }
        var dossier = incomplete.dossier();
        var organisation = dossier.organisation();
        var received = new SupplementReceived(organisation, command.application(), occasion.at());
        var rules = RuleBook.forRequest(
                        LocalDate.ofInstant(dossier.requestedAt(), Occasion.LEGAL_ZONE), occasion.today())
                .orElseThrow(() -> new IllegalStateException("A request was made when no rules were in force"));
        var objection = rules.firstObjection(organisation, command.application(), occasion.today());
        if (objection.isPresent()) {
            return Decision.accept(received, new EligibilityRejected(organisation, rules.version(), objection.get()));
        }
        return switch (incomplete.at()) {
            case Submitted _ -> Decision.accept(received, new EligibilityConfirmed(organisation, rules.version()));
            case Eligible _ -> Decision.accept(received);
        };
    }

    private static Decision<ScanRequestEvent> declareNotProcessed(Live request, Occasion occasion) {
        if (!(request instanceof Incomplete incomplete)) {
            return Decision.refuse(ScanRequestRefusal.NO_SUPPLEMENT_ASKED);
        }
        LocalDate dueOn = incomplete.asked().dueOn();
        if (!occasion.today().isAfter(dueOn)) {
            return Decision.refuse(ScanRequestRefusal.SUPPLEMENT_AWAITED);
        }
        return occasion.today().isAfter(lastDayToDecide(dueOn))
                ? Decision.refuse(ScanRequestRefusal.TOO_LATE_TO_LEAVE_UNPROCESSED)
                : Decision.accept(new RequestNotProcessed(incomplete.dossier().organisation(), occasion.at()));
    }

    /** The last day on which a request that was not completed can be left unprocessed. */
    private static LocalDate lastDayToDecide(LocalDate dueOn) {
        return StatutoryTerm.NOT_PROCESSING.term().lastDay(dueOn, LegalCalendar.DUTCH);
    }
}
