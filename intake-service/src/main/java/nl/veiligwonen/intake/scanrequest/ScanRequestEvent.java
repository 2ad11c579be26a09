package nl.veiligwonen.intake.scanrequest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.platform.domain.PersonalData;
import nl.veiligwonen.platform.domain.PersonalData.Purpose;
import org.jspecify.annotations.Nullable;

/** What can have happened to a request for a home scan. The names of these records are in the journal for ever. */
public sealed interface ScanRequestEvent {

    /** The organisation whose request it is. */
    OrganisationId organisation();

    /** An event in which it was stated who the office-holder is and where he lives. */
    sealed interface Statement extends ScanRequestEvent {

        /** What was stated. */
        ScanApplication application();
    }

    /** An organisation has asked for a home scan (woningscan aangevraagd). */
    record ScanRequested(
            OrganisationId organisation,
            @PersonalData(Purpose.IDENTITY) ScanApplication application,
            Instant requestedAt)
            implements Statement {}

    /**
     * An office-holder has asked for a home scan himself.
     *
     * @param applicant the subject of his token
     */
    record ScanRequestedByOfficeHolder(
            OrganisationId organisation,
            @PersonalData(Purpose.IDENTITY) ScanApplication application,
            String applicant,
            Instant requestedAt)
            implements Statement {}

    /**
     * A home scan has been asked for at a new home, after a move (verhuizing).
     *
     * @param previousCaseId the case of the old home
     * @param applicant the subject of the office-holder's token, if he asks himself
     */
    record ScanRequestedAfterMove(
            OrganisationId organisation,
            @PersonalData(Purpose.IDENTITY) ScanApplication application,
            CaseId previousCaseId,
            @Nullable String applicant,
            Instant requestedAt)
            implements Statement {}

    /** The request meets the rules that were in force. */
    record EligibilityConfirmed(OrganisationId organisation, RuleVersion rules) implements ScanRequestEvent {}

    /** The request does not meet the rules that were in force. */
    record EligibilityRejected(OrganisationId organisation, RuleVersion rules, Objection objection)
            implements ScanRequestEvent {}

    /** Something is missing from the request and has been asked for (aanvulling gevraagd, Awb 4:5). */
    record SupplementAsked(OrganisationId organisation, List<MissingItem> missing, LocalDate dueOn, Instant askedAt)
            implements ScanRequestEvent {
        public SupplementAsked {
            missing = List.copyOf(missing);
        }
    }

    /** What was missing has come in (aanvulling ontvangen): this is what is stated from now on. */
    record SupplementReceived(
            OrganisationId organisation,
            @PersonalData(Purpose.IDENTITY) ScanApplication application,
            Instant receivedAt)
            implements Statement {}

    /**
     * Nothing has come in the term for the supplement, so the term for the decision goes on (aanvullingstermijn ongebruikt
     * verstreken, Awb 4:15(1)).
     *
     * @param lastDay the last day of the term for the supplement
     */
    record SupplementTermLapsed(OrganisationId organisation, LocalDate lastDay) implements ScanRequestEvent {}

    /**
     * No decision was given in time (beslistermijn overschreden, Awb 4:13). The applicant can now give notice of default.
     *
     * @param lastDay the last day of the term
     */
    record DecisionTermExceeded(OrganisationId organisation, LocalDate lastDay) implements ScanRequestEvent {}

    /**
     * The applicant has been told that the decision will take longer (beslistermijn verdaagd, Awb 4:14).
     *
     * @param toldOn the day on which he was told
     * @param newLastDay the last day of the term from now on
     */
    record DecisionPostponed(OrganisationId organisation, LocalDate toldOn, LocalDate newLastDay)
            implements ScanRequestEvent {}

    /** The applicant has given notice that the decision is late (ingebrekestelling ontvangen, Awb 4:17). */
    record NoticeOfDefaultReceived(OrganisationId organisation, LocalDate receivedOn) implements ScanRequestEvent {}

