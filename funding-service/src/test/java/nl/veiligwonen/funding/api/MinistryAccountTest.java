package nl.veiligwonen.funding.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import nl.veiligwonen.funding.payment.Debtor;
import nl.veiligwonen.funding.payment.Iban;
import org.junit.jupiter.api.Test;

/** From which account the ministry pays. */
class MinistryAccountTest {

    @Test
    void the_ministry_pays_from_the_account_that_is_configured() {
        assertThat(new MinistryAccount(config("Ministerie van BZK", "NL69 TEST 0000 0000 01", "INGBNL2A")).debtor())
                .isEqualTo(new Debtor("Ministerie van BZK", new Iban("NL69TEST0000000001"), Optional.of("INGBNL2A")));
    }

    @Test
    void a_service_that_is_told_a_wrong_account_does_not_start() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MinistryAccount(config("Ministerie van BZK", "NL69TEST0000000002", null)))
                .withMessageContaining("veiligwonen.payment.debtor-iban")
                .withMessageNotContaining("TEST");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MinistryAccount(config("*", "NL69TEST0000000001", null)))
                .withMessageContaining("name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MinistryAccount(config("Ministerie van BZK", "NL69TEST0000000001", "BANK")))
                .withMessageContaining("BIC");
    }

    private static PaymentConfig config(String name, String iban, String bic) {
        return new PaymentConfig() {
            @Override
            public String debtorName() {
                return name;
            }

            @Override
            public String debtorIban() {
                return iban;
            }

            @Override
            public Optional<String> debtorBic() {
                return Optional.ofNullable(bic);
            }
        };
    }
}
