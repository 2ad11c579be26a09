package nl.veiligwonen.assessment.advice;

import nl.veiligwonen.platform.domain.Actor;

/** What can be asked about who judges the advice. */
public sealed interface ReviewerCommand extends AdviceCommand {

    /** The one who asks declares that he has an interest. */
    record DeclareInterest(Interest interest) implements ReviewerCommand {}

    /** The one who asks will not judge this advice, and need not say why. */
    record RecuseReviewer() implements ReviewerCommand {}

    /** It is known as which user the office-holder signs in. */
    record IdentifyBeneficiary(Actor beneficiary) implements ReviewerCommand {

        /** Withholds who it is, so that no log or exception can hold it. */
        @Override
        public String toString() {
            return "IdentifyBeneficiary[withheld]";
        }
    }
}
