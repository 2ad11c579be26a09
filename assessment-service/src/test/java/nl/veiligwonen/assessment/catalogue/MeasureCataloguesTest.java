package nl.veiligwonen.assessment.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasureCataloguesTest {

    private static final CatalogueItem SAFE =
            new CatalogueItem("resistant-safe", MeasureDomain.HOME, MeasureKind.PHYSICAL, "A safe", "Een kluis");

    private static final MeasureCatalogue FIRST =
            new MeasureCatalogue(1, LocalDate.of(2021, 1, 1), "Stcrt. 2020, 49908", List.of(SAFE));
    private static final MeasureCatalogue SECOND =
            new MeasureCatalogue(2, LocalDate.of(2024, 1, 1), "Stcrt. 2023, 28233", List.of());

    private static final MeasureCatalogues BOTH = new MeasureCatalogues(List.of(SECOND, FIRST));

    @Test
    void a_version_is_valid_from_its_first_day_until_the_next_one_is() {
        assertThat(BOTH.validOn(LocalDate.of(2020, 12, 31))).isEmpty();
        assertThat(BOTH.validOn(LocalDate.of(2021, 1, 1))).contains(FIRST);
        assertThat(BOTH.validOn(LocalDate.of(2023, 12, 31))).contains(FIRST);
        assertThat(BOTH.validOn(LocalDate.of(2024, 1, 1))).contains(SECOND);
        assertThat(BOTH.validOn(LocalDate.of(2099, 1, 1))).contains(SECOND);
    }

    @Test
    void the_last_day_of_a_version_is_known_once_there_is_a_next() {
        assertThat(BOTH.lastValidDay(FIRST)).contains(LocalDate.of(2023, 12, 31));
        assertThat(BOTH.lastValidDay(SECOND)).isEmpty();
    }

    @Test
    void versions_are_numbered_in_the_order_of_their_validity() {
        var tooEarly = new MeasureCatalogue(2, LocalDate.of(2020, 1, 1), "source", List.of());
        var leftOut = new MeasureCatalogue(3, LocalDate.of(2025, 1, 1), "source", List.of());

        assertThatIllegalArgumentException().isThrownBy(() -> new MeasureCatalogues(List.of(FIRST, tooEarly)));
        assertThatIllegalArgumentException().isThrownBy(() -> new MeasureCatalogues(List.of(FIRST, leftOut)));
    }

    @Test
    void an_item_has_a_code_of_its_own() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MeasureCatalogue(1, LocalDate.EPOCH, "source", List.of(SAFE, SAFE)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CatalogueItem("A Safe", MeasureDomain.HOME, MeasureKind.PHYSICAL, "x", "x"));
    }
}
