package nl.veiligwonen.funding.provision;

import nl.veiligwonen.platform.domain.Refusal;

/** Why a command on a provision can be refused. */
final class ProvisionRefusal {

    private static final String REGULATION =
            "Regeling rechtspositie decentrale politieke ambtsdragers, arts 2.9, 3.9, 4.9, ";

    static final Refusal NOT_ADVISED = Refusal.of(
            "not-advised",
            "There is no established advice for this case yet. Wait until the security authority has established it.",
            REGULATION + "para. 4");

    static final Refusal ADVICE_ALREADY_RECEIVED =
            Refusal.of("advice-already-received", "An advice for this case has been received before.");

    static final Refusal NO_MEASURES =
            Refusal.of("no-measures", "The advice prescribes no measures: there is nothing to provide.");

    /** Does not say why: that tells of a threat, and the ministry reads it too. */
    static final Refusal CASE_FROZEN =
            Refusal.of("case-frozen", "All work on this case has stopped. It can go on when the case is resumed.");

    static final Refusal CASE_CLOSED = Refusal.of(
            "case-closed",
            "The case has been closed: nothing new can be provided. What was ordered can be delivered and declared.");

    static final Refusal CLOSED =
            Refusal.of("provision-closed", "The provision has been closed: everything in it was settled.");

    static final Refusal ADVICE_ENDED = Refusal.of(
            "advice-ended",
            "The advice holds no longer. Wait until the security authority has established another.",
            REGULATION + "paras 4 and 6");

    static final Refusal ALREADY_ADOPTED = Refusal.of("already-adopted", "The advice has been adopted already.");

    static final Refusal NOT_ADOPTED =
            Refusal.of("not-adopted", "The advice has not been adopted yet. Adopt it before providing its measures.");

    static final Refusal NO_DEVIATION = Refusal.of(
            "no-deviation",
            "A deviation names at least one measure that is not taken over. Adopt the advice to take over all of it.");

    static final Refusal UNKNOWN_MEASURE =
            Refusal.of("unknown-measure", "The advice has no such measure. Take an id from the provision's measures.");

    static final Refusal NOT_PROVIDED =
            Refusal.of("not-provided", "This measure is not provided: it was not taken over, or not ordered in time.");

    static final Refusal SUPPLY_WITHHELD = Refusal.of(
            "supply-withheld",
            "The condition for supply is not met. Wait until it is, or lend what can't wait.",
            REGULATION + "paras 1, 2 and 7");

    static final Refusal ALREADY_ORDERED = Refusal.of("already-ordered", "This measure has been ordered already.");

    static final Refusal NOT_ORDERED =
            Refusal.of("not-ordered", "This measure has not been ordered yet. Order it before recording its delivery.");

    static final Refusal ALREADY_DELIVERED =
            Refusal.of("already-delivered", "This measure has been delivered already.");

    static final Refusal NOT_DELIVERED = Refusal.of(
            "not-delivered", "This measure has not been delivered yet. Record its delivery before what follows it.");

    static final Refusal ALREADY_ACCEPTED = Refusal.of("already-accepted", "This measure has been accepted already.");

    static final Refusal ALREADY_DECLARED =
            Refusal.of("already-declared", "The cost of this measure has been declared already.");

    static final Refusal MEASURE_TWICE =
            Refusal.of("measure-twice", "The same measure is named twice. Name each measure once.");

    static final Refusal COST_OUT_OF_BOUNDS = Refusal.of(
            "cost-out-of-bounds",
            "An amount is at least one cent and at most %s.".formatted(ProvisionDecider.HIGHEST_COST));

    static final Refusal VAT_DOES_NOT_ADD_UP = Refusal.of(
            "vat-does-not-add-up",
            "The amount without VAT and the VAT are not the amount including VAT. Take all three from the invoice.");

    static final Refusal OWN_CONTRIBUTION = Refusal.of(
            "own-contribution", "The office-holder pays nothing himself for his safety at work.", "Arbowet 44");

    static final Refusal SUPPLIED_IN_FUTURE = Refusal.of(
            "supplied-in-future", "A measure of which the cost is declared has been supplied, at the latest today.");

    static final Refusal OVERRUN_UNDECIDED = Refusal.of(
            "overrun-undecided",
            "This measure cost more than was expected. Approve that, or refuse it, before going on.");

    static final Refusal NO_OVERRUN =
            Refusal.of("no-overrun", "No cost above the estimate of this measure waits for approval.");

    static final Refusal UNKNOWN_LOAN =
            Refusal.of("unknown-loan", "There is no such loan in this case. Take an id from the provision's loans.");

    static final Refusal TOO_MANY_LOANS = Refusal.of(
            "too-many-loans",
            "A case has at most %d loans, each with an id of its own.".formatted(LoanRules.MOST_LOANS));

    static final Refusal ALREADY_RETURNED = Refusal.of("already-returned", "This loan has been returned already.");

    static final Refusal ALREADY_WRITTEN_OFF =
            Refusal.of("already-written-off", "This loan has been written off already.");

    static final Refusal UNKNOWN_RECURRING_COST = Refusal.of(
            "unknown-recurring-cost",
            "There is no such recurring cost in this case. Take an id from the provision's recurring costs.");

    static final Refusal TOO_MANY_RECURRING_COSTS = Refusal.of(
            "too-many-recurring-costs",
            "A case has at most %d recurring costs, each with an id of its own."
                    .formatted(RecurringCostRules.MOST_RECURRING_COSTS));

    static final Refusal ALREADY_STOPPED = Refusal.of("already-stopped", "This recurring cost has stopped already.");

    static final Refusal MONTH_OUT_OF_BOUNDS = Refusal.of(
            "month-out-of-bounds",
            "A recurring cost stops in or after its first month, and both are within %d years of today."
                    .formatted(RecurringCostRules.MOST_YEARS_AWAY));

    static final Refusal CASE_ONGOING = Refusal.of(
            "case-ongoing",
            "The case goes on. A provision is closed after the case has been, as when the office ends.");

    static final Refusal LOANS_OUT = Refusal.of(
            "loans-out",
            "Something that was lent is still out. Record its return or write it off before closing.",
            REGULATION + "para. 7");

    static final Refusal COSTS_RUNNING =
            Refusal.of("costs-running", "A cost still returns every month. Stop it before closing the provision.");

    static final Refusal NOT_SETTLED = Refusal.of(
            "not-settled",
            "The cost of a measure that was ordered has not been declared yet. Declare it before closing.");

    static final Refusal NOT_ALL_ORDERED = Refusal.of(
            "not-all-ordered", "Not every measure has been ordered yet. Order them all before asking a contribution.");

    static final Refusal NOTHING_PROVIDED =
            Refusal.of("nothing-provided", "No measure of the advice is provided: there is nothing to contribute to.");

    static final Refusal NOT_ALL_DECLARED = Refusal.of(
            "not-all-declared",
            "The cost of a measure has not been declared yet. The contribution is determined on all declared costs.",
            "Awb 4:45");

    private ProvisionRefusal() {}
}
