package nl.veiligwonen.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import nl.veiligwonen.assessment.catalogue.CatalogueItem;
import nl.veiligwonen.assessment.catalogue.MeasureCatalogue;
import nl.veiligwonen.assessment.catalogue.MeasureCatalogues;
import nl.veiligwonen.assessment.catalogue.MeasureDomain;
import nl.veiligwonen.assessment.catalogue.MeasureKind;
import org.junit.jupiter.api.Test;

class CatalogueFilesTest {

    private static final MeasureCatalogues CATALOGUES = CatalogueFiles.read();

    @Test
    void the_rules_of_2021_knew_five_measures() {
        assertThat(CATALOGUES.validOn(LocalDate.of(2023, 6, 1)))
                .hasValueSatisfying(catalogue -> assertThat(catalogue.items()).hasSize(5));
    }

    @Test
    void the_catalogue_of_2024_covers_all_domains_and_kinds() {
        MeasureCatalogue catalogue = CATALOGUES.version(2).orElseThrow();

        assertThat(catalogue.validFrom()).isEqualTo(LocalDate.of(2024, 1, 1));
        assertThat(catalogue.items())
                .extracting(CatalogueItem::domain)
                .contains(EnumSet.allOf(MeasureDomain.class).toArray(MeasureDomain[]::new));
        assertThat(EnumSet.copyOf(
                        catalogue.items().stream().map(CatalogueItem::kind).toList()))
                .isEqualTo(EnumSet.allOf(MeasureKind.class));
    }

    @Test
    void shielding_in_the_trade_register_and_the_land_register_are_measures_too() {
        assertThat(CATALOGUES.version(2).orElseThrow().items())
                .extracting(CatalogueItem::code)
                .contains("trade-register-shielding", "land-register-shielding");
    }

    @Test
    void what_was_in_an_earlier_version_keeps_its_code() {
        assertThat(CATALOGUES.version(2).orElseThrow().items())
                .containsAll(CATALOGUES.version(1).orElseThrow().items());
    }
}
