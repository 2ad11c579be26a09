package nl.veiligwonen.intake.scanrequest;

import java.time.Instant;
import java.time.LocalDate;
import nl.veiligwonen.intake.scanrequest.ScanRequest.AfterVisit;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Eligible;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Incomplete;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Live;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Submitted;
import nl.veiligwonen.intake.scanrequest.ScanRequest.VisitScheduled;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.CompleteHomeVisit;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.ReportMissedVisit;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.RescheduleHomeVisit;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.ScheduleHomeVisit;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.Visit;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.HomeVisitCompleted;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.HomeVisitMissed;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.HomeVisitRescheduled;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.HomeVisitScheduled;
import nl.veiligwonen.platform.domain.Decision;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.domain.Refusal;

/** The rules of the visit to the home: one appointment at a time, until an adviser has been there. */
final class HomeVisits {

    private HomeVisits() {}

    static Decision<ScanRequestEvent> decide(Visit command, Live request, Occasion occasion) {
        return switch (command) {
            case ScheduleHomeVisit schedule -> schedule(schedule, request, occasion);
            case RescheduleHomeVisit reschedule -> reschedule(reschedule, request, occasion);
            case ReportMissedVisit missed -> missed(missed, request, occasion);
            case CompleteHomeVisit complete -> complete(complete, request, occasion);
        };
    }

    private static Decision<ScanRequestEvent> schedule(ScheduleHomeVisit command, Live request, Occasion occasion) {
        return switch (request) {
            case Eligible _ -> appointment(command, request, occasion);
            case Incomplete incomplete -> afterTheTerm(command, incomplete, occasion);
            case Submitted _ -> Decision.refuse(ScanRequestRefusal.NOT_JUDGED);
            case VisitScheduled _ -> Decision.refuse(ScanRequestRefusal.VISIT_ALREADY_SCHEDULED);
            case AfterVisit _ -> Decision.refuse(ScanRequestRefusal.VISIT_ALREADY_COMPLETED);
        };
    }

    /** When nothing has come in time, the request can be gone on with as it is. */
    private static Decision<ScanRequestEvent> afterTheTerm(
            ScheduleHomeVisit command, Incomplete incomplete, Occasion occasion) {
        return switch (incomplete.at()) {
            case Submitted _ -> Decision.refuse(ScanRequestRefusal.NOT_JUDGED);
            case Eligible eligible ->
                occasion.today().isAfter(incomplete.asked().dueOn())
                        ? appointment(command, eligible, occasion)
                        : Decision.refuse(ScanRequestRefusal.SUPPLEMENT_AWAITED);
        };
    }

    private static Decision<ScanRequestEvent> appointment(ScheduleHomeVisit command, Live request, Occasion occasion) {
        return command.scheduledFor().isAfter(occasion.at())
                ? Decision.accept(new HomeVisitScheduled(request.dossier().organisation(), command.scheduledFor()))
                : Decision.refuse(ScanRequestRefusal.APPOINTMENT_IN_THE_PAST);
    }

    private static Decision<ScanRequestEvent> reschedule(RescheduleHomeVisit command, Live request, Occasion occasion) {
        if (!(request instanceof VisitScheduled scheduled)) {
            return Decision.refuse(noAppointment(request));
        }
        if (!command.scheduledFor().isAfter(occasion.at())) {
            return Decision.refuse(ScanRequestRefusal.APPOINTMENT_IN_THE_PAST);
        }
        return command.scheduledFor().equals(scheduled.scheduledFor())
                ? Decision.accept()
                : Decision.accept(new HomeVisitRescheduled(scheduled.dossier().organisation(), command.scheduledFor()));
    }

    private static Decision<ScanRequestEvent> missed(ReportMissedVisit command, Live request, Occasion occasion) {
        if (!(request instanceof VisitScheduled scheduled)) {
            return Decision.refuse(noAppointment(request));
        }
        return scheduled.scheduledFor().isAfter(occasion.at())
                ? Decision.refuse(ScanRequestRefusal.APPOINTMENT_STILL_TO_COME)
                : Decision.accept(new HomeVisitMissed(
                        scheduled.dossier().organisation(), scheduled.scheduledFor(), command.miss()));
    }

    /** The visit need not be at the time of the appointment: people come earlier and later than they said. */
    private static Decision<ScanRequestEvent> complete(CompleteHomeVisit command, Live request, Occasion occasion) {
        if (!(request instanceof VisitScheduled scheduled)) {
            return Decision.refuse(noAppointment(request));
        }
        var dossier = scheduled.dossier();
        if (command.visitedAt().isAfter(occasion.at())) {
            return Decision.refuse(ScanRequestRefusal.VISIT_IN_THE_FUTURE);
        }
        if (legalDay(command.visitedAt()).isBefore(legalDay(dossier.requestedAt()))) {
            return Decision.refuse(ScanRequestRefusal.VISIT_BEFORE_REQUEST);
        }
        return Decision.accept(new HomeVisitCompleted(dossier.organisation(), command.visitedAt()));
    }

    /** Why there is no appointment to do something with. */
    private static Refusal noAppointment(Live request) {
        return request instanceof AfterVisit
                ? ScanRequestRefusal.VISIT_ALREADY_COMPLETED
                : ScanRequestRefusal.VISIT_NOT_SCHEDULED;
    }

    private static LocalDate legalDay(Instant moment) {
        return LocalDate.ofInstant(moment, Occasion.LEGAL_ZONE);
    }
}
