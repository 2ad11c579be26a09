package nl.veiligwonen.funding.service;

import static nl.veiligwonen.funding.service.FundingApi.controller;
import static nl.veiligwonen.funding.service.FundingApi.official;
import static nl.veiligwonen.funding.service.FundingApi.post;

import io.quarkus.arc.Arc;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.veiligwonen.platform.domain.Occasion;

/** The accounts to which the cases of the tests are paid: one for each organisation, looked at by two people. */
final class PaidAccounts {

    private static final String IBAN = "NL91ABNA0417164300";
    private static final Set<String> VERIFIED = ConcurrentHashMap.newKeySet();

    private PaidAccounts() {}

    /** Has the account of an organisation registered and verified, once. */
    static void verified(String organisation) {
        if (VERIFIED.add(organisation)) {
            String account = "/funding/v1/bank-accounts/" + organisation;
            post(official(), account + "/registrations", """
                    {"iban": "%s", "holder": "Gemeente", "reason": "letter-1"}
                    """.formatted(IBAN))
                    .then()
                    .statusCode(200);
            post(controller(), account + "/verifications", "{\"iban\": \"%s\"}".formatted(IBAN))
                    .then()
                    .statusCode(200);
        }
    }

    /** Today, by the clock of the service under test. */
    static LocalDate today() {
        return LocalDate.ofInstant(
                Arc.container().instance(TestYears.class).get().instant(), Occasion.LEGAL_ZONE);
    }
}
