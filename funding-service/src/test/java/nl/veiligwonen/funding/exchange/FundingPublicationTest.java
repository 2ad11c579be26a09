package nl.veiligwonen.funding.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.FundingEvent;
import nl.veiligwonen.contracts.IntegrationEvent;
import nl.veiligwonen.contracts.LoanId;
import nl.veiligwonen.contracts.MeasureId;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.contracts.RecurringCostId;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent;
import nl.veiligwonen.funding.budgetyear.DistributionRules;
import nl.veiligwonen.funding.budgetyear.Source;
import nl.veiligwonen.funding.provision.CaseCourse.Closure;
import nl.veiligwonen.funding.provision.Cost;
import nl.veiligwonen.funding.provision.DocumentReference;
import nl.veiligwonen.funding.provision.Invoice;
import nl.veiligwonen.funding.provision.Loan.LentObject;
import nl.veiligwonen.funding.provision.Motivation;
import nl.veiligwonen.funding.provision.ProvisionEvent;
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.journal.JournalPosition;
import nl.veiligwonen.platform.journal.RecordedEvent;
import org.junit.jupiter.api.Test;

class FundingPublicationTest {

    private static final int YEAR = 2026;
    private static final CaseId CASE = CaseId.random();
    private static final MeasureId LOCK = MeasureId.random();
    private static final OrganisationId UTRECHT = OrganisationId.of("gm0344");
    private static final EuroCents SIX = EuroCents.of(600);
    private static final EuroCents FOUR = EuroCents.of(400);
    private static final EuroCents ONE = EuroCents.of(100);
    private static final LoanId LOAN = LoanId.random();
    private static final RecurringCostId ALARM = RecurringCostId.random();
    private static final Motivation BECAUSE = new Motivation("Because.");
    private static final Invoice INVOICE = new Invoice(new DocumentReference("2026-1"), SIX, Optional.empty());
    private static final Actor SOMEONE = new Actor("someone");

    @Test
    void an_advice_that_came_in_is_not_told_again() {
        assertThat(told(new ProvisionEvent.AdviceReceived(
                        UTRECHT, 1, List.of(new ProvisionEvent.AdvisedMeasure(LOCK, SIX)))))
                .isEmpty();
    }

    @Test
    void what_the_employer_does_is_told_without_the_invoice() {
        assertThat(told(new ProvisionEvent.AdviceAdopted(UTRECHT)))
                .contains(new FundingEvent.AdviceAdopted(CASE, UTRECHT));
        assertThat(told(new ProvisionEvent.MeasureOrdered(UTRECHT, LOCK)))
                .contains(new FundingEvent.MeasureOrdered(CASE, UTRECHT, LOCK));
        assertThat(told(new ProvisionEvent.MeasureDelivered(UTRECHT, LOCK)))
                .contains(new FundingEvent.MeasureDelivered(CASE, UTRECHT, LOCK));
        assertThat(told(new ProvisionEvent.MeasureAccepted(UTRECHT, LOCK)))
                .contains(new FundingEvent.MeasureAccepted(CASE, UTRECHT, LOCK));
        assertThat(told(new ProvisionEvent.CostDeclared(UTRECHT, LOCK, new Cost(INVOICE, Optional.empty()))))
                .contains(new FundingEvent.CostDeclared(CASE, UTRECHT, LOCK, SIX));
    }

    @Test
    void decisions_that_were_motivated_are_told_without_the_motivation() {
        assertThat(told(new ProvisionEvent.AdviceAdoptionDeviated(
                        UTRECHT, List.of(new ProvisionEvent.AdvisedMeasure(LOCK, SIX)), BECAUSE)))
                .contains(new FundingEvent.AdviceAdoptionDeviated(CASE, UTRECHT, List.of(LOCK)));
        assertThat(told(new ProvisionEvent.CostOverrunApproved(UTRECHT, LOCK, FOUR, SIX, BECAUSE)))
                .contains(new FundingEvent.CostOverrunApproved(CASE, UTRECHT, LOCK, FOUR, SIX));
        assertThat(told(new ProvisionEvent.CostOverrunRefused(UTRECHT, LOCK, BECAUSE)))
                .isEmpty();
        assertThat(told(new ProvisionEvent.LoanWrittenOff(UTRECHT, LOAN, SIX, BECAUSE)))
                .contains(new FundingEvent.LoanWrittenOff(CASE, UTRECHT, LOAN, SIX));
    }

