package nl.veiligwonen.assessment.advice;

import java.util.Optional;
import nl.veiligwonen.assessment.catalogue.CatalogueReference;
import nl.veiligwonen.assessment.catalogue.MeasureDomain;
import nl.veiligwonen.assessment.catalogue.MeasureKind;
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
 * @param kind what kind of thing it is; empty if that was not said
 * @param catalogueItem the item of the catalogue that it is; empty if it was made for this home
 */
public record Measure(
        MeasureId id,
        @PersonalData(Purpose.MEASURES) MeasureDomain domain,
        @PersonalData(Purpose.MEASURES) MeasureDescription description,
        EuroCents estimatedCost,
        @PersonalData(Purpose.MEASURES) Optional<MeasureKind> kind,
        @PersonalData(Purpose.MEASURES) Optional<CatalogueReference> catalogueItem) {

    /** A measure that was made for this home, of no kind in particular. */
    public Measure(MeasureId id, MeasureDomain domain, MeasureDescription description, EuroCents estimatedCost) {
        this(id, domain, description, estimatedCost, Optional.empty(), Optional.empty());
    }

    /** Its id and cost alone, as other services may know it. */
    public MeasureEstimate estimate() {
        return new MeasureEstimate(id, estimatedCost);
    }
}
