package nl.veiligwonen.funding.payment;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import nl.veiligwonen.funding.payment.RejectionReason.Remedy;
import nl.veiligwonen.platform.test.GeneratedPage;
import org.junit.jupiter.api.Test;

/**
 * The page with the reasons of banks is made from the code. The build fails when it is behind; {@code mvn -pl
 * funding-service -am test -Dtest=ReasonsPageTest -Dsurefire.failIfNoSpecifiedTests=false -Dwrite-generated=true} writes it
 * anew.
 */
class ReasonsPageTest {

    private static final Path PAGE = Path.of("../docs/reasons-of-banks.md");

    @Test
    void the_page_explains_the_reasons_that_are_known() throws IOException {
        String rows = Arrays.stream(RejectionReason.values())
                .map(reason -> "| `%s` | %s | %s | %s |%n"
                        .formatted(
                                reason.name(), reason.explanation(), reason.dutchExplanation(), words(reason.remedy())))
                .collect(joining());
        GeneratedPage.assertUpToDate(PAGE, """
                # Reasons of banks

                Why a bank has not paid, by its code, and what can be done about it. Made from `RejectionReason` in
                funding-service; do not edit. [Payments](payments.md) tells the rest. A code that is not here does not occur in
                SEPA credit transfers: ask the bank.

                | code | means | betekent | what to do |
                |---|---|---|---|
                """ + rows.replace("\r\n", "\n"));
    }

    private static String words(Remedy remedy) {
        return switch (remedy) {
            case REGISTER_ACCOUNT ->
                "ask the organisation for its account, have it registered and verified, instruct the payment anew";
            case ASK_ORGANISATION ->
                "ask the organisation what is the matter, then instruct the payment anew or register another account";
            case ASK_BANK -> "ask our bank";
            case FUND_AND_REPEAT -> "see to it that there is enough on our account, instruct the payment anew";
            case REPEAT -> "instruct the payment anew";
            case FIND_OUT_FIRST -> "find out with the bank whether money has moved, before anything is paid again";
        };
    }
}
