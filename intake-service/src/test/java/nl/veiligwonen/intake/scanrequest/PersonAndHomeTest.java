package nl.veiligwonen.intake.scanrequest;

import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.PROVINCE_OF_UTRECHT;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.UTRECHT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When two requests are about the same person and home. */
class PersonAndHomeTest {

    private static final PersonAndHome SOMEONE = of("A. de Vries", "Oudegracht", "12a");

    @ParameterizedTest
    @CsvSource({
        "A. de Vries, Oudegracht, 12a",
        "A de Vries,  Oudegracht, 12A",
        "a. DE VRIES, Oudegracht, 12a",
        "Á. de Vriés, Oudegracht, 12 a",
        "A.de Vries,  Oude Gracht, 12-a",
    })
    void the_same_person_and_home_can_be_typed_in_many_ways(String name, String street, String houseNumber) {
        assertThat(of(name, street, houseNumber)).isEqualTo(SOMEONE);
    }

    @ParameterizedTest
    @CsvSource({"B. de Vries, 12a", "A. de Vries, 12b", "A. de Vries, 12", "A. de Vries Jansen, 12a"})
    void another_name_or_number_is_another(String name, String houseNumber) {
        assertThat(of(name, "Oudegracht", houseNumber)).isNotEqualTo(SOMEONE);
    }

    @Test
    void who_and_where_are_not_told_by_accident() {
        assertThat(SOMEONE).hasToString("PersonAndHome[withheld]");
    }

    private static PersonAndHome of(String name, String street, String houseNumber) {
        return PersonAndHome.of(new ScanApplication(
                Office.MAYOR,
                new PersonName(name),
                TermOfOffice.from(LocalDate.of(2025, 7, 1)),
                new HomeAddress(street, houseNumber, "3511AB", "Utrecht", UTRECHT, PROVINCE_OF_UTRECHT),
                false,
                null));
    }
}
