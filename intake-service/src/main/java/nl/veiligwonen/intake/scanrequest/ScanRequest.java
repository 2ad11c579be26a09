package nl.veiligwonen.intake.scanrequest;

import java.time.Instant;
import nl.veiligwonen.contracts.OrganisationId;

/** A request for a home scan, at one of its stages. */
public sealed interface ScanRequest {

    /** Nothing has been asked yet. */
    record NotSubmitted() implements ScanRequest {}

    /** A request that has been made, at whatever stage. */
    sealed interface Made extends ScanRequest {

        /** What the request is and whose. */
        Dossier dossier();

        /** How far it has come. */
        default Stage stage() {
            return switch (this) {
                case Submitted _ -> Stage.SUBMITTED;
                case Ineligible _ -> Stage.INELIGIBLE;
                case Eligible _ -> Stage.ELIGIBLE;
                case VisitScheduled _ -> Stage.VISIT_SCHEDULED;
                case Visited _ -> Stage.VISITED;
                case Referred _ -> Stage.REFERRED;
                case Advised _ -> Stage.ADVISED;
                case Completed _ -> Stage.COMPLETED;
            };
        }
    }

    /**
     * What stays the same through all stages.
     *
     * @param organisation who asked, and will supply the measures
     * @param application what was stated
     * @param requestedAt when, UTC
     */
    record Dossier(OrganisationId organisation, ScanApplication application, Instant requestedAt) {}

    /** Received, not judged yet. */
    record Submitted(Dossier dossier) implements Made {}

    /** Outside the regulation. The end. */
    record Ineligible(Dossier dossier, RuleVersion rules, Objection objection) implements Made {}

    /** Within the regulation under these rules. */
    record Eligible(Dossier dossier, RuleVersion rules) implements Made {}

    /** An adviser will visit the home. */
    record VisitScheduled(Dossier dossier, RuleVersion rules, Instant scheduledFor) implements Made {}

    /** A request of which the home has been visited. */
    sealed interface AfterVisit extends Made {

        /** The rules by which it was judged. */
        RuleVersion rules();

        /** The visit. */
        HomeVisit visit();
    }

    /** An adviser has visited the home; assessment-service has the case. */
    record Visited(Dossier dossier, RuleVersion rules, HomeVisit visit) implements AfterVisit {}

    /** The threat is concrete: the protection system has the case. The end. */
    record Referred(Dossier dossier, RuleVersion rules, HomeVisit visit) implements AfterVisit {}

    /** The advice has been established; funding-service has the case. */
    record Advised(Dossier dossier, RuleVersion rules, HomeVisit visit) implements AfterVisit {}

    /** The contribution has been paid. The end. */
    record Completed(Dossier dossier, RuleVersion rules, HomeVisit visit) implements AfterVisit {}
}
