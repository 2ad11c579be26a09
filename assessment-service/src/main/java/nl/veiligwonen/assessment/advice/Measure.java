package nl.veiligwonen.assessment.advice;

import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.MeasureId;
import nl.veiligwonen.platform.domain.PersonalData;
import nl.veiligwonen.platform.domain.PersonalData.Purpose;

/**
 * A measure (maatregel) that an advice prescribes.
 *
 * @param id opaque: all that other services learn about which measure it is
 * @param domain the part of life it protects
 * @param description what it is
 * @param estimatedCost what it is expected to cost, including VAT
 */
public record Measure(
        MeasureId id,
        @PersonalData(Purpose.MEASURES) MeasureDomain domain,
        @PersonalData(Purpose.MEASURES) MeasureDescription description,
        EuroCents estimatedCost) {

    /** Its id and cost alone, as other services may know it. */
    public MeasureEstimate estimate() {
        return new MeasureEstimate(id, estimatedCost);
    }
}
