package nl.veiligwonen.local.demo;

/** What the ministry contributes to a case. */
final class ContributionSteps {

    static final String OFFICIAL = "official-1";
    private static final String OTHER_OFFICIAL = "official-2";
    private static final String CONTROLLER = "controller-1";

    private final CaseFile file;

    ContributionSteps(CaseFile file) {
        this.file = file;
    }

    /**
     * The employer asks for a contribution, and gets his answer at once.
     *
     * @param round how often he has asked, from 1: a refused request may be made again when money has come free
     * @return whether it was granted
     */
    boolean request(int round) {
        boolean granted = file.change(
                        file.organisation(),
                        Place.PROVISION,
                        "contribution-requests",
                        "contribution-" + round,
                        CaseFile.NOTHING)
                .path("outcome")
                .asText()
                .equals("GRANTED");
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

    /** One person instructs the payment, another confirms it. */
    void pay() {
        file.change(OTHER_OFFICIAL, Place.CONTRIBUTION, "payment-instructions", CaseFile.NOTHING);
        file.change(CONTROLLER, Place.CONTRIBUTION, "payment-confirmations", CaseFile.NOTHING);
        file.walk(Path.PAID);
    }
}
