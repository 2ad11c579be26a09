package nl.veiligwonen.funding.budgetyear;

import nl.veiligwonen.platform.domain.Refusal;

/** Why a command on a budget year can be refused. */
final class BudgetYearRefusal {

    static final Refusal ALREADY_OPENED =
            Refusal.of("budget-year-already-opened", "This budget year has been opened already.", "Awb 4:27");

    static final Refusal YEAR_OUT_OF_BOUNDS = Refusal.of(
            "year-out-of-bounds",
            "A budget year can be opened from %d up to next year.".formatted(BudgetYearDecider.FIRST_YEAR),
            "Awb 4:27");

    static final Refusal CEILING_OUT_OF_BOUNDS = Refusal.of(
            "ceiling-out-of-bounds",
            "A ceiling is at least one cent and at most %s.".formatted(BudgetYearDecider.HIGHEST_CEILING),
            "Awb 4:22");

    static final Refusal NOT_OPENED = Refusal.of(
            "budget-year-not-opened",
            "This budget year has not been opened. Ask the ministry to open it, then ask again.",
            "Awb 4:22");

    static final Refusal OTHER_YEAR = Refusal.of(
            "other-year",
            "A contribution is granted from the budget of the year in which it is asked. Ask it of this year.",
            "Awb 4:26");

    static final Refusal AMOUNT_NOT_POSITIVE = Refusal.of("amount-not-positive", "An amount is at least one cent.");

    static final Refusal ALREADY_GRANTED = Refusal.of(
            "contribution-already-granted", "A case gets one contribution, and this one has been granted already.");

    static final Refusal NOT_REQUESTED = Refusal.of(
            "contribution-not-requested", "No contribution to this case has been asked in this year.", "Awb 4:29");

    static final Refusal NOT_GRANTED = Refusal.of(
            "contribution-not-granted",
            "The contribution to this case was refused. The employer may ask again when money has come free.",
            "Awb 4:25");

    static final Refusal ALREADY_DETERMINED =
            Refusal.of("contribution-already-determined", "This contribution has been determined already.", "Awb 4:46");

    static final Refusal NOT_DETERMINED = Refusal.of(
            "contribution-not-determined",
            "This contribution has not been determined yet. Determine it before instructing its payment.",
            "Awb 4:52");

    static final Refusal ALREADY_INSTRUCTED =
            Refusal.of("payment-already-instructed", "The payment of this contribution has been instructed already.");

    static final Refusal NOT_INSTRUCTED = Refusal.of(
            "payment-not-instructed", "The payment has not been instructed yet. Instruct it before confirming it.");

    static final Refusal ALREADY_PAID =
            Refusal.of("already-paid", "The payment of this contribution has been confirmed already.");

    static final Refusal SAME_PERSON =
            Refusal.of("same-person", "Who instructed a payment can't release it. Ask another controller.");

    static final Refusal HAS_DETERMINED = Refusal.of(
            "has-determined", "Who determined a contribution can't release its payment. Ask another controller.");

    static final Refusal CLOSED = Refusal.of(
            "budget-year-closed",
            "This budget year has been closed. What was open in it goes on in the next year: ask it there.");

    static final Refusal CASH_OUT_OF_BOUNDS = Refusal.of(
            "cash-out-of-bounds",
            "A cash budget is at least one cent and at most %s.".formatted(BudgetYearDecider.HIGHEST_CEILING));

    static final Refusal NO_RECIPIENTS = Refusal.of(
            "no-recipients", "There is nobody in the register to share the ceiling of this year.", "Awb 4:26");

    static final Refusal NOT_A_RECIPIENT = Refusal.of(
            "not-a-recipient",
            "This year is distributed in equal shares, and your organisation has none. Ask the ministry.",
            "Awb 4:26");

    static final Refusal BUDGET_THE_SAME =
            Refusal.of("budget-the-same", "The ceiling and the cash budget are that already.");

    static final Refusal CASH_SPENT = Refusal.of(
            "cash-spent", "More has been paid or instructed than this cash budget. Give at least what is under way.");

    static final Refusal CEILING_COMMITTED = Refusal.of(
            "ceiling-committed",
            "More has been granted than this ceiling. A grant is not undone by lowering the ceiling.",
            "Awb 4:27");

    static final Refusal ASKED_BEFORE = Refusal.of(
            "asked-before",
            "A lower ceiling does not affect requests that were made before, and it was not announced that it would:"
                    + " leave enough for them.",
            "Awb 4:28");

    static final Refusal REQUEST_WITHDRAWN =
            Refusal.of("request-already-withdrawn", "This request has been withdrawn already.");

    static final Refusal GRANT_WITHDRAWN = Refusal.of(
            "grant-withdrawn", "The grant of this contribution has been withdrawn. It can be asked again.", "Awb 4:48");

    static final Refusal YEAR_OVER = Refusal.of(
            "year-over",
            "This year is over: nothing can be paid from its cash any more. Close it, and pay from the next year.");

