package nl.veiligwonen.funding.budgetyear;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.Layer;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.funding.budgetyear.BudgetYear.Open;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.ContributionRefused;
import nl.veiligwonen.funding.budgetyear.Outlook.Forecast;
import nl.veiligwonen.funding.budgetyear.Outlook.Pending;
import nl.veiligwonen.funding.budgetyear.Outlook.Simulated;
import nl.veiligwonen.funding.budgetyear.Outlook.Sums;
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.domain.Occasion;
import org.junit.jupiter.api.Test;

/** What the ministry sees while a year runs. */
class OutlookTest {

    private static final OrganisationId UTRECHT = OrganisationId.of("gm0344");
    private static final OrganisationId PROVINCE = OrganisationId.of("pv26");
    private static final Actor OFFICIAL = new Actor("official");
    private static final CaseId ONE = CaseId.random();
    private static final CaseId TWO = CaseId.random();
    private static final CaseId THREE = CaseId.random();
    private static final Occasion NOW = new Occasion(OFFICIAL, Instant.parse("2026-07-02T09:00:00Z"));

    /** 1,000 of 10,000 determined at 800, 2,000 granted, 8,000 refused. */
    private static final Open YEAR = (Open) new BudgetYearDecider()
            .fold(List.of(
                    BookExamples.opened(2026, EuroCents.of(10_000)),
                    BookExamples.granted(2026, ONE, UTRECHT, 1_000, 1_000, 9_000),
                    BookExamples.granted(2026, TWO, PROVINCE, 2_000, 3_000, 7_000),
                    new ContributionRefused(2026, THREE, UTRECHT, EuroCents.of(8_000), EuroCents.of(7_000)),
                    BookExamples.determined(2026, ONE, UTRECHT, 800, 200, 7_200, OFFICIAL)));

    private static Sums sums(int contributions, long committed, long determined, long waiting) {
        return new Sums(
                contributions,
                EuroCents.of(committed),
                EuroCents.of(determined),
                EuroCents.ZERO,
                EuroCents.of(waiting));
    }

    @Test
    void each_layer_and_organisation_has_its_part_and_together_they_have_the_whole() {
        assertThat(Outlook.byLayer(YEAR))
                .containsEntry(Layer.MUNICIPALITY, sums(1, 800, 800, 8_000))
                .containsEntry(Layer.PROVINCE, sums(1, 2_000, 0, 0))
                .containsEntry(Layer.WATER_BOARD, sums(0, 0, 0, 0));
        assertThat(Outlook.byOrganisation(YEAR))
                .containsEntry(UTRECHT, sums(1, 800, 800, 8_000))
                .containsEntry(PROVINCE, sums(1, 2_000, 0, 0));
        assertThat(EuroCents.sum(Outlook.byOrganisation(YEAR).values().stream()
                        .map(Sums::committed)
                        .toList()))
                .isEqualTo(YEAR.totals().committed());
    }

    @Test
    void the_forecast_goes_on_as_the_year_went() {
        // Day 183 of 365: 182 are left. Four fifths of the grants were determined so far.
        Forecast forecast = Outlook.forecast(YEAR, LocalDate.of(2026, 7, 2));

        assertThat(forecast)
                .isEqualTo(new Forecast(
                        8_000,
                        EuroCents.of(400),
                        EuroCents.of(11_000 * 182 / 183),
                        EuroCents.of(10_000),
                        EuroCents.ZERO,
                        EuroCents.of(2_800 - 400 + 8_000 + 11_000 * 182 / 183 - 10_000)));
    }

    @Test
    void at_the_end_of_the_year_nothing_more_is_asked() {
        assertThat(Outlook.forecast(YEAR, LocalDate.of(2027, 1, 4)).stillAsked())
                .isEqualTo(EuroCents.ZERO);
        assertThat(Outlook.forecast(
                        (Open) new BudgetYearDecider().fold(List.of(BookExamples.opened(2026, EuroCents.of(9)))),
                        LocalDate.of(2026, 1, 1)))
                .isEqualTo(new Forecast(
                        10_000, EuroCents.ZERO, EuroCents.ZERO, EuroCents.ZERO, EuroCents.of(9), EuroCents.ZERO));
    }

    @Test
    void a_simulation_asks_in_order_and_decides_nothing() {
        Pending first = new Pending(CaseId.random(), UTRECHT, EuroCents.of(7_000));
        Pending second = new Pending(CaseId.random(), PROVINCE, EuroCents.of(201));
        Pending third = new Pending(CaseId.random(), PROVINCE, EuroCents.of(200));

        var simulation = Outlook.simulate(YEAR, List.of(first, second, third), NOW);

        assertThat(simulation.outcomes())
                .containsExactly(
                        new Simulated(first, EuroCents.of(7_000)),
                        new Simulated(second, EuroCents.ZERO),
                        new Simulated(third, EuroCents.of(200)));
        assertThat(simulation.left()).isEqualTo(EuroCents.ZERO);
        assertThat(YEAR.totals().left()).isEqualTo(EuroCents.of(7_200));
        assertThat(Outlook.canBeAsked(YEAR, ONE)).isFalse();
        assertThat(Outlook.canBeAsked(YEAR, first.caseId())).isTrue();
    }
}
