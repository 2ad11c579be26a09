package nl.veiligwonen.contracts.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import nl.veiligwonen.contracts.Layer;
import nl.veiligwonen.contracts.OrganisationId;
import org.junit.jupiter.api.Test;

class OrganisationTest {

    private static final OrganisationId GELDERLAND = OrganisationId.of("pv25");
    private static final LocalDate FIRST = LocalDate.of(2013, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2022, 12, 31);

    @Test
    void the_first_and_the_last_day_count() {
        var organisation = new Organisation(OrganisationId.of("ws0662"), "waterschap", null, FIRST, LAST);

        assertThat(organisation.isValidOn(FIRST.minusDays(1))).isFalse();
        assertThat(organisation.isValidOn(FIRST)).isTrue();
        assertThat(organisation.isValidOn(LAST)).isTrue();
        assertThat(organisation.isValidOn(LAST.plusDays(1))).isFalse();
    }

    @Test
    void without_first_and_last_day_it_always_exists() {
        var organisation = new Organisation(GELDERLAND, "provincie Gelderland", null, null, null);

        assertThat(organisation.isValidOn(LocalDate.of(1814, 1, 1))).isTrue();
        assertThat(organisation.isValidOn(LocalDate.of(2100, 1, 1))).isTrue();
        assertThat(organisation.layer()).isEqualTo(Layer.PROVINCE);
    }

    @Test
    void only_a_municipality_lies_in_a_province() {
        assertThatThrownBy(() -> new Organisation(OrganisationId.of("gm0344"), "gemeente Utrecht", null, null, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Organisation(OrganisationId.of("ws0662"), "waterschap", GELDERLAND, null, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void it_cannot_end_before_it_begins() {
        assertThatThrownBy(() -> new Organisation(GELDERLAND, "provincie Gelderland", null, LAST, FIRST))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("pv25");
    }
}
