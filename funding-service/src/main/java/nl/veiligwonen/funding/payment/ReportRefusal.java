package nl.veiligwonen.funding.payment;

import nl.veiligwonen.platform.domain.Refusal;

/** Why a file of a bank can't be gone by. */
final class ReportRefusal {

    static final Refusal TOO_LARGE = Refusal.of(
            "report-too-large",
            "The file is larger than %d MiB: no report on a batch of ours is. Look whether it is the right file."
                    .formatted(StatusReport.MAX_BYTES >> 20));

    static final Refusal NOT_XML = Refusal.of(
            "report-not-xml",
            "The file is not well-formed XML, or has a document type. Fetch it from the bank again and send it unchanged.");

    static final Refusal OTHER_MESSAGE = Refusal.of(
            "report-of-other-kind",
            "This is not a payment status report in a version from %s to %s. Ask the bank for one; statements (camt.053) are not taken here."
                    .formatted(StatusReport.FIRST_VERSION, StatusReport.LAST_VERSION));

    static final Refusal INCOMPLETE = Refusal.of(
            "report-incomplete",
            "The file lacks what every status report has: its own id, and the id of the file that it is about. Ask the bank.");

    static final Refusal OTHER_BATCH = Refusal.of(
            "report-on-other-batch",
            "This report is about another file than that of this batch (OrgnlMsgId). Send it to the batch that it is about.");

    static final Refusal OTHER_TOTAL = Refusal.of(
            "report-with-other-total",
            "By this report the batch had another number of payments or another total. Pay nothing more from it, and ask the bank.");

    private ReportRefusal() {}

    static Refusal unknownPayment() {
        return Refusal.of(
                "report-on-unknown-payment",
                "The report names a payment that is not in this batch. Look whether it is the right file, and ask the bank.");
    }

    static Refusal namedTwice(String endToEndId) {
        return Refusal.of(
                "report-names-payment-twice",
                "The report names payment %s twice, so it is not clear which holds. Ask the bank."
                        .formatted(endToEndId));
    }

    static Refusal otherAmount(String endToEndId) {
        return Refusal.of(
                "report-with-other-amount",
                "By this report payment %s was of another amount than it was sent with. Ask the bank at once."
                        .formatted(endToEndId));
    }

    static Refusal otherAccount(String endToEndId) {
        return Refusal.of(
                "report-with-other-account",
                "By this report payment %s went to another account than it was sent to. Ask the bank at once."
                        .formatted(endToEndId));
    }

    static Refusal unknownStatus(String endToEndId) {
        return Refusal.of(
                "report-with-unknown-status",
                "The report gives payment %s a status that is not known here. Ask the bank what has become of it."
                        .formatted(endToEndId));
    }

    static Refusal impossibleDay(String endToEndId) {
        return Refusal.of(
                "report-with-impossible-day",
                "By this report payment %s was booked on a day that is none, or on one before it was sent. Ask the bank."
                        .formatted(endToEndId));
    }
}
