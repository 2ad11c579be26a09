package nl.veiligwonen.assessment.advice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.veiligwonen.assessment.catalogue.CatalogueItem;
import nl.veiligwonen.assessment.catalogue.CatalogueReference;
import nl.veiligwonen.assessment.catalogue.MeasureCatalogues;
import nl.veiligwonen.platform.domain.Refusal;

/** The rule for measures that point to the catalogue: to an item of the version of that day, which they are. */
final class CataloguePolicy {

    private final MeasureCatalogues catalogues;

    CataloguePolicy(MeasureCatalogues catalogues) {
        this.catalogues = catalogues;
    }

    /**
     * Holds the measures of a draft against the catalogue. A measure that points to none was made for this home.
     *
     * @param today the day of drafting
     * @return what stands in the way; empty if the rule is met
     */
    Optional<Refusal> firstObjection(List<Measure> measures, LocalDate today) {
        return measures.stream()
                .flatMap(measure -> measure.catalogueItem().stream()
                        .flatMap(reference -> objection(measure, reference, today).stream()))
                .findFirst();
    }

    private Optional<Refusal> objection(Measure measure, CatalogueReference reference, LocalDate today) {
        var valid = catalogues.validOn(today).filter(catalogue -> catalogue.version() == reference.version());
        if (valid.isEmpty()) {
            return Optional.of(AdviceRefusal.CATALOGUE_NOT_VALID);
        }
        return valid.get()
                .item(reference.code())
                .map(item -> isOf(measure, item)
                        ? Optional.<Refusal>empty()
                        : Optional.of(AdviceRefusal.CATALOGUE_ITEM_DIFFERS))
                .orElse(Optional.of(AdviceRefusal.CATALOGUE_ITEM_UNKNOWN));
    }

    private static boolean isOf(Measure measure, CatalogueItem item) {
        return measure.domain() == item.domain() && measure.kind().equals(Optional.of(item.kind()));
    }
}
