package nl.veiligwonen.local.demo;

import com.fasterxml.jackson.databind.JsonNode;

/** What the ministry contributes to a case. */
final class ContributionSteps {

    static final String OFFICIAL = "official-1";
    private static final String OTHER_OFFICIAL = "official-2";

    private final CaseFile file;

    ContributionSteps(CaseFile file) {
        this.file = file;
    }

    /**
     * The employer asks for a contribution, and gets his answer at once.
     *
     * @return whether it was granted
     */
    boolean request() {
        boolean granted = file.change(
                        file.organisation(),
                        Place.PROVISION,
                        "contribution-requests",
                        "contribution-1",
                        CaseFile.NOTHING)
                .path("outcome")
                .asText()
                .equals("GRANTED");
        if (granted) {
            file.walk(Path.GRANTED);
        }
        return granted;
    }

    /** Whether a request that was refused has been granted since: it kept its place until money came free. */
    boolean isGrantedByNow() {
        boolean granted = !stage().equals("REFUSED");
        if (granted) {
            file.walk(Path.GRANTED);
        }
        return granted;
    }

    /** An official determines it. */
    void determine() {
        file.change(OFFICIAL, Place.CONTRIBUTION, "determinations", CaseFile.NOTHING);
        file.walk(Path.DETERMINED);
    }

    /** One person instructs the payment; another releases it with others. */
    void instruct() {
        file.change(OTHER_OFFICIAL, Place.CONTRIBUTION, "payment-instructions", CaseFile.NOTHING);
    }

    /** The bank has not paid: it is instructed again. */
    void repair() {
        file.change(OTHER_OFFICIAL, Place.CONTRIBUTION, "payment-instructions", "payment-repair", CaseFile.NOTHING);
    }

    /** The bank has paid; perhaps only when it was asked again. */
    void paid(boolean repaired) {
        if (!stage().equals("PAID")) {
            throw new DemoFailedException("A payment that was executed is not paid: " + stage());
        }
        file.walk(Path.PAID);
        if (repaired) {
            file.walk(Path.PAYMENT_REPAIRED);
        }
    }

    /** What is going to be asked, at most. */
    long estimatedCents() {
        long cents = 0;
        for (JsonNode measure :
                file.await(OFFICIAL, Place.PROVISION, provision -> true).path("measures")) {
            cents += measure.path("estimatedCostCents").asLong();
        }
        return cents;
    }

    String stage() {
        return now().path("stage").asText();
    }

    /** The contribution as it is now. */
    JsonNode now() {
        return file.await(OFFICIAL, Place.CONTRIBUTION, contribution -> true);
    }
}