    @Test
    void what_is_lent_is_told_without_what_it_is() {
        assertThat(told(new ProvisionEvent.MeasureLent(UTRECHT, LOAN, new LentObject("A camera"), SIX)))
                .contains(new FundingEvent.MeasureLent(CASE, UTRECHT, LOAN, SIX));
        assertThat(told(new ProvisionEvent.LoanReturned(UTRECHT, LOAN)))
                .contains(new FundingEvent.LoanReturned(CASE, UTRECHT, LOAN));
    }

    @Test
    void what_returns_every_month_is_told_when_it_starts_and_stops() {
        YearMonth march = YearMonth.of(2026, 3);
        assertThat(told(new ProvisionEvent.RecurringCostStarted(UTRECHT, ALARM, ONE, march)))
                .contains(new FundingEvent.RecurringCostStarted(CASE, UTRECHT, ALARM, ONE));
        assertThat(told(new ProvisionEvent.RecurringCostStopped(UTRECHT, ALARM, march, ONE, FOUR)))
                .contains(new FundingEvent.RecurringCostStopped(CASE, UTRECHT, ALARM, FOUR));
    }

    @Test
    void the_course_of_a_case_is_not_told_again_and_its_end_here_is() {
        assertThat(told(new ProvisionEvent.CaseOpened(UTRECHT))).isEmpty();
        assertThat(told(new ProvisionEvent.CaseFrozen(UTRECHT))).isEmpty();
        assertThat(told(new ProvisionEvent.CaseResumed(UTRECHT))).isEmpty();
        assertThat(told(new ProvisionEvent.CaseClosed(UTRECHT, Closure.MOVED, List.of())))
                .isEmpty();
        assertThat(told(new ProvisionEvent.SupplyWithheld(UTRECHT))).isEmpty();
        assertThat(told(new ProvisionEvent.SupplyPermitted(UTRECHT))).isEmpty();
        assertThat(told(new ProvisionEvent.ProvisionClosed(UTRECHT)))
                .contains(new FundingEvent.ProvisionClosed(CASE, UTRECHT));
    }

    @Test
    void an_opened_year_is_told_as_nobodys_in_particular() {
        var told = told(new BudgetYearEvent.BudgetYearOpened(YEAR, SIX, FOUR, DistributionRules.USUAL, List.of()));
        assertThat(told).contains(new FundingEvent.BudgetYearOpened(YEAR, SIX));
        assertThat(told.flatMap(IntegrationEvent::owner)).isEmpty();
        assertThat(told.map(IntegrationEvent::subject)).contains("budget-year-2026");
    }

    @Test
    void decisions_are_told_with_what_the_year_has_left() {
        assertThat(told(new BudgetYearEvent.ContributionGranted(
                        YEAR, CASE, UTRECHT, SIX, SIX, Source.CEILING, SIX, FOUR)))
                .contains(new FundingEvent.ContributionGranted(CASE, UTRECHT, YEAR, SIX, SIX, FOUR));
        assertThat(told(new BudgetYearEvent.ContributionRefused(YEAR, CASE, UTRECHT, SIX, FOUR)))
                .contains(new FundingEvent.ContributionRefused(CASE, UTRECHT, YEAR, SIX));
        assertThat(told(new BudgetYearEvent.ContributionDetermined(
                        YEAR, CASE, UTRECHT, SIX, ONE, Source.CEILING, FOUR, Optional.of(SOMEONE))))
                .contains(new FundingEvent.ContributionDetermined(CASE, UTRECHT, YEAR, SIX, ONE, FOUR));
    }

    @Test
    void payments_are_told_without_who_made_them() {
        assertThat(told(new BudgetYearEvent.PaymentInstructed(YEAR, CASE, UTRECHT, SIX, SOMEONE)))
                .contains(new FundingEvent.PaymentInstructed(CASE, UTRECHT, YEAR, SIX));
        assertThat(told(new BudgetYearEvent.PaymentConfirmed(
                        YEAR, CASE, UTRECHT, SIX, SOMEONE, Optional.of("VW2026-9"), Optional.empty())))
                .contains(new FundingEvent.PaymentConfirmed(CASE, UTRECHT, YEAR, SIX));
    }

    private static Optional<IntegrationEvent> told(ProvisionEvent event) {
        return new FundingPublication().translate(recorded("Provision", CASE.toString(), event));
    }

    private static Optional<IntegrationEvent> told(BudgetYearEvent event) {
        return new FundingPublication().translate(recorded("BudgetYear", "2026", event));
    }

    private static RecordedEvent recorded(String entity, String id, Object event) {
        return new RecordedEvent(
                UUID.randomUUID(),
                JournalPosition.START,
                entity,
                id,
                1,
                event,
                SOMEONE,
                Instant.parse("2026-03-02T09:00:00Z"),
                "correlation");
    }
}
