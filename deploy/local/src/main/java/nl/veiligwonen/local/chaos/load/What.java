package nl.veiligwonen.local.chaos.load;

/** What is asked of the ledger. */
public enum What {
    CONTRIBUTION("/contribution-requests"),
    REQUEST_WITHDRAWAL("/request-withdrawals"),
    GRANT_WITHDRAWAL("/grant-withdrawals"),
    DELIVERY("/measure-deliveries"),
    COST("/cost-declarations"),
    DETERMINATION("/determinations"),
    INSTRUCTION("/payment-instructions"),
    RELEASE("/payment-batches"),
    BANK_REPORT("/bank-reports"),
    BUDGET("/budget-changes");

    private final String path;

    What(String path) {
        this.path = path;
    }

    /** Where it is asked, within what it is asked of. */
    String path() {
        return path;
    }
}
