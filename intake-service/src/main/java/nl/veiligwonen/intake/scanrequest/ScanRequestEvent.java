package nl.veiligwonen.intake.scanrequest;

import java.time.Instant;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.platform.domain.PersonalData;
import nl.veiligwonen.platform.domain.PersonalData.Purpose;

/** What can have happened to a request for a home scan. The names of these records are in the journal for ever. */
public sealed interface ScanRequestEvent {

    /** The organisation whose request it is. */
    OrganisationId organisation();

    /** An organisation has asked for a home scan (woningscan aangevraagd). */
    record ScanRequested(
            OrganisationId organisation,
            @PersonalData(Purpose.IDENTITY) ScanApplication application,
            Instant requestedAt)
            implements ScanRequestEvent {}

    /** The request meets the rules that were in force. */
    record EligibilityConfirmed(OrganisationId organisation, RuleVersion rules) implements ScanRequestEvent {}

    /** The request does not meet the rules that were in force. */
    record EligibilityRejected(OrganisationId organisation, RuleVersion rules, Objection objection)
            implements ScanRequestEvent {}

    /** An adviser has made an appointment for the visit. */
    record HomeVisitScheduled(OrganisationId organisation, Instant scheduledFor) implements ScanRequestEvent {}

    /** An adviser has visited the home. */
    record HomeVisitCompleted(OrganisationId organisation, Instant visitedAt) implements ScanRequestEvent {}

    /** The security authority has referred the case to the protection system. */
    record CaseReferred(OrganisationId organisation) implements ScanRequestEvent {}

    /** The security authority has established the advice. */
    record AdviceEstablished(OrganisationId organisation) implements ScanRequestEvent {}

    /** The ministry has paid its contribution to the measures. */
    record ContributionPaid(OrganisationId organisation) implements ScanRequestEvent {}
}
