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
            Refusal.of("same-person", "Who instructed a payment can't confirm it. Ask another controller.");

    private BudgetYearRefusal() {}
}
