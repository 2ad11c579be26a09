package nl.veiligwonen.intake.scanrequest;

import java.time.LocalDate;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Completed;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Live;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Open;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.Ending;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.ReportMove;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.ReportOfficeEnd;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.WithdrawRequest;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.OfficeEnded;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.OfficeHolderMoved;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.RequestWithdrawn;
import nl.veiligwonen.platform.domain.Decision;
import nl.veiligwonen.platform.domain.Occasion;

/**
 * The ways in which a case ends before its time. A case whose contribution has been paid can still be ended by a move,
 * for which there can be measures again (para. 6), and by the end of the office, after which what was lent goes back
 * (para. 7).
 */
final class Endings {

    private Endings() {}

    static Decision<ScanRequestEvent> decide(Ending command, Live request, Occasion occasion) {
        return switch (command) {
            case WithdrawRequest _ -> withdraw(request, occasion);
            case ReportOfficeEnd end -> endOffice(end, request, occasion);
            case ReportMove move ->
                Decision.accept(
                        new OfficeHolderMoved(request.dossier().organisation(), move.nextCaseId(), occasion.at()));
        };
    }

    /** Whether to have measures is up to the office-holder: what he has asked himself, nobody else takes back. */
    private static Decision<ScanRequestEvent> withdraw(Live request, Occasion occasion) {
        var applicant = request.dossier().applicant();
        if (applicant != null && !applicant.equals(occasion.actor().id())) {
            return Decision.refuse(ScanRequestRefusal.NOT_THE_APPLICANT);
        }
        return switch (request) {
            case Open _ ->
                Decision.accept(new RequestWithdrawn(request.dossier().organisation(), occasion.at()));
            case Completed _ -> Decision.refuse(ScanRequestRefusal.ALREADY_COMPLETED);
        };
    }

    private static Decision<ScanRequestEvent> endOffice(ReportOfficeEnd command, Live request, Occasion occasion) {
        if (command.endedOn().isAfter(occasion.today())) {
            return Decision.refuse(ScanRequestRefusal.OFFICE_END_IN_THE_FUTURE);
        }
        LocalDate startsOn = request.dossier().application().termOfOffice().startsOn();
        boolean begun = !command.endedOn().isBefore(startsOn);
        return switch (command.end()) {
            case OFFICE_ENDED -> begun ? ended(command, request, occasion) : refuseNotBegun();
            case APPOINTMENT_FELL_THROUGH -> begun ? refuseBegun() : ended(command, request, occasion);
        };
    }

    private static Decision<ScanRequestEvent> ended(ReportOfficeEnd command, Live request, Occasion occasion) {
        return Decision.accept(
                new OfficeEnded(request.dossier().organisation(), command.end(), command.endedOn(), occasion.at()));
    }

    private static Decision<ScanRequestEvent> refuseNotBegun() {
        return Decision.refuse(ScanRequestRefusal.OFFICE_NOT_BEGUN);
    }

    private static Decision<ScanRequestEvent> refuseBegun() {
        return Decision.refuse(ScanRequestRefusal.OFFICE_BEGUN);
    }
}
