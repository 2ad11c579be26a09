package nl.veiligwonen.assessment.advice;

import nl.veiligwonen.assessment.advice.ReviewerCommand.DeclareInterest;
import nl.veiligwonen.assessment.advice.ReviewerCommand.IdentifyBeneficiary;
import nl.veiligwonen.assessment.advice.ReviewerCommand.RecuseReviewer;
import nl.veiligwonen.assessment.advice.ReviewerEvent.BeneficiaryIdentified;
import nl.veiligwonen.assessment.advice.ReviewerEvent.InterestDeclared;
import nl.veiligwonen.assessment.advice.ReviewerEvent.ReviewerRecused;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.domain.Decision;
import nl.veiligwonen.platform.domain.Occasion;

/** How it comes to be known who can't judge the advice. What is declared is not taken back. */
final class ReviewerRules {

    private ReviewerRules() {}

    static Decision<AdviceEvent> decide(ReviewerCommand command, Dossier dossier, Occasion occasion) {
        OrganisationId organisation = dossier.organisation();
        Independence independence = dossier.independence();
        Actor asking = occasion.actor();
        return switch (command) {
            case DeclareInterest declare ->
                independence.interested().contains(asking)
                        ? Decision.accept()
                        : Decision.accept(
                                new InterestDeclared(organisation, asking, declare.interest(), occasion.at()));
            case RecuseReviewer _ ->
                independence.recused().contains(asking)
                        ? Decision.accept()
                        : Decision.accept(new ReviewerRecused(organisation, asking, occasion.at()));
            case IdentifyBeneficiary identify ->
                independence
                                .beneficiary()
                                .filter(identify.beneficiary()::equals)
                                .isPresent()
                        ? Decision.accept()
                        : Decision.accept(
                                new BeneficiaryIdentified(organisation, identify.beneficiary(), occasion.at()));
        };
    }

    static Independence evolve(Independence independence, ReviewerEvent event) {
        return switch (event) {
            case InterestDeclared declared -> independence.withInterested(declared.declaredBy());
            case ReviewerRecused recused -> independence.withRecused(recused.reviewer());
            case BeneficiaryIdentified identified -> independence.withBeneficiary(identified.beneficiary());
        };
    }
}
