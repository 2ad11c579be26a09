package nl.veiligwonen.intake.scanrequest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.veiligwonen.intake.scanrequest.Closing.NotProcessed;
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

    /**
     * The term for an objection to a decision by which a request has come to its end: outside the regulation, or left
     * unprocessed. Both are announced as they are taken. Empty for a request that has not ended like that.
     */
    public static Optional<TermClock> objection(Made request) {
        return switch (request) {
            // It was held against the rules as soon as there was nothing more to wait for.
            case Ineligible ineligible ->
                Optional.of(objectionTo(ineligible.dossier().decisionTerm().completeSince()));
            case Closed(var _, NotProcessed(var decidedAt)) ->
                Optional.of(objectionTo(LocalDate.ofInstant(decidedAt, Occasion.LEGAL_ZONE)));
            case Live _, Frozen _, Closed _ -> Optional.empty();
        };
    }

    private static TermClock objectionTo(LocalDate decidedOn) {
        return TermClock.startedBy(StatutoryTerm.OBJECTION, decidedOn);
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
