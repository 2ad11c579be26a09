package nl.veiligwonen.funding;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.test.personaldata.PersonalDataContract;

@QuarkusTest
@RealParts(service = "funding")
class PersonalDataTest extends PersonalDataContract {

    @Override
    protected Map<String, String> notPersonal() {
        return Map.ofEntries(
                Map.entry("BankAccountSnapshot.iban", "an account of an organisation"),
                Map.entry("BankAccountSnapshot.name", "an organisation that holds an account"),
                Map.entry("DebtorSnapshot.bic", "the bank of the ministry"),
                Map.entry("DebtorSnapshot.iban", "the account of the ministry"),
                Map.entry("DebtorSnapshot.name", "the ministry"),
                Map.entry("DecisionReference.value", "the number of a public decision"),
                Map.entry("DocumentReference.value", "the number of an invoice or a document of an organisation"),
                Map.entry("HeldAccount.holder", "an organisation that holds an account"),
                Map.entry("Iban.value", "an account of an organisation"),
                Map.entry("PaymentConfirmed.endToEndId", "a random id"),
                Map.entry("PaymentRejected.endToEndId", "a random id"),
                Map.entry("PaymentRejected.reasonCode", "a code of a bank"),
                Map.entry("PaymentReleased.endToEndId", "a random id"),
                Map.entry(
                        "Remark.text",
                        "why an account of an organisation was registered or blocked, such as the number of a letter"),
                Map.entry("SampleDrawn.populationSha256", "a hash of entries of the ledger"),
                Map.entry("SampleDrawn.seed", "a number that was drawn"));
    }
}
