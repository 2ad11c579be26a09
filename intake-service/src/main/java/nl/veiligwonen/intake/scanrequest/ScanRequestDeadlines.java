package nl.veiligwonen.intake.scanrequest;

import java.util.ArrayList;
import java.util.List;
import nl.veiligwonen.intake.scanrequest.ScanRequest.AfterVisit;
import nl.veiligwonen.intake.scanrequest.ScanRequest.BeforeAppointment;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Closed;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Frozen;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Incomplete;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Ineligible;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Live;
import nl.veiligwonen.intake.scanrequest.ScanRequest.NotSubmitted;
import nl.veiligwonen.intake.scanrequest.ScanRequest.VisitScheduled;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Visited;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.ExceedDecisionTerm;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.LapseSupplementTerm;
import nl.veiligwonen.platform.domain.Deadline;
import nl.veiligwonen.platform.domain.Deadlines;

/** The deadlines of a request. While the protection system has the case none strikes; what was due then strikes later. */
public final class ScanRequestDeadlines implements Deadlines<ScanRequest, ScanRequestCommand> {

    @Override
    public List<Deadline<ScanRequestCommand>> runningIn(ScanRequest state) {
        return switch (state) {
            case Live live -> runningIn(live);
            case NotSubmitted _, Ineligible _, Frozen _, Closed _ -> List.of();
        };
    }

    private static List<Deadline<ScanRequestCommand>> runningIn(Live request) {
        List<Deadline<ScanRequestCommand>> running = new ArrayList<>();
        if (request instanceof Incomplete incomplete && !incomplete.asked().lapsed()) {
            running.add(Deadline.after(
                    incomplete.asked().dueOn(), "supplement", "Awb 4:15(1)(a)", new LapseSupplementTerm()));
        }
        DecisionTerm term = request.dossier().decisionTerm();
        if (awaitsDecision(request) && !term.exceeded()) {
            running.add(Deadline.after(
                    term.lastDay(), "decision", term.clock().term().source(), new ExceedDecisionTerm()));
        }
        return running;
    }

    /** Whether there is no advice yet. */
    static boolean awaitsDecision(Live request) {
        return switch (request) {
            case BeforeAppointment _, Incomplete _, VisitScheduled _ -> true;
            case AfterVisit visited -> visited instanceof Visited;
        };
    }
}
