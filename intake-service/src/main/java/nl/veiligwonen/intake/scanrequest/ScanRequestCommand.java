package nl.veiligwonen.intake.scanrequest;

import java.time.Instant;
import nl.veiligwonen.contracts.OrganisationId;

/** What can be asked of a request for a home scan. */
public sealed interface ScanRequestCommand {

    /** An organisation asks for a home scan for one of its office-holders. */
    record SubmitScanRequest(OrganisationId organisation, ScanApplication application) implements ScanRequestCommand {}

    /** An adviser makes an appointment for the visit. */
    record ScheduleHomeVisit(Instant scheduledFor) implements ScanRequestCommand {}

    /** An adviser reports that the visit has taken place. */
    record CompleteHomeVisit(Instant visitedAt) implements ScanRequestCommand {}

    /** Assessment-service tells that the security authority has referred the case to the protection system. */
    record NoteReferral() implements ScanRequestCommand {}

    /** Assessment-service tells that the security authority has established the advice. */
    record NoteEstablishedAdvice() implements ScanRequestCommand {}

    /** Funding-service tells that the contribution has been paid. */
    record NotePaidContribution() implements ScanRequestCommand {}
}
