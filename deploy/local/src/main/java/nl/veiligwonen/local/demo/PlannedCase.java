package nl.veiligwonen.local.demo;

import java.util.List;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.OrganisationId;

/**
 * A case that the demo will play.
 *
 * @param number its place in the year, from 1
 * @param office as the API of intake names it
 * @param homeMunicipality where the home is, by TOOI code
 * @param returned whether the security authority returns the first draft
 * @param measures what the advice prescribes
 * @param actualCostPercent what the measures really cost, in percent of their estimates
 */
record PlannedCase(
        int number,
        OrganisationId organisation,
        String office,
        OrganisationId homeMunicipality,
        Course course,
        boolean returned,
        List<PlannedMeasure> measures,
        int actualCostPercent) {

    /** A measure as the adviser writes it down. */
    record PlannedMeasure(String domain, String description, EuroCents estimatedCost) {}

    PlannedCase {
        measures = List.copyOf(measures);
    }

    EuroCents estimatedCost() {
        return EuroCents.sum(
                measures.stream().map(PlannedMeasure::estimatedCost).toList());
    }

    /** What a measure of this estimate really costs: at least one cent. */
    long actualCostCents(long estimatedCostCents) {
        return Math.max(1, Math.multiplyExact(estimatedCostCents, actualCostPercent) / 100);
    }
}
