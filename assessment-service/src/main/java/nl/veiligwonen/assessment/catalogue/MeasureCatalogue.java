package nl.veiligwonen.assessment.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One version of the catalogue of measures. Valid from its first day until the next version is.
 *
 * @param version from 1
 * @param validFrom the first day on which it is valid
 * @param source the rules that it follows
 * @param items the measures, by domain
 */
public record MeasureCatalogue(int version, LocalDate validFrom, String source, List<CatalogueItem> items) {

    public MeasureCatalogue {
        items = List.copyOf(items);
        if (items.stream().map(CatalogueItem::code).distinct().count() < items.size()) {
            throw new IllegalArgumentException("Two items of version " + version + " have the same code");
        }
    }

    /** The item of that code; empty if this version has none. */
    public Optional<CatalogueItem> item(String code) {
        return items.stream().filter(item -> item.code().equals(code)).findFirst();
    }
}
