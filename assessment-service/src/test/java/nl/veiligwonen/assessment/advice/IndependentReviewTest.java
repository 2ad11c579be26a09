package nl.veiligwonen.assessment.advice;

import static nl.veiligwonen.assessment.advice.AdviceHistory.AUTHORITY;
import static nl.veiligwonen.assessment.advice.AdviceHistory.CLOSED;
import static nl.veiligwonen.assessment.advice.AdviceHistory.DRAFTER;
import static nl.veiligwonen.assessment.advice.AdviceHistory.FROZEN;
import static nl.veiligwonen.assessment.advice.AdviceHistory.LOCK;
import static nl.veiligwonen.assessment.advice.AdviceHistory.OPENED;
import static nl.veiligwonen.assessment.advice.AdviceHistory.REMARKS;
import static nl.veiligwonen.assessment.advice.AdviceHistory.RETURNED;
import static nl.veiligwonen.assessment.advice.AdviceHistory.UTRECHT;
import static nl.veiligwonen.assessment.advice.AdviceHistory.WEDNESDAY;
import static nl.veiligwonen.assessment.advice.AdviceHistory.advice;
import static nl.veiligwonen.assessment.advice.AdviceHistory.adviceUnderReview;
import static nl.veiligwonen.assessment.advice.AdviceHistory.drafted;
import static nl.veiligwonen.assessment.advice.AdviceHistory.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import nl.veiligwonen.assessment.advice.AdviceCommand.EstablishAdvice;
import nl.veiligwonen.assessment.advice.AdviceCommand.EstablishWithoutMeasures;
import nl.veiligwonen.assessment.advice.AdviceCommand.ReferCase;
import nl.veiligwonen.assessment.advice.AdviceCommand.ReturnAdvice;
import nl.veiligwonen.assessment.advice.ReviewerCommand.DeclareInterest;
import nl.veiligwonen.assessment.advice.ReviewerCommand.IdentifyBeneficiary;
import nl.veiligwonen.assessment.advice.ReviewerCommand.RecuseReviewer;
import nl.veiligwonen.assessment.advice.ReviewerEvent.BeneficiaryIdentified;
import nl.veiligwonen.assessment.advice.ReviewerEvent.InterestDeclared;
import nl.veiligwonen.assessment.advice.ReviewerEvent.ReviewerRecused;
import nl.veiligwonen.platform.domain.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class IndependentReviewTest {

    private static final String INDEPENDENCE =
            "Besluit BVA-stelsel Rijksdienst 2021, art. 3; Kamerstukken II 2022/23, 28 844, nr. 252";

    private static final Actor ANOTHER = new Actor("another-of-the-authority");

    private static final InterestDeclared INTERESTED =
            new InterestDeclared(UTRECHT, AUTHORITY, Interest.CLOSE_TO_BENEFICIARY, WEDNESDAY);
    private static final ReviewerRecused RECUSED = new ReviewerRecused(UTRECHT, AUTHORITY, WEDNESDAY);
    private static final BeneficiaryIdentified BENEFICIARY = new BeneficiaryIdentified(UTRECHT, AUTHORITY, WEDNESDAY);

    static Stream<AdviceCommand> judgements() {
        return Stream.of(
                new EstablishAdvice(),
                new EstablishWithoutMeasures(new Motivation("The home is safe as it is.")),
                new ReturnAdvice(REMARKS),
                new ReferCase());
    }

    @ParameterizedTest
    @MethodSource("judgements")
    void who_has_declared_an_interest_does_not_judge_the_advice(AdviceCommand judgement) {
        adviceUnderReview(INTERESTED).when(judgement).thenRefused("reviewer-has-interest", INDEPENDENCE);
    }

    @ParameterizedTest
    @MethodSource("judgements")
    void who_has_recused_himself_does_not_judge_the_advice(AdviceCommand judgement) {
        adviceUnderReview(RECUSED).when(judgement).thenRefused("reviewer-recused", INDEPENDENCE);
    }

    @ParameterizedTest
    @MethodSource("judgements")
    void nobody_judges_the_advice_on_his_own_home(AdviceCommand judgement) {
        adviceUnderReview(BENEFICIARY).when(judgement).thenRefused("reviewer-is-beneficiary", INDEPENDENCE);
    }

    @ParameterizedTest
    @MethodSource("judgements")
    void another_member_of_the_security_authority_judges_it(AdviceCommand judgement) {
        assertThat(adviceUnderReview(INTERESTED, RECUSED, BENEFICIARY)
                        .by(ANOTHER)
                        .when(judgement)
                        .events())
                .hasSize(1);
    }

    @Test
    void what_was_declared_holds_for_later_revisions_too() {
        adviceUnderReview(RECUSED, RETURNED, drafted(2, LOCK), submitted(2))
                .when(new EstablishAdvice())
                .thenRefused("reviewer-recused");
    }

    @ParameterizedTest
    @EnumSource
    void anyone_who_works_on_it_declares_his_interest_at_any_stage(Interest interest) {
        advice(OPENED)
                .by(AUTHORITY)
                .at(WEDNESDAY)
                .when(new DeclareInterest(interest))
                .then(new InterestDeclared(UTRECHT, AUTHORITY, interest, WEDNESDAY));
    }

    @Test
    void a_reviewer_recuses_himself_and_need_not_say_why() {
        adviceUnderReview().when(new RecuseReviewer()).then(RECUSED);
    }

    @Test
    void it_becomes_known_as_which_user_the_office_holder_signs_in() {
        adviceUnderReview().by(DRAFTER).when(new IdentifyBeneficiary(AUTHORITY)).then(BENEFICIARY);
    }

    @Test
    void what_is_declared_twice_changes_nothing() {
        adviceUnderReview(INTERESTED).when(new DeclareInterest(Interest.OTHER)).thenNothing();
        adviceUnderReview(RECUSED).when(new RecuseReviewer()).thenNothing();
        adviceUnderReview(BENEFICIARY).when(new IdentifyBeneficiary(AUTHORITY)).thenNothing();
    }

    @Test
    void the_beneficiary_shows_himself_to_nobody_by_accident() {
        assertThat(BENEFICIARY.toString()).doesNotContain(AUTHORITY.id());
        assertThat(new IdentifyBeneficiary(AUTHORITY).toString()).doesNotContain(AUTHORITY.id());
        assertThat(adviceUnderReview(BENEFICIARY).state().toString()).doesNotContain(AUTHORITY.id());
    }

    @ParameterizedTest
    @MethodSource("declarations")
    void nothing_is_declared_on_a_case_that_has_not_begun_stands_still_or_has_ended(ReviewerCommand declaration) {
        advice().when(declaration).thenRefused("not-opened");
        advice(OPENED, FROZEN).when(declaration).thenRefused("case-frozen");
        advice(OPENED, CLOSED).when(declaration).thenRefused("case-closed");
    }

    static Stream<ReviewerCommand> declarations() {
        return Stream.of(new DeclareInterest(Interest.OTHER), new RecuseReviewer(), new IdentifyBeneficiary(AUTHORITY));
    }
}
