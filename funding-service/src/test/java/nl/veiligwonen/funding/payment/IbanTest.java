package nl.veiligwonen.funding.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of bank accounts. */
class IbanTest {

    private static final Iban ACCOUNT = new Iban("NL91ABNA0417164300");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NL91ABNA0417164300",
                "NL91 ABNA 0417 1643 00",
                "nl91abna0417164300",
                " NL91\u00A0ABNA\t0417164300 "
            })
    void a_number_is_kept_as_machines_exchange_it_however_it_was_written(String written) {
        assertThat(Iban.parse(written)).hasValue(ACCOUNT);
    }

    @ParameterizedTest
    @CsvSource({
        "NL91ABNA0417164301, a wrong check digit",
        "NL91ABNA041716430, a digit too few",
        "NL91ABNA04171643000, a digit too many",
        "NL91ABN00417164300, a digit where letters belong",
        "NL91-ABNA-0417-1643-00, hyphens",
        "XX12ABNA0417164300, no country",
        "BR1800360305000010009795493C1, a country outside SEPA",
        "'', nothing"
    })
    void what_is_no_account_in_sepa_is_refused(String written, String because) {
        assertThat(Iban.parse(written)).as(because).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Iban(written))
                .withNoCause()
                .withMessageNotContaining("0417")
                .withMessageNotContaining("9795");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE89370400440532013000",
                "BE68539007547034",
                "LU280019400644750000",
                "MT84MALT011000012345MTLCAST001S"
            })
    void an_account_may_be_in_any_country_of_sepa(String written) {
        assertThat(Iban.parse(written)).map(Iban::value).hasValue(written);
    }

    @Test
    void it_is_printed_in_groups_of_four() {
        assertThat(ACCOUNT.printed()).isEqualTo("NL91 ABNA 0417 1643 00");
        assertThat(new Iban("BE68539007547034").printed()).isEqualTo("BE68 5390 0754 7034");
    }

    @Test
    void as_text_it_shows_no_more_than_its_country_and_its_end() {
        assertThat(ACCOUNT).hasToString("NL** **** **** **43 00");
        assertThat(ACCOUNT.masked()).isEqualTo("NL** **** **** **43 00");
    }

    @Property
    void one_wrong_digit_is_always_noticed(
            @ForAll @IntRange(min = 8, max = 17) int place, @ForAll @IntRange(max = 9) int digit) {
        StringBuilder written = new StringBuilder(ACCOUNT.value());
        char wrong = Character.forDigit(digit, 10);
        boolean same = written.charAt(place) == wrong;
        written.setCharAt(place, wrong);

        assertThat(Iban.parse(written.toString()).isPresent()).isEqualTo(same);
    }
}
