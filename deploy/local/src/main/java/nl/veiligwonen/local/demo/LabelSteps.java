package nl.veiligwonen.local.demo;

import java.util.Map;

/** The police label (PKVW), for which supply waits and a loan does not. */
final class LabelSteps {

    private static final String ISSUED_ON = "2024-05-14";
    private static final String ISSUED_TOO_LONG_AGO = "2010-05-14";
    private static final long OWNER_PAYS_CENTS = 18_000;

    private final CaseFile file;
    private final LoanSteps loans;

    LabelSteps(CaseFile file, LoanSteps loans) {
        this.file = file;
        this.loans = loans;
    }

    void meet() {
        if (file.takes(Path.OWNER_WORK)) {
            file.put(
                    file.adviser(),
                    Place.ADVICE,
                    "owner-work",
                    "owner-work",
                    Map.of("description", "Invented: two window locks", "estimatedCostCents", OWNER_PAYS_CENTS));
            file.walk(Path.OWNER_WORK);
        }
        if (file.takes(Path.EXPIRED_CERTIFICATE_REFUSED)) {
            file.expectRefused(
                    file.adviser(),
                    Place.ADVICE,
                    "pkvw-certificates",
                    certificate(ISSUED_TOO_LONG_AGO),
                    "certificate-expired");
            file.walk(Path.EXPIRED_CERTIFICATE_REFUSED);
        }
        if (file.takes(Path.LENT_BEFORE_LABEL)) {
            loans.lend("before-label");
            file.walk(Path.LENT_BEFORE_LABEL);
        }
        if (file.takes(Path.EXEMPTED)) {
            file.change(
                    file.organisation(), Place.ADVICE, "pkvw-exemptions", Map.of("motivation", "Invented motivation"));
            file.walk(Path.EXEMPTED);
        } else {
            file.change(file.adviser(), Place.ADVICE, "pkvw-certificates", certificate(ISSUED_ON));
            file.walk(Path.CERTIFIED);
        }
    }

    private Map<String, Object> certificate(String issuedOn) {
        return Map.of("reference", "INVENTED-" + file.plan().number(), "issuedOn", issuedOn);
    }
}
