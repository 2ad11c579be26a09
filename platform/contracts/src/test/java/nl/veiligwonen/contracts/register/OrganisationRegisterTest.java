package nl.veiligwonen.contracts.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import nl.veiligwonen.contracts.Layer;
import nl.veiligwonen.contracts.OrganisationId;
import org.junit.jupiter.api.Test;

class OrganisationRegisterTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
    private static final OrganisationId UTRECHT = OrganisationId.of("gm0344");
    private static final OrganisationId PROVINCE_OF_UTRECHT = OrganisationId.of("pv26");
    private static final OrganisationId WEESP = OrganisationId.of("gm0457");

    private final OrganisationRegister register = OrganisationRegister.get();

    @Test
    void it_knows_342_municipalities_12_provinces_and_21_water_boards() {
        assertThat(register.validOn(TODAY, Layer.MUNICIPALITY)).hasSize(342);
        assertThat(register.validOn(TODAY, Layer.PROVINCE)).hasSize(12);
        assertThat(register.validOn(TODAY, Layer.WATER_BOARD)).hasSize(21);
        assertThat(register.validOn(TODAY)).hasSize(375);
    }

    @Test
    void an_organisation_is_found_by_its_code() {
        assertThat(register.find(UTRECHT))
                .contains(new Organisation(UTRECHT, "gemeente Utrecht", PROVINCE_OF_UTRECHT, null, null));
        assertThat(register.find(OrganisationId.of("gm9999"))).isEmpty();
    }

    @Test
    void names_keep_their_commas_and_their_diacritics() {
        assertThat(register.find(OrganisationId.of("gm0820")).orElseThrow().name())
                .isEqualTo("gemeente Nuenen, Gerwen en Nederwetten");
        assertThat(register.find(OrganisationId.of("ws0653")).orElseThrow().name())
                .isEqualTo("Wetterskip Fryslân");
    }

    @Test
    void a_municipality_that_was_merged_stays_known_with_its_last_day() {
        var lastDay = LocalDate.of(2022, 3, 23);

        assertThat(register.find(WEESP)).isPresent();
        assertThat(register.findValid(WEESP, lastDay)).isPresent();
        assertThat(register.findValid(WEESP, lastDay.plusDays(1))).isEmpty();
        assertThat(register.validOn(TODAY))
                .noneMatch(organisation -> organisation.id().equals(WEESP));
    }

    @Test
    void each_municipality_lies_in_a_province() {
        assertThat(register.provinceOf(UTRECHT))
                .hasValueSatisfying(province -> assertThat(province.name()).isEqualTo("provincie Utrecht"));
        assertThat(register.all())
                .filteredOn(organisation -> organisation.layer() == Layer.MUNICIPALITY)
                .allSatisfy(organisation ->
                        assertThat(register.provinceOf(organisation.id())).isPresent());
    }

    @Test
    void a_province_a_water_board_and_an_unknown_code_lie_in_no_province() {
        assertThat(register.provinceOf(PROVINCE_OF_UTRECHT)).isEmpty();
        assertThat(register.provinceOf(OrganisationId.of("ws0155"))).isEmpty();
        assertThat(register.provinceOf(OrganisationId.of("gm9999"))).isEmpty();
    }

    @Test
    void a_water_board_that_changed_its_name_is_one_organisation_of_all_times() {
        assertThat(register.findValid(OrganisationId.of("ws0155"), LocalDate.of(2016, 12, 31)))
                .isPresent();
    }

    @Test
    void a_code_that_occurs_twice_is_refused() {
        var province = new Organisation(PROVINCE_OF_UTRECHT, "provincie Utrecht", null, null, null);

        assertThatThrownBy(() -> new OrganisationRegister(List.of(province, province)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("pv26");
    }

    @Test
    void a_municipality_in_an_unknown_province_is_refused() {
        var municipality = new Organisation(UTRECHT, "gemeente Utrecht", PROVINCE_OF_UTRECHT, null, null);

        assertThatThrownBy(() -> new OrganisationRegister(List.of(municipality)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("gm0344")
                .hasMessageContaining("pv26");
    }
}
