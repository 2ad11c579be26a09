package nl.veiligwonen.assessment.advice;

import static nl.veiligwonen.assessment.advice.AdviceHistory.ANALYST;
import static nl.veiligwonen.assessment.advice.AdviceHistory.ASSESSOR;
import static nl.veiligwonen.assessment.advice.AdviceHistory.AUTHORITY;
import static nl.veiligwonen.assessment.advice.AdviceHistory.DRAFTED;
import static nl.veiligwonen.assessment.advice.AdviceHistory.DRAFTER;
import static nl.veiligwonen.assessment.advice.AdviceHistory.ESTABLISHED;
import static nl.veiligwonen.assessment.advice.AdviceHistory.LOCK;
import static nl.veiligwonen.assessment.advice.AdviceHistory.OPENED;
import static nl.veiligwonen.assessment.advice.AdviceHistory.REFERRED;
import static nl.veiligwonen.assessment.advice.AdviceHistory.REMARKS;
import static nl.veiligwonen.assessment.advice.AdviceHistory.RETURNED;
import static nl.veiligwonen.assessment.advice.AdviceHistory.RISKS;
import static nl.veiligwonen.assessment.advice.AdviceHistory.RISKS_RECORDED;
import static nl.veiligwonen.assessment.advice.AdviceHistory.SUBMITTER;
import static nl.veiligwonen.assessment.advice.AdviceHistory.THREAT;
import static nl.veiligwonen.assessment.advice.AdviceHistory.TRAINING;
import static nl.veiligwonen.assessment.advice.AdviceHistory.TUESDAY;
import static nl.veiligwonen.assessment.advice.AdviceHistory.UTRECHT;
import static nl.veiligwonen.assessment.advice.AdviceHistory.WEDNESDAY;
import static nl.veiligwonen.assessment.advice.AdviceHistory.advice;
import static nl.veiligwonen.assessment.advice.AdviceHistory.adviceUnderReview;
import static nl.veiligwonen.assessment.advice.AdviceHistory.dossier;
import static nl.veiligwonen.assessment.advice.AdviceHistory.drafted;
import static nl.veiligwonen.assessment.advice.AdviceHistory.submitted;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.veiligwonen.assessment.advice.Advice.Established;
import nl.veiligwonen.assessment.advice.Advice.Frozen;
import nl.veiligwonen.assessment.advice.Advice.Returned;
import nl.veiligwonen.assessment.advice.Advice.UnderReview;
import nl.veiligwonen.assessment.advice.AdviceCommand.EstablishAdvice;
import nl.veiligwonen.assessment.advice.AdviceCommand.EstablishWithoutMeasures;
import nl.veiligwonen.assessment.advice.AdviceCommand.ReferCase;
import nl.veiligwonen.assessment.advice.AdviceCommand.ReturnAdvice;
import nl.veiligwonen.assessment.advice.AdviceEvent.AdviceDrafted;
import nl.veiligwonen.assessment.advice.AdviceEvent.AdviceEstablished;
import nl.veiligwonen.assessment.advice.AdviceEvent.AdviceReturned;
import nl.veiligwonen.assessment.advice.AdviceEvent.AdviceSubmittedForReview;
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.domain.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReviewingAnAdviceTest {

    private static final Proposal PROPOSAL =
            new Proposal(RISKS, THREAT, new Draft(Revision.FIRST, List.of(LOCK, TRAINING)));
    private static final Revisions SUBMITTED_ONCE = Revisions.NONE.with(new SubmittedRevision(PROPOSAL, TUESDAY));
    private static final Dossier DOSSIER =
            dossier(ASSESSOR, ANALYST, DRAFTER, SUBMITTER).with(SUBMITTED_ONCE);

    @Test
    @Article("para. 4")
    void the_security_authority_establishes_an_advice() {
        adviceUnderReview()
                .when(new EstablishAdvice())
                .then(ESTABLISHED)
                .thenState(new Established(
                        DOSSIER.with(SUBMITTED_ONCE.with(new EstablishedRevision(PROPOSAL.draft(), WEDNESDAY))),
                        PROPOSAL,
                        WEDNESDAY));
    }

    @Test
    void the_security_authority_returns_an_advice_with_remarks() {
        adviceUnderReview()
                .when(new ReturnAdvice(REMARKS))
                .then(RETURNED)
                .thenState(new Returned(
                        DOSSIER.with(SUBMITTED_ONCE.with(new ReturnedRevision(Revision.FIRST, REMARKS, WEDNESDAY))),
                        new Preparation(Optional.of(RISKS), Optional.of(THREAT), Optional.of(PROPOSAL.draft()))));
    }

    @Test
    void the_security_authority_refers_a_case_with_a_concrete_threat() {
        adviceUnderReview()
                .when(new ReferCase())
                .then(REFERRED)
                .thenState(new Frozen(new UnderReview(DOSSIER, PROPOSAL, TUESDAY), true, WEDNESDAY));
    }

    @Test
    void the_next_revision_can_be_established_by_who_returned_the_first() {
        adviceUnderReview(RETURNED, drafted(2, LOCK), submitted(2))
                .when(new EstablishAdvice())
                .then(new AdviceEstablished(UTRECHT, new Revision(2), List.of(LOCK.estimate()), WEDNESDAY));
    }

    @Test
    void a_revision_can_be_returned_as_often_as_it_takes() {
        adviceUnderReview(RETURNED, drafted(2, LOCK), submitted(2))
                .when(new ReturnAdvice(REMARKS))
                .then(new AdviceReturned(UTRECHT, new Revision(2), REMARKS, WEDNESDAY));
    }

    @Test
    void a_case_is_referred_at_once_while_the_advice_is_still_in_preparation() {
        advice(OPENED, RISKS_RECORDED)
                .by(AUTHORITY)
                .at(WEDNESDAY)
                .when(new ReferCase())
                .then(REFERRED);
    }

    @Test
    void a_case_is_referred_at_once_after_a_return() {
        adviceUnderReview(RETURNED).when(new ReferCase()).then(REFERRED);
    }

    @ParameterizedTest
    @MethodSource("judgementsByAuthors")
    void nobody_judges_an_advice_that_he_had_a_hand_in(AdviceCommand judgement, Actor author) {
        adviceUnderReview()
                .by(author)
                .when(judgement)
                .thenRefused(
                        "reviewer-is-author",
                        "Besluit BVA-stelsel Rijksdienst 2021, art. 3; Kamerstukken II 2022/23, 28 844, nr. 252");
    }

    static Stream<Arguments> judgementsByAuthors() {
        return judgements().flatMap(judgement -> Stream.of(ASSESSOR, ANALYST, DRAFTER, SUBMITTER)
                .map(author -> Arguments.of(judgement, author)));
    }

    @ParameterizedTest
    @MethodSource("judgements")
    void who_had_a_hand_in_an_earlier_revision_does_not_judge_a_later_one(AdviceCommand judgement) {
        var another = new Actor("another-adviser");

        adviceUnderReview(
                        RETURNED,
                        new AdviceDrafted(UTRECHT, new Revision(2), List.of(LOCK), another, TUESDAY),
                        new AdviceSubmittedForReview(UTRECHT, new Revision(2), another, TUESDAY))
                .by(DRAFTER)
                .when(judgement)
                .thenRefused("reviewer-is-author");
    }

    @Test
    void who_has_returned_an_advice_and_then_drafts_it_himself_does_not_establish_it() {
        adviceUnderReview(
                        RETURNED,
                        new AdviceDrafted(UTRECHT, new Revision(2), List.of(LOCK), AUTHORITY, TUESDAY),
                        submitted(2))
                .by(AUTHORITY)
                .when(new EstablishAdvice())
                .thenRefused("reviewer-is-author");
    }

    @Test
    void an_author_does_not_refer_a_case_before_the_review_either() {
        advice(OPENED, RISKS_RECORDED).by(ASSESSOR).when(new ReferCase()).thenRefused("reviewer-is-author");
    }

    @ParameterizedTest
    @MethodSource("judgements")
    void nothing_is_judged_before_the_visit(AdviceCommand judgement) {
        advice().when(judgement).thenRefused("not-opened");
    }

    @ParameterizedTest
    @MethodSource("judgementsOfAProposal")
    void a_draft_that_has_not_been_submitted_is_not_judged(AdviceCommand judgement) {
        advice(OPENED, DRAFTED).by(AUTHORITY).when(judgement).thenRefused("not-under-review");
    }

    @ParameterizedTest
    @MethodSource("judgementsOfAProposal")
    void a_returned_draft_is_not_judged_again(AdviceCommand judgement) {
        adviceUnderReview(RETURNED).when(judgement).thenRefused("not-under-review");
    }

    @Test
    void a_case_is_referred_also_after_the_advice_is_established() {
        adviceUnderReview(ESTABLISHED).when(new ReferCase()).then(REFERRED);
    }

    @ParameterizedTest
    @MethodSource("judgementsOfAProposal")
    void an_established_advice_stands_as_it_is(AdviceCommand judgement) {
        adviceUnderReview(ESTABLISHED).when(judgement).thenRefused("already-established");
    }

    @ParameterizedTest
    @MethodSource("judgementsOfAProposal")
    void a_referred_case_is_out_of_our_hands(AdviceCommand judgement) {
        adviceUnderReview(REFERRED).when(judgement).thenRefused("case-frozen");
    }

    @Test
    void a_case_is_referred_once() {
        adviceUnderReview(REFERRED).when(new ReferCase()).thenRefused("already-referred");
    }

    static Stream<AdviceCommand> judgements() {
        return Stream.concat(judgementsOfAProposal(), Stream.of(new ReferCase()));
    }

    static Stream<AdviceCommand> judgementsOfAProposal() {
        return Stream.of(
                new EstablishAdvice(),
                new EstablishWithoutMeasures(new Motivation("The home is safe as it is.")),
                new ReturnAdvice(REMARKS));
    }
}
