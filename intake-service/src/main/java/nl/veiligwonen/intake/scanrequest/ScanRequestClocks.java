package nl.veiligwonen.intake.scanrequest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.veiligwonen.intake.scanrequest.ScanRequest.AskedSupplement;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Closed;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Eligible;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Frozen;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Incomplete;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Ineligible;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Live;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Made;
import nl.veiligwonen.intake.scanrequest.ScanRequest.VisitScheduled;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.domain.term.NamedDayClock;
import nl.veiligwonen.platform.domain.term.RunningClock;
import nl.veiligwonen.platform.domain.term.ServiceTarget;
import nl.veiligwonen.platform.domain.term.StatutoryTerm;
import nl.veiligwonen.platform.domain.term.TargetClock;
import nl.veiligwonen.platform.domain.term.TermClock;

/** What is due for a request, by the law and by the targets of the service. */
public final class ScanRequestClocks {

    private ScanRequestClocks() {}

    /**
     * The clocks that run for a request.
     *
     * @param visit how soon the home should be visited once the request is complete
     */
    public static List<RunningClock> of(Made request, ServiceTarget visit) {
        return switch (request) {
            case Live live -> of(live, visit);
            // The term of the law goes on: no article lets it stand still for this.
            case Frozen frozen -> decision(frozen.at());
            case Ineligible _, Closed _ -> List.of();
        };
    }

    private static List<RunningClock> of(Live request, ServiceTarget visit) {
        List<RunningClock> clocks = new ArrayList<>(decision(request));
        if (request instanceof Incomplete incomplete) {
            clocks.add(supplement(incomplete.asked()));
        }
        if (request instanceof Eligible || request instanceof VisitScheduled) {
            clocks.add(new TargetClock(visit, request.dossier().decisionTerm().completeSince()));
        }
        return clocks;
    }

    private static List<RunningClock> decision(Live request) {
        return ScanRequestDeadlines.awaitsDecision(request)
                ? List.copyOf(request.dossier().decisionTerm().clocks())
                : List.of();
    }

    /** First the term of the applicant, and when it has passed unused that of who decides to leave it unprocessed. */
    private static RunningClock supplement(AskedSupplement asked) {
        LocalDate askedOn = LocalDate.ofInstant(asked.askedAt(), Occasion.LEGAL_ZONE);
        return asked.lapsed()
                ? TermClock.startedBy(StatutoryTerm.NOT_PROCESSING, asked.dueOn())
                : new NamedDayClock("supplement", "aanvullingstermijn", "Awb 4:5(1)", askedOn, asked.dueOn());
    }
}
