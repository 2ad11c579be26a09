package nl.veiligwonen.assessment.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.veiligwonen.assessment.advice.AdviceEvent;
import nl.veiligwonen.assessment.advice.AdviceEvent.AdviceDrafted;
import nl.veiligwonen.assessment.advice.AdviceEvent.AdviceEstablished;
import nl.veiligwonen.assessment.advice.AdviceEvent.AdviceEstablishedWithoutMeasures;
import nl.veiligwonen.assessment.advice.AdviceEvent.AdviceReturned;
import nl.veiligwonen.assessment.advice.AdviceEvent.AdviceSubmittedForReview;
import nl.veiligwonen.assessment.advice.AdviceEvent.AssessmentOpened;
import nl.veiligwonen.assessment.advice.AdviceEvent.CaseReferred;
import nl.veiligwonen.assessment.advice.AdviceEvent.RiskAssessmentRecorded;
import nl.veiligwonen.assessment.advice.AdviceEvent.ThreatAnalysisRecorded;
import nl.veiligwonen.assessment.advice.CaseEvent.AssessmentClosed;
import nl.veiligwonen.assessment.advice.CaseEvent.AssessmentFrozen;
import nl.veiligwonen.assessment.advice.CaseEvent.AssessmentResumed;
import nl.veiligwonen.assessment.advice.Interest;
import nl.veiligwonen.assessment.advice.Measure;
import nl.veiligwonen.assessment.advice.MeasureDescription;
import nl.veiligwonen.assessment.advice.Motivation;
import nl.veiligwonen.assessment.advice.OwnerWork;
import nl.veiligwonen.assessment.advice.PkvwCertificate;
import nl.veiligwonen.assessment.advice.PkvwEvent.OwnerWorkRecorded;
import nl.veiligwonen.assessment.advice.PkvwEvent.PkvwCertificateExpired;
import nl.veiligwonen.assessment.advice.PkvwEvent.PkvwCertificateRecorded;
import nl.veiligwonen.assessment.advice.PkvwEvent.PkvwExemptionGranted;
import nl.veiligwonen.assessment.advice.PkvwEvent.SupplyPermitted;
import nl.veiligwonen.assessment.advice.PkvwEvent.SupplyWithheld;
import nl.veiligwonen.assessment.advice.Remarks;
import nl.veiligwonen.assessment.advice.ReviewerEvent.BeneficiaryIdentified;
import nl.veiligwonen.assessment.advice.ReviewerEvent.InterestDeclared;
import nl.veiligwonen.assessment.advice.ReviewerEvent.ReviewerRecused;
import nl.veiligwonen.assessment.advice.Revision;
import nl.veiligwonen.assessment.advice.RiskAssessment;
import nl.veiligwonen.assessment.advice.StandingEvent.AdviceLapsed;
import nl.veiligwonen.assessment.advice.StandingEvent.AdviceSuperseded;
import nl.veiligwonen.assessment.advice.SupersedeReason;
import nl.veiligwonen.assessment.advice.ThreatAnalysis;
import nl.veiligwonen.assessment.catalogue.MeasureDomain;
import nl.veiligwonen.contracts.AssessmentEvent;
import nl.veiligwonen.contracts.AssessmentEvent.AdvisedMeasure;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.IntakeEvent.Closure;
import nl.veiligwonen.contracts.IntegrationEvent;
import nl.veiligwonen.contracts.MeasureId;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.journal.JournalPosition;
import nl.veiligwonen.platform.journal.RecordedEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AssessmentPublicationTest {

    private static final CaseId CASE = CaseId.random();
    private static final OrganisationId UTRECHT = OrganisationId.of("gm0344");
    private static final Actor SOMEONE = new Actor("someone");
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Revision SECOND = new Revision(2);
    private static final Measure LOCK =
            new Measure(MeasureId.random(), MeasureDomain.HOME, new MeasureDescription("A lock"), EuroCents.of(45_000));

    @Test
    void a_draft_is_told_by_its_revision_alone() {
        assertThat(told(new AdviceDrafted(UTRECHT, SECOND, List.of(LOCK), SOMEONE, NOW)))
                .contains(new AssessmentEvent.AdviceDrafted(CASE, UTRECHT, 2));
    }

    @Test
    void a_submission_is_told() {
        assertThat(told(new AdviceSubmittedForReview(UTRECHT, SECOND, SOMEONE, NOW)))
                .contains(new AssessmentEvent.AdviceSubmittedForReview(CASE, UTRECHT, 2));
    }

    @Test
    void a_return_is_told_without_its_remarks() {
        assertThat(told(new AdviceReturned(UTRECHT, SECOND, new Remarks("Look at the garage"), NOW)))
                .contains(new AssessmentEvent.AdviceReturned(CASE, UTRECHT, 2));
    }

    @Test
    void an_established_advice_is_told_with_the_ids_and_amounts_of_its_measures() {
        assertThat(told(new AdviceEstablished(UTRECHT, SECOND, List.of(LOCK.estimate()), NOW)))
                .contains(new AssessmentEvent.AdviceEstablished(
                        CASE, UTRECHT, 2, List.of(new AdvisedMeasure(LOCK.id(), EuroCents.of(45_000)))));
    }

    @Test
    void an_advice_without_measures_is_told_without_the_reason() {
        assertThat(told(new AdviceEstablishedWithoutMeasures(UTRECHT, SECOND, new Motivation("Safe as it is"), NOW)))
                .contains(new AssessmentEvent.AdviceEstablishedWithoutMeasures(CASE, UTRECHT, 2));
    }

    @Test
    void that_an_advice_holds_no_longer_is_told_and_not_why() {
        assertThat(told(new AdviceSuperseded(UTRECHT, SECOND, SupersedeReason.MOVED, Optional.empty(), NOW)))
                .contains(new AssessmentEvent.AdviceSuperseded(CASE, UTRECHT, 2));
        assertThat(told(new AdviceLapsed(UTRECHT, SECOND, NOW)))
                .contains(new AssessmentEvent.AdviceLapsed(CASE, UTRECHT, 2));
    }

    @Test
    void who_judges_an_advice_is_told_to_nobody() {
        assertThat(told(new InterestDeclared(UTRECHT, SOMEONE, Interest.OTHER, NOW)))
                .isEmpty();
        assertThat(told(new ReviewerRecused(UTRECHT, SOMEONE, NOW))).isEmpty();
        assertThat(told(new BeneficiaryIdentified(UTRECHT, SOMEONE, NOW))).isEmpty();
    }

    @Test
    void a_referral_is_told_without_the_reason() {
        assertThat(told(new CaseReferred(UTRECHT, NOW))).contains(new AssessmentEvent.CaseReferred(CASE, UTRECHT));
    }

    @Test
    void that_supply_is_permitted_is_told_and_not_by_what() {
        assertThat(told(new SupplyPermitted(UTRECHT, NOW)))
                .contains(new AssessmentEvent.SupplyPermitted(CASE, UTRECHT));
        assertThat(told(new SupplyWithheld(UTRECHT, NOW))).contains(new AssessmentEvent.SupplyWithheld(CASE, UTRECHT));
        assertThat(told(new PkvwCertificateRecorded(
                        UTRECHT, new PkvwCertificate("PKVW-1", LocalDate.of(2024, 5, 14)), SOMEONE, NOW)))
                .isEmpty();
        assertThat(told(new OwnerWorkRecorded(
                        UTRECHT, new OwnerWork("Two window locks", EuroCents.of(18_000)), SOMEONE, NOW)))
                .isEmpty();
        assertThat(told(new PkvwExemptionGranted(UTRECHT, new Motivation("A listed building"), SOMEONE, NOW)))
                .isEmpty();
        assertThat(told(new PkvwCertificateExpired(UTRECHT, NOW))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("workInProgress")
    void work_in_progress_is_told_to_nobody(AdviceEvent event) {
        assertThat(told(event)).isEmpty();
    }

    static Stream<AdviceEvent> workInProgress() {
        return Stream.of(
                new AssessmentOpened(UTRECHT, NOW),
                new RiskAssessmentRecorded(UTRECHT, new RiskAssessment("No lock"), SOMEONE),
                new ThreatAnalysisRecorded(UTRECHT, new ThreatAnalysis("Letters"), SOMEONE));
    }

    @ParameterizedTest
    @MethodSource("whatIntakeHasTold")
    void what_intake_has_told_is_not_told_again(AdviceEvent event) {
        assertThat(told(event)).isEmpty();
    }

    static Stream<AdviceEvent> whatIntakeHasTold() {
        return Stream.of(
                new AssessmentFrozen(UTRECHT, NOW),
                new AssessmentResumed(UTRECHT, NOW),
                new AssessmentClosed(UTRECHT, Closure.WITHDRAWN, NOW));
    }

    private static Optional<IntegrationEvent> told(AdviceEvent event) {
        return new AssessmentPublication()
                .translate(new RecordedEvent(
                        UUID.randomUUID(),
                        JournalPosition.START,
                        "Advice",
                        CASE.toString(),
                        1,
                        event,
                        SOMEONE,
                        NOW,
                        "correlation"));
    }
}
