package nl.veiligwonen.assessment.advice;

import java.time.Instant;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.domain.PersonalData;
import nl.veiligwonen.platform.domain.PersonalData.Purpose;

/** What can have happened about who judges the advice. The names of these records are in the journal for ever. */
public sealed interface ReviewerEvent extends AdviceEvent {

    /** Someone has declared that he has an interest: he does not judge this advice. */
    record InterestDeclared(
            OrganisationId organisation,
            Actor declaredBy,
            @PersonalData(Purpose.IDENTITY) Interest interest,
            Instant declaredAt)
            implements ReviewerEvent {}

    /** Someone has recused himself: he does not judge this advice. */
    record ReviewerRecused(OrganisationId organisation, Actor reviewer, Instant recusedAt) implements ReviewerEvent {}

    /** It is known as which user the office-holder signs in: he does not judge this advice. */
    record BeneficiaryIdentified(
            OrganisationId organisation,
            @PersonalData(Purpose.IDENTITY) Actor beneficiary,
            Instant identifiedAt) implements ReviewerEvent {

        /** Withholds who it is, so that no log or exception can hold it. */
        @Override
        public String toString() {
            return "BeneficiaryIdentified[withheld]";
        }
    }
}
