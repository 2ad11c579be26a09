package nl.veiligwonen.funding.budgetyear;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.funding.budgetyear.BudgetYear.Open;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.DetermineContribution;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.InstructPayment;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.OpenBudgetYear;
import nl.veiligwonen.funding.budgetyear.BudgetYearCommand.RequestContribution;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.BudgetYearOpened;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.ContributionDetermined;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.ContributionGranted;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.ContributionRefused;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.PaymentInstructed;
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.domain.Article;
import nl.veiligwonen.platform.test.DeciderScenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BudgetYearTest {

    private static final int YEAR = 2026;
    private static final CaseId CASE = CaseId.random();
    private static final CaseId OTHER_CASE = CaseId.random();
    private static final OrganisationId UTRECHT = OrganisationId.of("gm0344");
    private static final EuroCents CEILING = EuroCents.of(250_000_000);
    private static final Actor OFFICIAL = new Actor("official");

    private static final BudgetYearOpened OPENED = BookExamples.opened(YEAR, CEILING);
    private static final ContributionGranted GRANTED = granted(CASE, 1_000_000, 1_000_000);
    private static final ContributionDetermined DETERMINED =
            BookExamples.determined(YEAR, CASE, UTRECHT, 900_000, 100_000, 249_100_000, OFFICIAL);
    private static final PaymentInstructed INSTRUCTED =
            new PaymentInstructed(YEAR, CASE, UTRECHT, EuroCents.of(900_000), OFFICIAL);

    private final DeciderScenario<BudgetYear, BudgetYearCommand, BudgetYearEvent> year =
            DeciderScenario.of(new BudgetYearDecider()).at(Instant.parse("2026-03-02T09:00:00Z"));

    private static ContributionGranted granted(CaseId caseId, long cents, long committed) {
        return BookExamples.granted(YEAR, caseId, UTRECHT, cents, committed, CEILING.value() - committed);
    }

    private static RequestContribution request(CaseId caseId, long cents) {
        return new RequestContribution(caseId, UTRECHT, EuroCents.of(cents), false);
    }

    @Test
    @Article("Awb 4:27")
    void the_ministry_opens_a_year_once() {
        year.when(new OpenBudgetYear(YEAR, CEILING)).then(OPENED);
        year.given(OPENED).when(new OpenBudgetYear(YEAR, CEILING)).thenRefused("budget-year-already-opened");
    }

    @Test
    @Article("Awb 4:27")
    void a_year_can_be_opened_ahead_of_its_beginning_but_no_further() {
        year.when(new OpenBudgetYear(YEAR + 1, CEILING)).then(BookExamples.opened(YEAR + 1, CEILING));
        year.when(new OpenBudgetYear(YEAR + 2, CEILING)).thenRefused("year-out-of-bounds", "Awb 4:27");
        year.when(new OpenBudgetYear(2022, CEILING)).thenRefused("year-out-of-bounds");
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0, 100_000_000_001L, Long.MAX_VALUE})
    @Article("Awb 4:22")
    void a_ceiling_has_bounds(long cents) {
        year.when(new OpenBudgetYear(YEAR, EuroCents.of(cents))).thenRefused("ceiling-out-of-bounds");
    }

    @Test
    @Article("Awb 4:22")
    void nothing_is_granted_before_the_year_is_opened() {
        year.when(request(CASE, 1)).thenRefused("budget-year-not-opened");
    }

    @Test
    @Article("Awb 4:26")
    @Article("Awb 4:29")
    void a_contribution_that_fits_is_granted() {
        year.given(OPENED).when(request(CASE, 1_000_000)).then(GRANTED);
    }

    @Test
    void the_last_cent_can_be_granted() {
        year.given(OPENED).when(request(CASE, 250_000_000)).then(granted(CASE, 250_000_000, 250_000_000));
    }

    @Test
    @Article("Awb 4:25")
    void one_cent_too_much_is_refused() {
        year.given(OPENED, GRANTED)
                .when(request(OTHER_CASE, 249_000_001))
                .then(new ContributionRefused(
                        YEAR, OTHER_CASE, UTRECHT, EuroCents.of(249_000_001), EuroCents.of(249_000_000)));
    }

    @Test
    void a_case_gets_one_contribution() {
        year.given(OPENED, GRANTED).when(request(CASE, 1)).thenRefused("contribution-already-granted");
    }

    @Test
    void a_case_gets_no_second_contribution_from_another_year() {
        year.given(OPENED)
                .when(new RequestContribution(CASE, UTRECHT, EuroCents.of(1), true))
                .thenRefused("contribution-already-granted");
    }

    @Test
    void what_was_refused_does_not_count_as_granted() {
        var refused = new ContributionRefused(YEAR, CASE, UTRECHT, EuroCents.of(250_000_001), CEILING);
        year.given(OPENED, refused).when(request(CASE, 1_000_000)).then(GRANTED);
        Open state = (Open) year.given(OPENED, refused).state();
        assertThat(state.hasGranted(CASE)).isFalse();
        assertThat(state.refused()).isEqualTo(1);
        assertThat(state.totals().committed()).isEqualTo(EuroCents.ZERO);
    }

    @Test
    void a_contribution_is_from_the_year_in_which_it_is_asked() {
        year.given(OPENED)
                .at(Instant.parse("2026-12-31T23:00:00Z")) // midnight in Amsterdam
                .when(request(CASE, 1))
                .thenRefused("other-year");
    }

    @Test
    void a_request_is_for_at_least_one_cent() {
        year.given(OPENED).when(request(CASE, 0)).thenRefused("amount-not-positive");
        year.given(OPENED).when(request(CASE, -1)).thenRefused("amount-not-positive");
    }

    @Test
    void a_contribution_is_not_determined_on_no_cost_at_all() {
        year.given(OPENED, GRANTED)
                .when(new DetermineContribution(CASE, EuroCents.ZERO))
                .thenRefused("amount-not-positive");
    }

    @Test
    @Article("Awb 4:46")
    void a_contribution_is_determined_at_what_was_spent_and_the_rest_is_released() {
        year.given(OPENED, GRANTED)
                .by(OFFICIAL)
                .when(new DetermineContribution(CASE, EuroCents.of(900_000)))
                .then(DETERMINED);
    }

    @Test
    @Article("Awb 4:46")
    void a_contribution_is_determined_at_most_at_the_grant() {
        year.given(OPENED, GRANTED)
                .by(OFFICIAL)
                .when(new DetermineContribution(CASE, EuroCents.of(1_000_001)))
                .then(BookExamples.determined(YEAR, CASE, UTRECHT, 1_000_000, 0, 249_000_000, OFFICIAL));
    }

    @Test
    void only_what_was_granted_can_be_determined_and_only_once() {
        var determine = new DetermineContribution(CASE, EuroCents.of(1));
        year.given(OPENED).when(determine).thenRefused("contribution-not-requested");
        year.given(OPENED, new ContributionRefused(YEAR, CASE, UTRECHT, EuroCents.of(250_000_001), CEILING))
                .when(determine)
                .thenRefused("contribution-not-granted");
        year.given(OPENED, GRANTED, DETERMINED).when(determine).thenRefused("contribution-already-determined");
    }

    @Test
    @Article("Awb 4:52")
    void a_payment_is_instructed_after_determination_once() {
        var byOfficial = year.by(OFFICIAL);
        byOfficial.given(OPENED, GRANTED).when(new InstructPayment(CASE)).thenRefused("contribution-not-determined");
        byOfficial
                .given(OPENED, GRANTED, DETERMINED)
                .when(new InstructPayment(CASE))
                .then(INSTRUCTED);
        byOfficial
                .given(OPENED, GRANTED, DETERMINED, INSTRUCTED)
                .when(new InstructPayment(CASE))
                .thenRefused("payment-already-instructed");
    }

    @Test
    void a_contribution_is_numbered_by_its_last_entry_in_the_book() {
        Open state = (Open) year.given(
                        OPENED,
                        GRANTED,
                        granted(OTHER_CASE, 1, 1_000_001),
                        BookExamples.determined(YEAR, CASE, UTRECHT, 1_000_000, 0, 248_999_999, OFFICIAL))
                .state();
        assertThat(state.contribution(CASE).map(Contribution::entry)).contains(4L);
        assertThat(state.contribution(OTHER_CASE).map(Contribution::entry)).contains(3L);
    }
}
