package nl.veiligwonen.assessment.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import nl.veiligwonen.assessment.catalogue.CatalogueItem;
import nl.veiligwonen.assessment.catalogue.MeasureCatalogue;
import nl.veiligwonen.assessment.catalogue.MeasureCatalogues;
import nl.veiligwonen.assessment.catalogue.MeasureDomain;
import nl.veiligwonen.assessment.catalogue.MeasureKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A version of the catalogue of measures. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "MeasureCatalogue", description = "A version of the catalogue of measures (maatregelencatalogus).")
public record CatalogueDetails(
        @Schema(required = true, examples = "2") int version,

        @Schema(description = "The first day on which it is valid.", required = true, examples = "\"2024-01-01\"")
        LocalDate validFrom,

        @Schema(description = "The last day on which it is valid; absent for the latest.", examples = "\"2026-12-31\"")
        @Nullable LocalDate lastValidDay,

        @Schema(description = "The rules that it follows.", required = true, examples = "\"Stcrt. 2023, 28233\"")
        String source,

        @Schema(description = "Its measures, by domain.", required = true)
        List<Item> items) {

    /** A measure of the catalogue. */
    @Schema(name = "CatalogueItem", description = "A measure of the catalogue (maatregel uit de catalogus).")
    public record Item(
            @Schema(description = "Names it in all versions.", required = true, examples = "\"door-and-window-locks\"")
            String code,

            @Schema(description = "The part of life it protects (domein).", required = true)
            MeasureDomain domain,

            @Schema(description = "What kind of thing it is (soort).", required = true)
            MeasureKind kind,

            @Schema(required = true, examples = "\"Better locks on doors and windows\"")
            String name,

            @Schema(description = "The same in Dutch.", required = true, examples = "\"Beter hang- en sluitwerk\"")
            String dutchName) {

        private static Item of(CatalogueItem item) {
            return new Item(item.code(), item.domain(), item.kind(), item.name(), item.dutchName());
        }
    }

    static CatalogueDetails of(MeasureCatalogues catalogues, MeasureCatalogue catalogue) {
        return new CatalogueDetails(
                catalogue.version(),
                catalogue.validFrom(),
                catalogues.lastValidDay(catalogue).orElse(null),
                catalogue.source(),
                catalogue.items().stream().map(Item::of).toList());
    }
}
