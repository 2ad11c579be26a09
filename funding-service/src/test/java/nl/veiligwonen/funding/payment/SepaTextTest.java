package nl.veiligwonen.funding.payment;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.veiligwonen.contracts.register.Organisation;
import nl.veiligwonen.contracts.register.OrganisationRegister;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text as banks take it. */
class SepaTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Gemeente Utrecht | Gemeente Utrecht",
                "Gemeente Noord-Beveland | Gemeente Noord-Beveland",
                "Súdwest-Fryslân | Sudwest-Fryslan",
                "Reuver & Beesel | Reuver + Beesel",
                "'s-Gravenhage | 's-Gravenhage",
                "\u2019s-Hertogenbosch | 's-Hertogenbosch",
                "Coöperatie \u201CDe Brug\u201D | Cooperatie 'De Brug'",
                "Krimpen \u2013 Lek_Noord; Oost | Krimpen - Lek-Noord, Oost",
                "ĲSSELSTEIN | IJSSELSTEIN",
                "Straße Ørsted Łódź | Strasse Orsted Lodz",
                "one   two | one two"
            })
    void a_name_is_put_into_what_banks_take(String name, String put) {
        assertThat(SepaText.of(name, SepaText.MAX_NAME)).hasValue(put);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "Gemeente *", "\u0413\u0440\u0430\u0434", "\uD83C\uDFE0", "a=b", "100 \u20AC"})
    void what_has_no_neighbour_is_not_guessed_at(String name) {
        assertThat(SepaText.of(name, SepaText.MAX_NAME)).isEmpty();
    }

    @Test
    void a_name_that_becomes_too_long_is_not_cut_off() {
        assertThat(SepaText.of("a".repeat(70), 70)).isPresent();
        assertThat(SepaText.of("a".repeat(71), 70)).isEmpty();
        assertThat(SepaText.of("\u00DF".repeat(36), 70)).isEmpty();
    }

    @Test
    void every_organisation_has_a_name_that_banks_take() {
        assertThat(OrganisationRegister.get().all())
                .extracting(Organisation::name)
                .allSatisfy(name -> assertThat(SepaText.of(name, SepaText.MAX_NAME))
                        .as(name)
                        .isPresent());
    }

    @Property
    void what_was_put_is_taken_as_it_is(@ForAll String text) {
        SepaText.of(text, 140)
                .ifPresent(put -> assertThat(SepaText.of(put, 140)).hasValue(put));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-1-17,true",
        "A/B,true",
        "/A,false",
        "A/,false",
        "A//B,false",
        "' A',false",
        "A_B,false",
        "'',false"
    })
    void a_reference_comes_back_as_it_was_sent(String reference, boolean taken) {
        assertThat(SepaText.isReference(reference)).isEqualTo(taken);
        assertThat(SepaText.isReference("1".repeat(36))).isFalse();
    }
}
