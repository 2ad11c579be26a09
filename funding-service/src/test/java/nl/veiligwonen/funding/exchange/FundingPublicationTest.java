package nl.veiligwonen.funding.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.FundingEvent;
import nl.veiligwonen.contracts.IntegrationEvent;
import nl.veiligwonen.contracts.MeasureId;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent;
import nl.veiligwonen.funding.budgetyear.Distribution;
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
        assertThat(told(new ProvisionEvent.CostDeclared(UTRECHT, LOCK, SIX, "2026-1")))
                .contains(new FundingEvent.CostDeclared(CASE, UTRECHT, LOCK, SIX));
    }

    @Test
    void an_opened_year_is_told_as_nobodys_in_particular() {
        var told = told(new BudgetYearEvent.BudgetYearOpened(YEAR, SIX, Distribution.ORDER_OF_RECEIPT));
        assertThat(told).contains(new FundingEvent.BudgetYearOpened(YEAR, SIX));
        assertThat(told.flatMap(IntegrationEvent::owner)).isEmpty();
        assertThat(told.map(IntegrationEvent::subject)).contains("budget-year-2026");
    }

    @Test
    void decisions_are_told_with_what_the_year_has_left() {
        assertThat(told(new BudgetYearEvent.ContributionGranted(YEAR, CASE, UTRECHT, SIX, SIX, FOUR)))
                .contains(new FundingEvent.ContributionGranted(CASE, UTRECHT, YEAR, SIX, SIX, FOUR));
        assertThat(told(new BudgetYearEvent.ContributionRefused(YEAR, CASE, UTRECHT, SIX, FOUR)))
                .contains(new FundingEvent.ContributionRefused(CASE, UTRECHT, YEAR, SIX));
        assertThat(told(new BudgetYearEvent.ContributionDetermined(YEAR, CASE, UTRECHT, SIX, ONE, FOUR)))
                .contains(new FundingEvent.ContributionDetermined(CASE, UTRECHT, YEAR, SIX, ONE, FOUR));
    }

    @Test
    void payments_are_told_without_who_made_them() {
        assertThat(told(new BudgetYearEvent.PaymentInstructed(YEAR, CASE, UTRECHT, SIX, SOMEONE)))
                .contains(new FundingEvent.PaymentInstructed(CASE, UTRECHT, YEAR, SIX));
        assertThat(told(new BudgetYearEvent.PaymentConfirmed(YEAR, CASE, UTRECHT, SIX, SOMEONE)))
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
