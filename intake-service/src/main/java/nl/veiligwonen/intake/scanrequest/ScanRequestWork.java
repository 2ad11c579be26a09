package nl.veiligwonen.intake.scanrequest;

import java.util.List;
import nl.veiligwonen.intake.scanrequest.ScanRequest.AfterVisit;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Closed;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Eligible;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Frozen;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Incomplete;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Ineligible;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Live;
import nl.veiligwonen.intake.scanrequest.ScanRequest.NotSubmitted;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Submitted;
import nl.veiligwonen.intake.scanrequest.ScanRequest.VisitScheduled;
import nl.veiligwonen.platform.domain.term.ServiceTarget;
import nl.veiligwonen.platform.domain.work.OpenWork;

/** Whose work a request is, stage by stage. While the protection system has the case nobody works on it. */
public final class ScanRequestWork {

    /** Supplements that the organisation is to supply (Awb 4:5). */
    public static final String SUPPLEMENTS = "supplements";

    /** Requests of which nothing came in the term for the supplement: an adviser decides (Awb 4:5). */
    public static final String SUPPLEMENT_DECISIONS = "supplement-decisions";

    /** Visits for which an adviser is to make an appointment. */
    public static final String VISIT_PLANNING = "visit-planning";

    /** Visits of which an adviser is to report that they took place. */
    public static final String VISIT_REPORTING = "visit-reporting";

    private ScanRequestWork() {}

    /**
     * What is to be done for a request.
     *
     * @param visit how soon the home should be visited once the request is complete
     */
    public static List<OpenWork> of(ScanRequest request, ServiceTarget visit) {
        return switch (request) {
            case Live live -> of(live, visit);
            case NotSubmitted _, Ineligible _, Frozen _, Closed _ -> List.of();
        };
    }

    private static List<OpenWork> of(Live request, ServiceTarget visit) {
        return switch (request) {
            case Eligible _ -> List.of(work(VISIT_PLANNING, "plan-the-visit", request, visit));
            case VisitScheduled _ -> List.of(work(VISIT_REPORTING, "report-the-visit", request, visit));
            case Incomplete incomplete ->
                incomplete.asked().lapsed()
                        ? List.of(work(SUPPLEMENT_DECISIONS, "decide-without-the-supplement", request, visit))
                        : List.of(work(SUPPLEMENTS, "supply-what-is-missing", request, visit));
            // Judged as soon as it is made; after the visit the other services have it.
            case Submitted _, AfterVisit _ -> List.of();
        };
    }

    private static OpenWork work(String queue, String task, Live request, ServiceTarget visit) {
        return OpenWork.forAnyone(
                queue,
                request.stage().name(),
                task,
                request.dossier().organisation(),
                ScanRequestClocks.of(request, visit));
    }
}
