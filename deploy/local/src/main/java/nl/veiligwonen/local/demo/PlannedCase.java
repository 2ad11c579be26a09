package nl.veiligwonen.local.demo;

import java.util.List;
import java.util.Set;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.OrganisationId;

/**
 * A case that the demo will play.
 *
 * @param number its place in the year, from 1
 * @param office as the API of intake names it
 * @param homeMunicipality where the home is, by TOOI code
 * @param turns what happens to it on the way
 * @param measures what the advice prescribes
 * @param actualCostPercent what the measures really cost, in percent of their estimates
 */
record PlannedCase(
        int number,
        OrganisationId organisation,
        String office,
        OrganisationId homeMunicipality,
        Course course,
        Set<Path> turns,
        List<PlannedMeasure> measures,
        int actualCostPercent) {

    /**
     * A measure as the adviser writes it down.
     *
     * @param number its place among all measures of the year, from 0: the catalogue is gone through in turn
     */
    record PlannedMeasure(int number, EuroCents estimatedCost) {

        private static final int MADE_FOR_HOME_EVERY = 8;

        boolean isMadeForHome() {
            return number % MADE_FOR_HOME_EVERY == MADE_FOR_HOME_EVERY - 1;
        }
    }

    PlannedCase {
        turns = Set.copyOf(turns);
        measures = List.copyOf(measures);
    }

    /** What a measure of this estimate really costs: at least one cent. */
    long actualCostCents(long estimatedCostCents) {
        return Math.max(1, Math.multiplyExact(estimatedCostCents, actualCostPercent) / 100);
    }
}
