package nl.veiligwonen.assessment.advice;

import nl.veiligwonen.contracts.Layer;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.platform.domain.Refusal;

/** Why a command on a security advice can be refused. */
final class AdviceRefusal {

    private static final String INDEPENDENCE =
            "Besluit BVA-stelsel Rijksdienst 2021, art. 3; Kamerstukken II 2022/23, 28 844, nr. 252";

    // The stage does not allow it.

    static final Refusal NOT_OPENED =
            Refusal.of("not-opened", "There is no advice on this case yet. It begins when the home has been visited.");

    static final Refusal OPENED_FOR_ANOTHER =
            Refusal.of("opened-for-another", "The advice on this case is for another organisation.");

    static final Refusal UNDER_REVIEW = Refusal.of(
            "under-review",
            "The advice lies with the security authority. Wait until it is established, returned or referred.");

    static final Refusal NOT_UNDER_REVIEW = Refusal.of(
            "not-under-review", "The advice does not lie with the security authority. Wait until it is submitted.");

    static final Refusal NOT_REVISED = Refusal.of(
            "not-revised",
            "The security authority has returned this revision. Draft a new one before submitting the advice again.");

    static final Refusal NOT_REDRAFTED = Refusal.of(
            "not-revised",
            "The advice that was established holds no longer. Draft a new revision before submitting it.");

    static final Refusal NOT_ESTABLISHED =
            Refusal.of("not-established", "No advice stands on this case, so there is none that could cease to hold.");

    static final Refusal ALREADY_ESTABLISHED = Refusal.of(
            "already-established", "The advice has been established and stands as it is. The employer carries it out.");

    static final Refusal ALREADY_REFERRED = Refusal.of(
            "already-referred",
            "The case has been referred to the protection system (stelsel beveiligen van personen).");

    static final Refusal CASE_FROZEN = Refusal.of(
            "case-frozen",
            "The case has been referred to the protection system (stelsel beveiligen van personen), so all work on it"
                    + " has stopped. It goes on if the case comes back.",
            "Circulaire bewaken en beveiligen 2026");

    static final Refusal CASE_CLOSED =
            Refusal.of("case-closed", "The case has ended. Its advice can be looked at, and not be changed any more.");

    // The draft does not hold what it must.

    static final Refusal TOO_MANY_MEASURES = Refusal.of(
            "too-many-measures",
            "A draft has at most " + DraftPolicy.MAX_MEASURES + " measures. Take some of them together.");

    static final Refusal ESTIMATE_MISSING =
            Refusal.of("estimate-missing", "Each measure has an estimated cost of at least one cent, including VAT.");

    static final Refusal ESTIMATE_TOO_HIGH = Refusal.of(
            "estimate-too-high",
            "A measure has an estimated cost of at most " + DraftPolicy.MAX_ESTIMATED_COST + ". Check the amount.");

    static final Refusal MEASURE_NAMED_TWICE =
            Refusal.of("measure-named-twice", "Two measures of this draft have the same id. Give each its own.");

    static final Refusal MEASURE_NOT_CONTINUED = Refusal.of(
            "measure-not-continued",
            "A measure goes on from one that the draft before does not have. Leave its id out if it is new.");

    static final Refusal CATALOGUE_NOT_VALID = Refusal.of(
            "catalogue-not-valid",
            "A measure points to a version of the catalogue that is not valid today. Take it from the present one.");

    static final Refusal CATALOGUE_ITEM_UNKNOWN = Refusal.of(
            "catalogue-item-unknown", "A measure points to an item that this version of the catalogue does not have.");

    static final Refusal CATALOGUE_ITEM_DIFFERS = Refusal.of(
            "catalogue-item-differs",
            "A measure is of another domain or kind than the item of the catalogue that it points to.");

    static Refusal noMeasures(OrganisationId organisation) {
        return Refusal.of(
                "no-measures",
                "A draft prescribes at least one measure that fits the threat.",
                paragraph(4, organisation));
    }

    // The security authority can't judge it, or not by this person.

    static Refusal draftMissing(OrganisationId organisation) {
        return Refusal.of(
                "draft-missing",
                "There is no draft to review yet. Draft the measures first.",
                paragraph(4, organisation));
    }

    static Refusal riskAssessmentMissing(OrganisationId organisation) {
        return Refusal.of(
                "risk-assessment-missing",
                "An advice rests on an assessment of the risks in and around the home. Record it first.",
                paragraph(4, organisation));
    }

    static Refusal threatAnalysisMissing(OrganisationId organisation) {
        return Refusal.of(
                "threat-analysis-missing",
                "An advice rests on a threat analysis. Record it first.",
                paragraph(4, organisation));
    }

    static final Refusal REVIEWER_IS_AUTHOR = Refusal.of(
            "reviewer-is-author",
            "Who has drafted, recorded an input for, or submitted any revision of an advice can't review it."
                    + " Another member of the security authority can.",
            INDEPENDENCE);

    static final Refusal REVIEWER_IS_BENEFICIARY = Refusal.of(
            "reviewer-is-beneficiary",
            "Nobody judges the advice on his own home. Another member of the security authority can.",
            INDEPENDENCE);

    static final Refusal REVIEWER_HAS_INTEREST = Refusal.of(
            "reviewer-has-interest",
            "You have declared an interest in this advice, so you can't judge it. Another member of the security"
                    + " authority can.",
            INDEPENDENCE);

    static final Refusal REVIEWER_RECUSED = Refusal.of(
            "reviewer-recused",
            "You have recused yourself from this advice. Another member of the security authority can judge it.",
            INDEPENDENCE);

    // The police label.

    static final Refusal CERTIFICATE_NOT_ISSUED_YET = Refusal.of(
            "certificate-not-issued-yet", "A certificate is issued before it is recorded. Check the day of issue.");

    static final Refusal CERTIFICATE_EXPIRED = Refusal.of(
            "certificate-expired",
            "The certificate is no longer valid: it holds for ten years from the day of issue. Show a newer one.",
            "Politiekeurmerk Veilig Wonen");

    static Refusal supplyAlreadyPermitted(OrganisationId organisation) {
        return Refusal.of(
                "supply-already-permitted",
                "The home meets the condition for supply already, so there is nothing to exempt it from.",
                paragraph(1, organisation));
    }

    private AdviceRefusal() {}

    /** A paragraph of the article on home security, for the layer of an organisation. */
    private static String paragraph(int paragraph, OrganisationId organisation) {
        return "Regeling rechtspositie decentrale politieke ambtsdragers, art. " + number(organisation.layer())
                + ", para. " + paragraph;
    }

    private static String number(Layer layer) {
        return switch (layer) {
            case PROVINCE -> "2.9";
            case MUNICIPALITY -> "3.9";
            case WATER_BOARD -> "4.9";
        };
    }
}