    /**
     * The decision came after a notice of default: from this day on no penalty is added (Awb 4:17, 4:18).
     *
     * @param decidedOn the day on which the decision was given
     * @param owedCents the penalty that is owed by then; nothing if the decision came within two weeks after the notice
     */
    record DecidedAfterNotice(OrganisationId organisation, LocalDate decidedOn, EuroCents owedCents)
            implements ScanRequestEvent {}

    /** What was missing did not come in time, and the request is not processed (buiten behandeling gesteld, Awb 4:5). */
    record RequestNotProcessed(OrganisationId organisation, Instant decidedAt) implements ScanRequestEvent {}

    /** An adviser has made an appointment for the visit. */
    record HomeVisitScheduled(OrganisationId organisation, Instant scheduledFor) implements ScanRequestEvent {}

    /** The appointment has been moved to another moment. */
    record HomeVisitRescheduled(OrganisationId organisation, Instant scheduledFor) implements ScanRequestEvent {}

    /** The visit has not taken place as agreed; a new appointment is to be made. */
    record HomeVisitMissed(OrganisationId organisation, Instant scheduledFor, VisitMiss miss)
            implements ScanRequestEvent {}

    /** An adviser has visited the home. */
    record HomeVisitCompleted(OrganisationId organisation, Instant visitedAt) implements ScanRequestEvent {}

    /**
     * A document has been added to the case (bijlage toegevoegd). Its content is kept elsewhere, under its id.
     *
     * @param addedBy the subject of the token of whoever added it
     */
    record AttachmentAdded(
            OrganisationId organisation,
            AttachmentId attachmentId,
            DocumentType type,
            long sizeBytes,
            @PersonalData(Purpose.ATTACHMENTS) FileName fileName,
            String addedBy,
            Instant addedAt)
            implements ScanRequestEvent {}

    /** A document has been removed from the case, and its content with it (bijlage verwijderd). */
    record AttachmentRemoved(OrganisationId organisation, AttachmentId attachmentId, Instant removedAt)
            implements ScanRequestEvent {}

    /** The request has been withdrawn (ingetrokken). */
    record RequestWithdrawn(OrganisationId organisation, Instant withdrawnAt) implements ScanRequestEvent {}

    /** The office has ended, or was never taken up. */
    record OfficeEnded(
            OrganisationId organisation,
            OfficeEnd end,
            @PersonalData(Purpose.IDENTITY) LocalDate endedOn,
            Instant reportedAt)
            implements ScanRequestEvent {}

    /** The office-holder has moved house, and another case goes on at the new home. */
    record OfficeHolderMoved(OrganisationId organisation, CaseId nextCaseId, Instant reportedAt)
            implements ScanRequestEvent {}

    /** A concrete threat has been reported to the protection system: all work on the case stops. */
    record CaseFrozen(OrganisationId organisation, Instant reportedAt) implements ScanRequestEvent {}

    /** The protection system does not have the case, or no longer: work goes on where it was. */
    record CaseResumed(OrganisationId organisation, ReferralOutcome outcome, Instant resumedAt)
            implements ScanRequestEvent {}

    /** The protection system has taken the case over. */
    record CaseTakenOver(OrganisationId organisation, Instant takenOverAt) implements ScanRequestEvent {}

    /** The security authority has referred the case to the protection system, in the time when that ended a case. */
    record CaseReferred(OrganisationId organisation) implements ScanRequestEvent {}

    /** The security authority has established the advice. */
    record AdviceEstablished(OrganisationId organisation) implements ScanRequestEvent {}

    /** The security authority has established that no measures are needed. */
    record AdviceEstablishedWithoutMeasures(OrganisationId organisation) implements ScanRequestEvent {}

    /** The ministry has paid its contribution to the measures. */
    record ContributionPaid(OrganisationId organisation) implements ScanRequestEvent {}

    /** All that was provided has been settled, and nothing follows. */
    record ProvisionClosed(OrganisationId organisation) implements ScanRequestEvent {}
}
