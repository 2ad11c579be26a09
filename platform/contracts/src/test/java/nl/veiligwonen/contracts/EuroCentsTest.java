package nl.veiligwonen.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class EuroCentsTest {

    @Test
    void amounts_add_up_to_the_cent() {
        assertThat(EuroCents.sum(List.of(EuroCents.of(1), EuroCents.of(2), EuroCents.of(250_000_000))))
                .isEqualTo(EuroCents.of(250_000_003));
    }

    @Test
    void an_amount_too_large_to_count_fails_instead_of_wrapping() {
        assertThatThrownBy(() -> EuroCents.of(Long.MAX_VALUE).plus(EuroCents.of(1)))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void people_read_euros_with_two_decimals() {
        assertThat(EuroCents.of(250_000_000)).hasToString("EUR 2500000.00");
        assertThat(EuroCents.of(-5)).hasToString("EUR -0.05");
    }
}
