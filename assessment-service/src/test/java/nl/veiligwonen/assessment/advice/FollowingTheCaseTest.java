package nl.veiligwonen.assessment.advice;

import static nl.veiligwonen.assessment.advice.AdviceHistory.AUTHORITY;
import static nl.veiligwonen.assessment.advice.AdviceHistory.CLOSED;
import static nl.veiligwonen.assessment.advice.AdviceHistory.DRAFTED;
import static nl.veiligwonen.assessment.advice.AdviceHistory.ESTABLISHED;
import static nl.veiligwonen.assessment.advice.AdviceHistory.ESTABLISHED_WITHOUT_MEASURES;
import static nl.veiligwonen.assessment.advice.AdviceHistory.FROZEN;
import static nl.veiligwonen.assessment.advice.AdviceHistory.LOCK;
import static nl.veiligwonen.assessment.advice.AdviceHistory.OPENED;
import static nl.veiligwonen.assessment.advice.AdviceHistory.REFERRED;
import static nl.veiligwonen.assessment.advice.AdviceHistory.REMARKS;
import static nl.veiligwonen.assessment.advice.AdviceHistory.RESUMED;
import static nl.veiligwonen.assessment.advice.AdviceHistory.RETURNED;
import static nl.veiligwonen.assessment.advice.AdviceHistory.RISKS;
import static nl.veiligwonen.assessment.advice.AdviceHistory.RISKS_RECORDED;
import static nl.veiligwonen.assessment.advice.AdviceHistory.THREAT;
import static nl.veiligwonen.assessment.advice.AdviceHistory.TRAINING;
import static nl.veiligwonen.assessment.advice.AdviceHistory.UTRECHT;
import static nl.veiligwonen.assessment.advice.AdviceHistory.WEDNESDAY;
import static nl.veiligwonen.assessment.advice.AdviceHistory.advice;
import static nl.veiligwonen.assessment.advice.AdviceHistory.adviceUnderReview;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.veiligwonen.assessment.advice.Advice.Closed;
import nl.veiligwonen.assessment.advice.Advice.Opened;
import nl.veiligwonen.assessment.advice.Advice.Superseded;
import nl.veiligwonen.assessment.advice.AdviceCommand.DraftAdvice;
import nl.veiligwonen.assessment.advice.AdviceCommand.EstablishAdvice;
import nl.veiligwonen.assessment.advice.AdviceCommand.OpenAssessment;
import nl.veiligwonen.assessment.advice.AdviceCommand.RecordRiskAssessment;
import nl.veiligwonen.assessment.advice.AdviceCommand.RecordThreatAnalysis;
import nl.veiligwonen.assessment.advice.AdviceCommand.ReferCase;
import nl.veiligwonen.assessment.advice.AdviceCommand.ReturnAdvice;
import nl.veiligwonen.assessment.advice.AdviceCommand.SubmitForReview;
import nl.veiligwonen.assessment.advice.CaseCommand.CloseCase;
import nl.veiligwonen.assessment.advice.CaseCommand.FreezeCase;
import nl.veiligwonen.assessment.advice.CaseCommand.ResumeCase;
import nl.veiligwonen.assessment.advice.CaseEvent.AssessmentClosed;
import nl.veiligwonen.assessment.advice.StandingEvent.AdviceSuperseded;
import nl.veiligwonen.contracts.IntakeEvent.Closure;
import nl.veiligwonen.platform.test.DeciderScenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FollowingTheCaseTest {

    private static final AdviceSuperseded MOVED_AWAY =
            new AdviceSuperseded(UTRECHT, Revision.FIRST, SupersedeReason.MOVED, Optional.empty(), WEDNESDAY);

    private static final DeciderScenario<Advice, AdviceCommand, AdviceEvent> REVIEW = adviceUnderReview();

    @ParameterizedTest
    @MethodSource("advicesAtAllStages")
    void an_advice_is_frozen_at_whatever_stage_and_goes_on_where_it_was(
            DeciderScenario<Advice, AdviceCommand, AdviceEvent> advice) {
        var frozen = advice.at(WEDNESDAY).when(new FreezeCase()).then(FROZEN).state();
        assertThat(((Opened) frozen).stage()).isEqualTo(Stage.FROZEN);

        after(advice, FROZEN).when(new ResumeCase()).then(RESUMED).thenState(advice.state());
    }

    static Stream<DeciderScenario<Advice, AdviceCommand, AdviceEvent>> advicesAtAllStages() {
        return Stream.of(
                advice(OPENED),
                advice(OPENED, DRAFTED),
                REVIEW,
                adviceUnderReview(RETURNED),
                adviceUnderReview(ESTABLISHED));
    }

    @Test
    void a_case_that_the_security_authority_has_referred_comes_back_as_well() {
        after(REVIEW, REFERRED).when(new ResumeCase()).then(RESUMED).thenState(REVIEW.state());
    }

    @Test
    void a_freeze_that_intake_tells_of_our_own_referral_changes_nothing() {
        after(REVIEW, REFERRED).when(new FreezeCase()).thenNothing();
    }

    @Test
    void a_case_can_be_frozen_again_after_it_came_back() {
        after(REVIEW, REFERRED, RESUMED).when(new FreezeCase()).then(FROZEN);
    }

    @Test
    void what_is_told_twice_changes_nothing() {
        after(REVIEW, FROZEN).when(new FreezeCase()).thenNothing();
        REVIEW.when(new ResumeCase()).thenNothing();
        after(REVIEW, CLOSED).when(new CloseCase(Closure.WITHDRAWN)).thenNothing();
        after(REVIEW, CLOSED).when(new FreezeCase()).thenNothing();
        after(REVIEW, CLOSED).when(new ResumeCase()).thenNothing();
        after(REVIEW, CLOSED).when(new OpenAssessment(UTRECHT)).thenNothing();
    }

    @Test
    void what_happens_to_a_case_before_the_visit_is_no_business_of_the_assessment() {
        advice().when(new FreezeCase()).thenNothing();
        advice().when(new ResumeCase()).thenNothing();
        advice().when(new CloseCase(Closure.NOT_PROCESSED)).thenNothing();
    }

    @ParameterizedTest
    @MethodSource("whatPeopleAsk")
    void nobody_does_anything_on_a_frozen_case(AdviceCommand command) {
        after(advice(OPENED, RISKS_RECORDED, DRAFTED), FROZEN)
                .by(AUTHORITY)
                .when(command)
                .thenRefused("case-frozen");
        after(REVIEW, FROZEN).when(command).thenRefused("case-frozen");
        after(adviceUnderReview(ESTABLISHED), FROZEN).when(command).thenRefused("case-frozen");
    }

    @ParameterizedTest
    @MethodSource("whatPeopleAsk")
    void nobody_does_anything_on_a_closed_case(AdviceCommand command) {
        after(REVIEW, CLOSED).when(command).thenRefused("case-closed");
    }

    static Stream<AdviceCommand> whatPeopleAsk() {
        return Stream.of(
                new RecordRiskAssessment(RISKS),
                new RecordThreatAnalysis(THREAT),
                new DraftAdvice(List.of(LOCK)),
                new SubmitForReview(),
                new EstablishAdvice(),
                new ReturnAdvice(REMARKS));
    }

    @Test
    void a_closed_case_is_not_referred() {
        after(REVIEW, CLOSED).when(new ReferCase()).thenRefused("case-closed");
    }

    @ParameterizedTest
    @EnumSource
    void an_open_advice_closes_with_its_case_and_stays_to_be_looked_at(Closure closure) {
        var closed = new AssessmentClosed(UTRECHT, closure, WEDNESDAY);

        var after =
                REVIEW.at(WEDNESDAY).when(new CloseCase(closure)).then(closed).state();

        assertThat(after).isInstanceOfSatisfying(Closed.class, advice -> {
            assertThat(advice.closure()).isEqualTo(closure);
            assertThat(advice.stage()).isEqualTo(Stage.CLOSED);
            assertThat(advice.content()).isEqualTo(((Opened) REVIEW.state()).content());
        });
    }

    @Test
    void a_frozen_case_can_end_when_the_protection_system_takes_it_over() {
        var after = after(REVIEW, REFERRED)
                .when(new CloseCase(Closure.REFERRED))
                .then(new AssessmentClosed(UTRECHT, Closure.REFERRED, WEDNESDAY))
                .state();

        assertThat(after).isInstanceOfSatisfying(Closed.class, advice -> assertThat(advice.before())
                .isEqualTo(REVIEW.state()));
    }

    @Test
    void the_employer_keeps_sight_of_what_was_established() {
        var established = adviceUnderReview(ESTABLISHED);

        assertThat(toDeliver(after(established, FROZEN)))
                .isEqualTo(toDeliver(after(established, CLOSED)))
                .contains(new EstablishedRevision(new Draft(Revision.FIRST, List.of(LOCK, TRAINING)), WEDNESDAY));
        assertThat(toDeliver(after(REVIEW, FROZEN))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("standingAdvices")
    void an_advice_that_stands_is_superseded_when_the_office_holder_has_moved(AdviceEvent established) {
        var after = adviceUnderReview(established)
                .when(new CloseCase(Closure.MOVED))
                .then(MOVED_AWAY, new AssessmentClosed(UTRECHT, Closure.MOVED, WEDNESDAY))
                .state();

        assertThat(after).isInstanceOfSatisfying(Closed.class, advice -> assertThat(advice.before())
                .isInstanceOf(Superseded.class));
    }

    static Stream<AdviceEvent> standingAdvices() {
        return Stream.of(ESTABLISHED, ESTABLISHED_WITHOUT_MEASURES);
    }

    @Test
    void the_advice_is_superseded_also_when_the_office_holder_moves_while_the_case_is_frozen() {
        after(adviceUnderReview(ESTABLISHED), FROZEN)
                .when(new CloseCase(Closure.MOVED))
                .then(MOVED_AWAY, new AssessmentClosed(UTRECHT, Closure.MOVED, WEDNESDAY));
    }

    @Test
    void an_advice_that_stands_is_not_superseded_by_another_end_of_the_case() {
        adviceUnderReview(ESTABLISHED)
                .when(new CloseCase(Closure.OFFICE_ENDED))
                .then(new AssessmentClosed(UTRECHT, Closure.OFFICE_ENDED, WEDNESDAY));
    }

    private static Optional<EstablishedRevision> toDeliver(DeciderScenario<Advice, AdviceCommand, AdviceEvent> advice) {
        return ((Opened) advice.state()).dossier().revisions().established();
    }

    private static DeciderScenario<Advice, AdviceCommand, AdviceEvent> after(
            DeciderScenario<Advice, AdviceCommand, AdviceEvent> advice, AdviceEvent... later) {
        return advice.at(WEDNESDAY)
                .given(Stream.concat(advice.history().stream(), Stream.of(later))
                        .toList());
    }
}
