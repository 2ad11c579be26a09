package nl.veiligwonen.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What intake-service tells: the life of a case, from the request for a home scan to its end. */
public sealed interface IntakeEvent extends IntegrationEvent {

    String TOPIC = "veiligwonen.intake";

    /** The case it is about. */
    CaseId caseId();

    /** The organisation that asked. */
    OrganisationId organisation();

    @Override
    default String subject() {
        return caseId().toString();
    }

    @Override
    default Optional<OrganisationId> owner() {
        return Optional.of(organisation());
    }

    /** An organisation has asked for a home scan (woningscan aangevraagd). */
    @EventType("nl.veiligwonen.intake.scan-requested.v1")
    record ScanRequested(CaseId caseId, OrganisationId organisation) implements IntakeEvent {}

    /** The request meets the rules for office and home. */
    @EventType("nl.veiligwonen.intake.eligibility-confirmed.v1")
    record EligibilityConfirmed(CaseId caseId, OrganisationId organisation) implements IntakeEvent {}

    /** The request does not meet the rules; the reason stays in intake. */
    @EventType("nl.veiligwonen.intake.eligibility-rejected.v1")
    record EligibilityRejected(CaseId caseId, OrganisationId organisation) implements IntakeEvent {}

    /** A security adviser will visit the home; when stays in intake. */
    @EventType("nl.veiligwonen.intake.home-visit-scheduled.v1")
    record HomeVisitScheduled(CaseId caseId, OrganisationId organisation) implements IntakeEvent {}

    /** The security adviser has visited the home: the assessment can begin. */
    @EventType("nl.veiligwonen.intake.home-visit-completed.v1")
    record HomeVisitCompleted(CaseId caseId, OrganisationId organisation) implements IntakeEvent {}

    /** The visit has not taken place as agreed; a new appointment is to be made. Whose fault that is stays in intake. */
    @EventType("nl.veiligwonen.intake.home-visit-missed.v1")
    record HomeVisitMissed(CaseId caseId, OrganisationId organisation) implements IntakeEvent {}

    /** Something is missing from the request and has been asked for (Awb 4:5); what stays in intake. */
    @EventType("nl.veiligwonen.intake.supplement-asked.v1")
    record SupplementAsked(CaseId caseId, OrganisationId organisation) implements IntakeEvent {}

    /** What was missing from the request has come in. */
    @EventType("nl.veiligwonen.intake.supplement-received.v1")
    record SupplementReceived(CaseId caseId, OrganisationId organisation) implements IntakeEvent {}

    /** A referral to the protection system is reported: all work on the case stops. Why stays in intake. */
    @EventType("nl.veiligwonen.intake.case-frozen.v1")
    record CaseFrozen(CaseId caseId, OrganisationId organisation) implements IntakeEvent {}

    /** The protection system leaves the case to us, or gives it back: work goes on where it was. */
    @EventType("nl.veiligwonen.intake.case-resumed.v1")
    record CaseResumed(CaseId caseId, OrganisationId organisation) implements IntakeEvent {}

    /**
     * The case has ended; nothing new begins on it.
     *
     * @param closure how it ended
     * @param nextCaseId the case that goes on for the new home; absent unless the office-holder has moved
     */
    @EventType("nl.veiligwonen.intake.case-closed.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CaseClosed(
            CaseId caseId,
            OrganisationId organisation,
            Closure closure,
            @Nullable CaseId nextCaseId) implements IntakeEvent {}

    /** How a case can end. */
    enum Closure {
        /** The request was withdrawn (ingetrokken). */
        WITHDRAWN,
        /** The request stayed incomplete and is not processed (buiten behandeling gesteld, Awb 4:5). */
        NOT_PROCESSED,
        /** The office-holder has moved: a new home asks for a new advice (para. 6). */
        MOVED,
        /** The office has ended, or did not begin. */
        OFFICE_ENDED,
        /** The protection system has taken the case over. */
        REFERRED
    }
}
