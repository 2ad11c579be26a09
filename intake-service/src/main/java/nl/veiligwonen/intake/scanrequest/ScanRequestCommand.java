package nl.veiligwonen.intake.scanrequest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.OrganisationId;
import org.jspecify.annotations.Nullable;

/** What can be asked of a request for a home scan. */
public sealed interface ScanRequestCommand {

    /** Someone asks for a home scan. */
    sealed interface Submission extends ScanRequestCommand {

        /** The organisation in which the office is held. */
        OrganisationId organisation();

        /** What is stated. */
        ScanApplication application();
    }

    /** An organisation asks for a home scan for one of its office-holders. */
    record SubmitScanRequest(OrganisationId organisation, ScanApplication application) implements Submission {}

    /**
     * An office-holder asks for a home scan for himself.
     *
     * @param applicant the subject of his token
     */
    record SubmitOwnScanRequest(OrganisationId organisation, ScanApplication application, String applicant)
            implements Submission {}

    /**
     * The office-holder of another case has moved house, and asks for a home scan at the new home.
     *
     * @param previousCaseId that other case
     * @param applicant as in {@link ScanRequest.Dossier}
     */
    record SubmitAfterMove(
            OrganisationId organisation,
            ScanApplication application,
            CaseId previousCaseId,
            @Nullable String applicant) implements Submission {}

    /** Something about the visit to the home. */
    sealed interface Visit extends ScanRequestCommand {}

    /** An adviser makes an appointment for the visit. */
    record ScheduleHomeVisit(Instant scheduledFor) implements Visit {}

    /** An adviser moves the appointment to another moment. */
    record RescheduleHomeVisit(Instant scheduledFor) implements Visit {}

    /** An adviser reports that the visit has not taken place as agreed. */
    record ReportMissedVisit(VisitMiss miss) implements Visit {}

    /** An adviser reports that the visit has taken place. */
    record CompleteHomeVisit(Instant visitedAt) implements Visit {}

    /** Something about the completeness of the request. */
    sealed interface Completion extends ScanRequestCommand {}

    /** An adviser asks for what is missing. */
    record AskSupplement(List<MissingItem> missing, LocalDate dueOn) implements Completion {
        public AskSupplement {
            missing = List.copyOf(missing);
        }
    }

    /**
     * The applicant supplies what was missing.
     *
     * @param application what is stated from now on
     */
    record SupplyInformation(ScanApplication application) implements Completion {}

    /** An adviser decides not to process the request, because it was not completed in time. */
    record DeclareNotProcessed() implements Completion {}

    /** Something about the documents of the case. */
    sealed interface Paper extends ScanRequestCommand {}

    /**
     * The applicant adds a document.
     *
     * @param sizeBytes above 0
     */
    record AddAttachment(AttachmentId attachmentId, DocumentType type, long sizeBytes, FileName fileName)
            implements Paper {}

    /** The applicant removes a document. */
    record RemoveAttachment(AttachmentId attachmentId) implements Paper {}

    /** Something about the term for the decision. */
    sealed interface OfDecisionTerm extends ScanRequestCommand {}

    /** The applicant is told that the decision will take longer, and until when (verdaging). */
    record PostponeDecision(LocalDate newLastDay) implements OfDecisionTerm {}

    /**
     * The applicant has given notice that the decision is late (ingebrekestelling).
     *
     * @param receivedOn the day on which the notice was received
     */
    record RecordNoticeOfDefault(LocalDate receivedOn) implements OfDecisionTerm {}

    /** Something that ends the case before its time. */
    sealed interface Ending extends ScanRequestCommand {}

    /** The applicant takes the request back. */
    record WithdrawRequest() implements Ending {}

    /** The office has ended on this day, or it became certain on this day that it would not be taken up. */
    record ReportOfficeEnd(OfficeEnd end, LocalDate endedOn) implements Ending {}

    /** The office-holder has moved house, and another case goes on at the new home. */
    record ReportMove(CaseId nextCaseId) implements Ending {}

    /** Something about the protection system. */
    sealed interface Referral extends ScanRequestCommand {}

    /** Someone reports a concrete threat to the protection system. */
    record ReportReferral() implements Referral {}

    /** The security authority records what has become of that. */
    record RecordReferralOutcome(ReferralOutcome outcome) implements Referral {}

    /** What the clock tells when a term has ended. */
    sealed interface TermEnd extends ScanRequestCommand {}

    /** The term for the supplement has ended. */
    record LapseSupplementTerm() implements TermEnd {}

    /** The term for the decision has ended. */
    record ExceedDecisionTerm() implements TermEnd {}

    /** What another service tells. */
    sealed interface News extends ScanRequestCommand {}

    /** Assessment-service tells that the security authority has referred the case to the protection system. */
    record NoteReferral() implements News {}

    /** Assessment-service tells that the security authority has established the advice. */
    record NoteEstablishedAdvice() implements News {}

    /** Assessment-service tells that the security authority has established that no measures are needed. */
    record NoteAdviceWithoutMeasures() implements News {}

    /** Funding-service tells that the contribution has been paid. */
    record NotePaidContribution() implements News {}

    /** Funding-service tells that all that was provided has been settled, whether a contribution was paid or not. */
    record NoteClosedProvision() implements News {}
}
