package nl.veiligwonen.funding.payment;

import nl.veiligwonen.platform.domain.Refusal;

/** A file is not the report of a bank on a batch of ours, or not one to go by. Nothing was changed. */
public final class UnfitReportException extends RuntimeException {

    private final transient Refusal refusal;

    UnfitReportException(Refusal refusal) {
        super(refusal.code(), null, false, false);
        this.refusal = refusal;
    }

    /** What is wrong with the file and what can be done. Holds nothing of the file but references of ours. */
    public Refusal refusal() {
        return refusal;
    }
}