    static final Refusal CASH_EXHAUSTED = Refusal.of(
            "cash-exhausted", "The cash budget of this year does not suffice. Raise it, or pay from the next year.");

    static final Refusal SUSPENDED =
            Refusal.of("payment-suspended", "This payment is suspended. Resume it first.", "Awb 4:56");

    static final Refusal ALREADY_SUSPENDED =
            Refusal.of("payment-already-suspended", "This payment has been suspended already.", "Awb 4:56");

    static final Refusal NOT_SUSPENDED = Refusal.of("payment-not-suspended", "This payment is not suspended.");

    static final Refusal SUSPENSION_OUT_OF_BOUNDS = Refusal.of(
            "suspension-out-of-bounds",
            "A payment is suspended until today at the earliest, and no longer than 13 weeks from when it first was.",
            "Awb 4:56");

    static final Refusal ALREADY_RELEASED =
            Refusal.of("payment-already-released", "This payment is with the bank. Wait for its answer.");

    static final Refusal NOTHING_TO_RELEASE =
            Refusal.of("nothing-to-release", "There is no payment that you can release.");

    static final Refusal RELEASED_TWICE =
            Refusal.of("released-twice", "A payment is named twice. Name each payment once.");

    static final Refusal EXECUTION_OUT_OF_BOUNDS = Refusal.of(
            "execution-out-of-bounds", "The bank is asked to pay today or later, and within the budget year.");

    static final Refusal VALUE_DATE_OUT_OF_BOUNDS =
            Refusal.of("value-date-out-of-bounds", "A value date is today or earlier.");

    static final Refusal UNKNOWN_PAYMENT = Refusal.of(
            "unknown-payment",
            "No payment of this year has this identification, or it has been instructed again after it was rejected.");

    static final Refusal WAS_REJECTED = Refusal.of(
            "payment-was-rejected",
            "The bank has rejected this payment. If that was misread, correct that entry first.");

    static final Refusal REASON_CODE_UNKNOWN =
            Refusal.of("reason-code-unknown", "A reason code of ISO 20022 has four capitals or digits, such as AC04.");

    static final Refusal CLAIM_IN_THIS_YEAR =
            Refusal.of("claim-in-this-year", "This year is over: reclaim it in the present year.");

    static final Refusal TOO_LATE_TO_RECLAIM = Refusal.of(
            "too-late-to-reclaim", "What was determined more than 5 years ago can't be reclaimed.", "Awb 4:57");

    static final Refusal NOT_PAID =
            Refusal.of("contribution-not-paid", "This contribution has not been paid.", "Awb 4:57");

    static final Refusal MORE_THAN_PAID =
            Refusal.of("more-than-paid", "No more can be reclaimed than was paid and not reclaimed yet.", "Awb 4:57");

    static final Refusal NOT_RECLAIMED =
            Refusal.of("contribution-not-reclaimed", "Nothing of this contribution has been reclaimed.", "Awb 4:57");

    static final Refusal MORE_THAN_CLAIMED =
            Refusal.of("more-than-claimed", "That is more than is still to come back.");

    static final Refusal ALREADY_RECLAIMED = Refusal.of(
            "contribution-already-reclaimed", "Something of this payment has been reclaimed: its entry stands.");

    static final Refusal NOT_PAYABLE = Refusal.of(
            "contribution-not-payable",
            "A claim is set off against a contribution that is determined and of which no payment is instructed.",
            "Awb 4:57");

    static final Refusal OTHER_ORGANISATION = Refusal.of(
            "other-organisation", "A claim is set off against a payment to the same organisation only.", "Awb 4:57");

    static final Refusal MORE_THAN_PAYABLE =
            Refusal.of("more-than-payable", "That is more than is still to be paid of this contribution.");

    static final Refusal NOT_CORRECTABLE = Refusal.of(
            "entry-not-correctable",
            "Its last entry can't be undone: withdraw a grant, resume a suspended payment, reclaim what was paid.");

    static final Refusal NOT_THE_LAST_ENTRY = Refusal.of(
            "not-the-last-entry",
            "Only the last entry about a contribution can be corrected. Look at its history, and correct backwards.");

    static final Refusal NO_ROOM = Refusal.of(
            "no-room", "What was released has been granted to others: there is no room to undo this.", "Awb 4:25");

    static final Refusal YEAR_NOT_OVER = Refusal.of("year-not-over", "A year is closed when it is over.");

    static final Refusal PAYMENTS_UNDER_WAY = Refusal.of(
            "payments-under-way",
            "Payments have been instructed or are with the bank. Report what the bank did, or take them back, and close"
                    + " then.");

    static final Refusal ALREADY_BROUGHT_FORWARD =
            Refusal.of("already-brought-forward", "What was open in the year before has been brought forward already.");

    private BudgetYearRefusal() {}
}
