package nl.veiligwonen.intake.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.IntakeEvent;
import nl.veiligwonen.contracts.IntakeEvent.Closure;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.intake.scanrequest.ConsentReference;
import nl.veiligwonen.intake.scanrequest.HomeAddress;
import nl.veiligwonen.intake.scanrequest.MissingItem;
import nl.veiligwonen.intake.scanrequest.Objection;
import nl.veiligwonen.intake.scanrequest.Office;
import nl.veiligwonen.intake.scanrequest.OfficeEnd;
import nl.veiligwonen.intake.scanrequest.PersonName;
import nl.veiligwonen.intake.scanrequest.ReferralOutcome;
import nl.veiligwonen.intake.scanrequest.RuleVersion;
import nl.veiligwonen.intake.scanrequest.ScanApplication;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent;
import nl.veiligwonen.intake.scanrequest.TermOfOffice;
import nl.veiligwonen.intake.scanrequest.VisitMiss;
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.journal.JournalPosition;
import nl.veiligwonen.platform.journal.RecordedEvent;
import org.junit.jupiter.api.Test;

class IntakePublicationTest {

    private static final CaseId CASE = CaseId.random();
    private static final OrganisationId UTRECHT = OrganisationId.of("gm0344");
    private static final Instant SOME_MOMENT = Instant.parse("2026-03-02T09:00:00Z");
    private static final RuleVersion RULES = new RuleVersion("2024-01-01");

    private static final CaseId OTHER_CASE = CaseId.random();
    private static final ScanApplication APPLICATION = new ScanApplication(
            Office.MAYOR,
            new PersonName("A. de Vries"),
            TermOfOffice.from(LocalDate.of(2025, 7, 1)),
            new HomeAddress("Oudegracht", "12a", "3511AB", "Utrecht", UTRECHT, OrganisationId.of("pv26")),
            false,
            new ConsentReference("2026-00017"));

    private final IntakePublication publication = new IntakePublication();

    @Test
    void each_step_up_to_the_visit_is_told() {
        tells(
                new ScanRequestEvent.ScanRequested(UTRECHT, APPLICATION, SOME_MOMENT),
                new IntakeEvent.ScanRequested(CASE, UTRECHT));
        tells(
                new ScanRequestEvent.EligibilityConfirmed(UTRECHT, RULES),
                new IntakeEvent.EligibilityConfirmed(CASE, UTRECHT));
        tells(
                new ScanRequestEvent.EligibilityRejected(UTRECHT, RULES, new Objection("code", "Reason.", "art. 3.9")),
                new IntakeEvent.EligibilityRejected(CASE, UTRECHT));
        tells(
                new ScanRequestEvent.HomeVisitScheduled(UTRECHT, SOME_MOMENT),
                new IntakeEvent.HomeVisitScheduled(CASE, UTRECHT));
        tells(
                new ScanRequestEvent.HomeVisitCompleted(UTRECHT, SOME_MOMENT),
                new IntakeEvent.HomeVisitCompleted(CASE, UTRECHT));
    }

    @Test
    void a_request_of_an_office_holder_or_after_a_move_is_a_request() {
        tells(
                new ScanRequestEvent.ScanRequestedByOfficeHolder(UTRECHT, APPLICATION, "holder-1", SOME_MOMENT),
                new IntakeEvent.ScanRequested(CASE, UTRECHT));
        tells(
                new ScanRequestEvent.ScanRequestedAfterMove(UTRECHT, APPLICATION, OTHER_CASE, null, SOME_MOMENT),
                new IntakeEvent.ScanRequested(CASE, UTRECHT));
    }

    @Test
    void each_end_before_its_time_is_told() {
        tells(
                new ScanRequestEvent.RequestWithdrawn(UTRECHT, SOME_MOMENT),
                new IntakeEvent.CaseClosed(CASE, UTRECHT, Closure.WITHDRAWN, null));
        tells(
                new ScanRequestEvent.RequestNotProcessed(UTRECHT, SOME_MOMENT),
                new IntakeEvent.CaseClosed(CASE, UTRECHT, Closure.NOT_PROCESSED, null));
        tells(
                new ScanRequestEvent.OfficeHolderMoved(UTRECHT, OTHER_CASE, SOME_MOMENT),
                new IntakeEvent.CaseClosed(CASE, UTRECHT, Closure.MOVED, OTHER_CASE));
        tells(
                new ScanRequestEvent.OfficeEnded(
                        UTRECHT, OfficeEnd.OFFICE_ENDED, LocalDate.of(2026, 3, 1), SOME_MOMENT),
                new IntakeEvent.CaseClosed(CASE, UTRECHT, Closure.OFFICE_ENDED, null));
        tells(
                new ScanRequestEvent.CaseTakenOver(UTRECHT, SOME_MOMENT),
                new IntakeEvent.CaseClosed(CASE, UTRECHT, Closure.REFERRED, null));
    }

    @Test
    void that_a_case_is_frozen_and_goes_on_is_told_without_a_reason() {
        tells(new ScanRequestEvent.CaseFrozen(UTRECHT, SOME_MOMENT), new IntakeEvent.CaseFrozen(CASE, UTRECHT));
        tells(
                new ScanRequestEvent.CaseResumed(UTRECHT, ReferralOutcome.DECLINED, SOME_MOMENT),
                new IntakeEvent.CaseResumed(CASE, UTRECHT));
    }

    @Test
    void what_is_missing_and_what_is_missed_is_told_without_what_it_is() {
        tells(
                new ScanRequestEvent.SupplementAsked(
                        UTRECHT, List.of(MissingItem.CONSENT), LocalDate.of(2026, 3, 16), SOME_MOMENT),
                new IntakeEvent.SupplementAsked(CASE, UTRECHT));
        tells(
                new ScanRequestEvent.SupplementReceived(UTRECHT, APPLICATION, SOME_MOMENT),
                new IntakeEvent.SupplementReceived(CASE, UTRECHT));
        tells(
                new ScanRequestEvent.HomeVisitMissed(UTRECHT, SOME_MOMENT, VisitMiss.NOBODY_HOME),
                new IntakeEvent.HomeVisitMissed(CASE, UTRECHT));
        tellsNothing(new ScanRequestEvent.HomeVisitRescheduled(UTRECHT, SOME_MOMENT));
    }

    @Test
    void what_others_have_told_is_not_told_again() {
        tellsNothing(new ScanRequestEvent.CaseReferred(UTRECHT));
        tellsNothing(new ScanRequestEvent.AdviceEstablished(UTRECHT));
        tellsNothing(new ScanRequestEvent.AdviceEstablishedWithoutMeasures(UTRECHT));
        tellsNothing(new ScanRequestEvent.ContributionPaid(UTRECHT));
    }

    private void tells(ScanRequestEvent happened, IntakeEvent told) {
        assertThat(publication.translate(recorded(happened))).contains(told);
    }

    private void tellsNothing(ScanRequestEvent happened) {
        assertThat(publication.translate(recorded(happened))).isEmpty();
    }

    private static RecordedEvent recorded(ScanRequestEvent event) {
        return new RecordedEvent(
                UUID.randomUUID(),
                JournalPosition.START,
                "ScanRequest",
                CASE.toString(),
                1,
                event,
                new Actor("somebody"),
                SOME_MOMENT,
                "correlation");
    }
}
