package nl.veiligwonen.funding.provision;

import nl.veiligwonen.platform.domain.Refusal;

/** Why a command on a provision can be refused. */
final class ProvisionRefusal {

    static final Refusal NOT_ADVISED = Refusal.of(
            "not-advised",
            "There is no established advice for this case yet. Wait until the security authority has established it.",
            "Regeling rechtspositie decentrale politieke ambtsdragers, arts 2.9, 3.9, 4.9, para. 4");

    static final Refusal ADVICE_ALREADY_RECEIVED =
            Refusal.of("advice-already-received", "An advice for this case has been received before.");

    static final Refusal NO_MEASURES =
            Refusal.of("no-measures", "The advice prescribes no measures: there is nothing to provide.");

    static final Refusal ALREADY_ADOPTED = Refusal.of("already-adopted", "The advice has been adopted already.");

    static final Refusal NOT_ADOPTED =
            Refusal.of("not-adopted", "The advice has not been adopted yet. Adopt it before providing its measures.");

    static final Refusal UNKNOWN_MEASURE =
            Refusal.of("unknown-measure", "The advice has no such measure. Take an id from the provision's measures.");

    static final Refusal ALREADY_ORDERED = Refusal.of("already-ordered", "This measure has been ordered already.");

    static final Refusal NOT_ORDERED =
            Refusal.of("not-ordered", "This measure has not been ordered yet. Order it before recording its delivery.");

    static final Refusal ALREADY_DELIVERED =
            Refusal.of("already-delivered", "This measure has been delivered already.");

    static final Refusal NOT_DELIVERED = Refusal.of(
            "not-delivered", "This measure has not been delivered yet. Record its delivery before declaring its cost.");

    static final Refusal ALREADY_DECLARED =
            Refusal.of("already-declared", "The cost of this measure has been declared already.");

    static final Refusal MEASURE_TWICE =
            Refusal.of("measure-twice", "The advice names the same measure twice. Each measure has an id of its own.");

    static final Refusal COST_OUT_OF_BOUNDS = Refusal.of(
            "cost-out-of-bounds",
            "What a measure costs is at least one cent and at most %s.".formatted(ProvisionDecider.HIGHEST_COST));

    static final Refusal NOT_ALL_ORDERED = Refusal.of(
            "not-all-ordered", "Not every measure has been ordered yet. Order them all before asking a contribution.");

    static final Refusal NOT_ALL_DECLARED = Refusal.of(
            "not-all-declared",
            "The cost of a measure has not been declared yet. The contribution is determined on all declared costs.",
            "Awb 4:45");

    private ProvisionRefusal() {}
}
