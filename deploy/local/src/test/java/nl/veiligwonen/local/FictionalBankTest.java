package nl.veiligwonen.local;

import static org.assertj.core.api.Assertions.assertThat;

import fr.marcwrobel.jbanking.iban.Iban;
import nl.veiligwonen.contracts.register.OrganisationRegister;
import org.junit.jupiter.api.Test;

class FictionalBankTest {

    @Test
    void each_organisation_has_an_account_of_its_own_at_a_bank_that_does_not_exist() {
        assertThat(OrganisationRegister.get().all())
                .extracting(
                        organisation -> FictionalBank.ibanOf(organisation.id().code()))
                .allMatch(Iban::isValid)
                .allMatch(iban -> iban.startsWith("TEST", 4))
                .doesNotHaveDuplicates();
    }

    @Test
    void an_organisation_has_the_same_account_each_time() {
        assertThat(FictionalBank.ibanOf("gm0344")).isEqualTo("NL23TEST0000000344");
    }
}
