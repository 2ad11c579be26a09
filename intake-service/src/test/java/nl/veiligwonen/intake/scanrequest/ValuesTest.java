package nl.veiligwonen.intake.scanrequest;

import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.APPLICATION;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.HOME_IN_UTRECHT;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.PROVINCE_OF_UTRECHT;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.REQUESTED;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.UTRECHT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    @ParameterizedTest
    @ValueSource(strings = {"A. de Vries", "Zoë 't Hart-van den Berg", "Ng"})
    void a_name_is_what_people_write(String name) {
        assertThat(new PersonName(name).value()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "two\nlines", "tab\tbed", "-.-"})
    void a_name_is_one_line_with_a_letter(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PersonName(name));
    }

    @Test
    void a_name_has_a_longest_length() {
        assertThat(new PersonName("a".repeat(200))).isNotNull();
        assertThatIllegalArgumentException().isThrownBy(() -> new PersonName("a".repeat(201)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "12a", "12 A", "5-bis", "99999"})
    void a_house_number_can_have_an_addition(String houseNumber) {
        assertThat(home(houseNumber, "3511AB").houseNumber()).isEqualTo(houseNumber);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "a", "123456", "12 abcdefg", "1;2"})
    void a_house_number_begins_with_a_number(String houseNumber) {
        assertThatIllegalArgumentException().isThrownBy(() -> home(houseNumber, "3511AB"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0511AB", "3511ab", "3511 AB", "3511", "3511ABC"})
    void a_postal_code_is_four_digits_and_two_capitals(String postalCode) {
        assertThatIllegalArgumentException().isThrownBy(() -> home("1", postalCode));
    }

    @Test
    void a_home_lies_in_a_municipality_and_a_province() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HomeAddress(
                        "Oudegracht", "1", "3511AB", "Utrecht", PROVINCE_OF_UTRECHT, PROVINCE_OF_UTRECHT));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HomeAddress("Oudegracht", "1", "3511AB", "Utrecht", UTRECHT, UTRECHT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-1", "no spaces", "a;b"})
    void a_consent_reference_can_not_be_left_out(String reference) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ConsentReference(reference));
    }

    @Test
    void an_office_can_not_become_certain_after_its_first_day() {
        var firstDay = LocalDate.of(2026, 3, 2);

        assertThatIllegalArgumentException().isThrownBy(() -> new TermOfOffice(firstDay, firstDay.plusDays(1)));
    }

    @Test
    void nothing_about_a_person_is_printed() {
        assertThat(REQUESTED.toString())
                .doesNotContain(APPLICATION.officeHolder().value())
                .doesNotContain(HOME_IN_UTRECHT.street())
                .doesNotContain(HOME_IN_UTRECHT.postalCode());
    }

    private static HomeAddress home(String houseNumber, String postalCode) {
        return new HomeAddress("Oudegracht", houseNumber, postalCode, "Utrecht", UTRECHT, PROVINCE_OF_UTRECHT);
    }
}
