package nl.veiligwonen.assessment.advice;

import java.time.Instant;
import nl.veiligwonen.contracts.IntakeEvent.Closure;
import nl.veiligwonen.contracts.OrganisationId;

/** What has become of the case, as intake-service told. The names of these records are in the journal for ever. */
public sealed interface CaseEvent extends AdviceEvent {

    /** A referral to the protection system was reported: all work has stopped. */
    record AssessmentFrozen(OrganisationId organisation, Instant frozenAt) implements CaseEvent {}

    /** The protection system has left the case to us: work goes on where it was. */
    record AssessmentResumed(OrganisationId organisation, Instant resumedAt) implements CaseEvent {}

    /** The case has ended. */
    record AssessmentClosed(OrganisationId organisation, Closure closure, Instant closedAt) implements CaseEvent {}
}
