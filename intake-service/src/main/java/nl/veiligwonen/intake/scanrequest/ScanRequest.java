package nl.veiligwonen.intake.scanrequest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.OrganisationId;
import org.jspecify.annotations.Nullable;

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
                case Incomplete _ -> Stage.INCOMPLETE;
                case Ineligible _ -> Stage.INELIGIBLE;
                case Eligible _ -> Stage.ELIGIBLE;
                case VisitScheduled _ -> Stage.VISIT_SCHEDULED;
                case Visited _ -> Stage.VISITED;
                case Advised _ -> Stage.ADVISED;
                case Completed _ -> Stage.COMPLETED;
                case Frozen frozen -> frozen.at().stage();
                case Closed closed -> closed.closing().stage();
            };
        }

        /** Whether someone still has something to do for it, so that there can be no other for this person and home. */
        default boolean open() {
            return switch (this) {
                case Open _, Frozen _ -> true;
                case Ineligible _, Completed _, Closed _ -> false;
            };
        }
    }

    /**
     * What the request is and whose. Stays the same through all stages, unless a supplement changes what was stated.
     *
     * @param organisation in which the office is held, and which will supply the measures
     * @param application what was stated
     * @param requestedAt when, UTC
     * @param applicant the office-holder by the subject of his token, if he asked himself; null if the organisation did
     * @param previousCaseId the case before the move that led to this one; null if there was none
     * @param decisionTerm how long the decision on it can take
     * @param attachments the documents that belong to it, in the order in which they came
     */
    record Dossier(
            OrganisationId organisation,
            ScanApplication application,
            Instant requestedAt,
            @Nullable String applicant,
            @Nullable CaseId previousCaseId,
            DecisionTerm decisionTerm,
            List<Attachment> attachments) {
        public Dossier {
            attachments = List.copyOf(attachments);
        }

        /** A request whose term for the decision has just begun. */
        public Dossier(
                OrganisationId organisation,
                ScanApplication application,
                Instant requestedAt,
                @Nullable String applicant,
                @Nullable CaseId previousCaseId) {
            this(
                    organisation,
                    application,
                    requestedAt,
                    applicant,
                    previousCaseId,
                    DecisionTerm.startedAt(requestedAt),
                    List.of());
        }

        /** A request of the organisation that follows from no other. */
        public Dossier(OrganisationId organisation, ScanApplication application, Instant requestedAt) {
            this(organisation, application, requestedAt, null, null);
        }

        /** A document of it; empty if it has no such document, or no longer. */
        public Optional<Attachment> attachment(AttachmentId id) {
            return attachments.stream()
                    .filter(attachment -> attachment.id().equals(id))
                    .findFirst();
        }

        Dossier with(ScanApplication corrected) {
            return new Dossier(
                    organisation, corrected, requestedAt, applicant, previousCaseId, decisionTerm, attachments);
        }

        Dossier with(DecisionTerm changed) {
            return new Dossier(organisation, application, requestedAt, applicant, previousCaseId, changed, attachments);
        }

        Dossier with(Attachment added) {
            return withAttachments(
                    Stream.concat(attachments.stream(), Stream.of(added)).toList());
        }

        Dossier without(AttachmentId removed) {
            return withAttachments(attachments.stream()
                    .filter(attachment -> !attachment.id().equals(removed))
                    .toList());
        }

        private Dossier withAttachments(List<Attachment> changed) {
            return new Dossier(
                    organisation, application, requestedAt, applicant, previousCaseId, decisionTerm, changed);
        }
    }

    /** Outside the regulation. The end. */
    record Ineligible(Dossier dossier, RuleVersion rules, Objection objection) implements Made {}

    /** A request that has not come to an end against its will: an event in the life of the office-holder can still end it. */
    sealed interface Live extends Made {}

    /** A request on which someone has something to do. */
    sealed interface Open extends Live {}

    /** A request for which no appointment has been made. */
    sealed interface BeforeAppointment extends Open {

        /** The same, of this dossier. */
        BeforeAppointment with(Dossier changed);
    }

    /** Received, not judged yet. */
    record Submitted(Dossier dossier) implements BeforeAppointment {
        @Override
        public Submitted with(Dossier changed) {
            return new Submitted(changed);
        }
    }

    /** Within the regulation under these rules. */
    record Eligible(Dossier dossier, RuleVersion rules) implements BeforeAppointment {
        @Override
        public Eligible with(Dossier changed) {
            return new Eligible(changed, rules);
        }
    }

    /**
     * Something is missing, and the term for the decision is suspended until it comes or its own term ends.
     *
     * @param at where the request was and will go on
     * @param asked what is missing and until when
     */
    record Incomplete(BeforeAppointment at, AskedSupplement asked) implements Open {
        @Override
        public Dossier dossier() {
            return at.dossier();
        }
    }

    /**
     * What was asked of the applicant to complete the request.
     *
     * @param missing what is missing; at least one thing
     * @param dueOn the last day on which it can be supplied
     * @param askedAt when it was asked, UTC
     * @param lapsed whether it is on record that nothing has come by that day
     */
    record AskedSupplement(List<MissingItem> missing, LocalDate dueOn, Instant askedAt, boolean lapsed) {
        public AskedSupplement {
            missing = List.copyOf(missing);
        }

        /** What has just been asked. */
        public AskedSupplement(List<MissingItem> missing, LocalDate dueOn, Instant askedAt) {
            this(missing, dueOn, askedAt, false);
        }

        AskedSupplement inVain() {
            return new AskedSupplement(missing, dueOn, askedAt, true);
        }
    }

    /** An adviser will visit the home. */
    record VisitScheduled(Dossier dossier, RuleVersion rules, Instant scheduledFor) implements Open {}

    /** A request of which the home has been visited. */
    sealed interface AfterVisit extends Live {

        /** The rules by which it was judged. */
        RuleVersion rules();

        /** The visit. */
        HomeVisit visit();
    }

    /** An adviser has visited the home; assessment-service has the case. */
    record Visited(Dossier dossier, RuleVersion rules, HomeVisit visit) implements Open, AfterVisit {}

    /** The advice has been established; funding-service has the case. */
    record Advised(Dossier dossier, RuleVersion rules, HomeVisit visit) implements Open, AfterVisit {}

    /** No measures are needed, or the contribution to them has been paid: nothing is left to do. */
    record Completed(Dossier dossier, RuleVersion rules, HomeVisit visit) implements AfterVisit {}

    /**
     * A concrete threat has been reported: the protection system has to say what becomes of the case, and until then all
     * work on it stops.
     *
     * @param at where the case was and will go on if it is given back
     * @param reportedAt when, UTC
     */
    record Frozen(Live at, Instant reportedAt) implements Made {
        @Override
        public Dossier dossier() {
            return at.dossier();
        }
    }

    /**
     * Ended before its time. The end.
     *
     * @param at where it was
     * @param closing in which way it ended
     */
    record Closed(Made at, Closing closing) implements Made {
        @Override
        public Dossier dossier() {
            return at.dossier();
        }
    }
}
