package nl.veiligwonen.funding.payment;

import java.time.LocalDate;

/** What a bank tells of one payment. */
public sealed interface BankReport {

    /** The payment. */
    String endToEndId();

    /**
     * The bank has paid.
     *
     * @param valueOn the day for which it was booked
     */
    record Executed(String endToEndId, LocalDate valueOn) implements BankReport {}

    /** The bank has not paid. */
    record Rejected(String endToEndId, RejectionCode reason) implements BankReport {}

    /** The bank has taken it and has neither paid nor rejected it yet. */
    record UnderWay(String endToEndId) implements BankReport {}
}
