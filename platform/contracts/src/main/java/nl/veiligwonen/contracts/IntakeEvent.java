package nl.veiligwonen.contracts;

import java.util.Optional;

/** What intake-service tells: the request for a home scan up to the visit. */
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
}
