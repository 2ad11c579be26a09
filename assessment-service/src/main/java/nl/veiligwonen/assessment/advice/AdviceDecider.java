package nl.veiligwonen.assessment.advice;

import java.util.Optional;
import java.util.function.Function;
import nl.veiligwonen.assessment.advice.Advice.Active;
import nl.veiligwonen.assessment.advice.Advice.Closed;
import nl.veiligwonen.assessment.advice.Advice.Established;
import nl.veiligwonen.assessment.advice.Advice.Frozen;
import nl.veiligwonen.assessment.advice.Advice.InPreparation;
import nl.veiligwonen.assessment.advice.Advice.NotOpened;
import nl.veiligwonen.assessment.advice.Advice.Opened;
import nl.veiligwonen.assessment.advice.Advice.Returned;
import nl.veiligwonen.assessment.advice.Advice.UnderReview;
import nl.veiligwonen.assessment.advice.Advice.WithAdvisers;
import nl.veiligwonen.assessment.advice.AdviceCommand.DraftAdvice;
import nl.veiligwonen.assessment.advice.AdviceCommand.EstablishAdvice;
import nl.veiligwonen.assessment.advice.AdviceCommand.OpenAssessment;
import nl.veiligwonen.assessment.advice.AdviceCommand.RecordRiskAssessment;
import nl.veiligwonen.assessment.advice.AdviceCommand.RecordThreatAnalysis;
import nl.veiligwonen.assessment.advice.AdviceCommand.ReferCase;
import nl.veiligwonen.assessment.advice.AdviceCommand.ReturnAdvice;
import nl.veiligwonen.assessment.advice.AdviceCommand.SubmitForReview;
import nl.veiligwonen.assessment.advice.AdviceEvent.AdviceDrafted;
import nl.veiligwonen.assessment.advice.AdviceEvent.AdviceEstablished;
import nl.veiligwonen.assessment.advice.AdviceEvent.AdviceReturned;
import nl.veiligwonen.assessment.advice.AdviceEvent.AdviceSubmittedForReview;
import nl.veiligwonen.assessment.advice.AdviceEvent.AssessmentOpened;
import nl.veiligwonen.assessment.advice.AdviceEvent.CaseReferred;
import nl.veiligwonen.assessment.advice.AdviceEvent.RiskAssessmentRecorded;
import nl.veiligwonen.assessment.advice.AdviceEvent.ThreatAnalysisRecorded;
import nl.veiligwonen.assessment.advice.CaseCommand.CloseCase;
import nl.veiligwonen.assessment.advice.CaseCommand.FreezeCase;
import nl.veiligwonen.assessment.advice.CaseCommand.ResumeCase;
import nl.veiligwonen.assessment.advice.CaseEvent.AssessmentClosed;
import nl.veiligwonen.assessment.advice.CaseEvent.AssessmentFrozen;
import nl.veiligwonen.assessment.advice.CaseEvent.AssessmentResumed;
import nl.veiligwonen.assessment.advice.PkvwCommand.ExpirePkvwCertificate;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.domain.Decider;
import nl.veiligwonen.platform.domain.Decision;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.domain.Refusal;

/**
 * The rules of a security advice (beveiligingsadvies): advisers assess the risks and the threat and draft measures; the
 * security authority, which had no hand in it, establishes the advice, returns it, or refers the case.
 */
public final class AdviceDecider implements Decider<Advice, AdviceCommand, AdviceEvent> {

    @Override
    public Advice initialState() {
        return new NotOpened();
    }

    @Override
    public Decision<AdviceEvent> decide(AdviceCommand command, Advice state, Occasion occasion) {
        return switch (command) {
            case OpenAssessment open -> open(open, state, occasion);
            case RecordRiskAssessment record -> recordRiskAssessment(record, state, occasion);
            case RecordThreatAnalysis record -> recordThreatAnalysis(record, state, occasion);
            case DraftAdvice draft -> draft(draft, state, occasion);
            case SubmitForReview _ -> submit(state, occasion);
            case EstablishAdvice _ -> establish(state, occasion);
            case ReturnAdvice giveBack -> giveBack(giveBack, state, occasion);
            case ReferCase _ -> refer(state, occasion);
            case FreezeCase _ -> freeze(state, occasion);
            case ResumeCase _ -> resume(state, occasion);
            case CloseCase close -> close(close, state, occasion);
            case ExpirePkvwCertificate expire -> letTimePass(expire, state, occasion);
            case PkvwCommand pkvw -> onOpenCase(state, advice -> PkvwRules.decide(pkvw, advice.dossier(), occasion));
        };
    }

    /** A visit that is told twice opens one assessment. */
    private static Decision<AdviceEvent> open(OpenAssessment command, Advice state, Occasion occasion) {
        return switch (state) {
            case NotOpened _ -> Decision.accept(new AssessmentOpened(command.organisation(), occasion.at()));
            case Opened opened ->
                opened.dossier().organisation().equals(command.organisation())
                        ? Decision.accept()
                        : Decision.refuse(AdviceRefusal.OPENED_FOR_ANOTHER);
        };
    }

    private static Decision<AdviceEvent> recordRiskAssessment(
            RecordRiskAssessment command, Advice state, Occasion occasion) {
        return byAdviser(
                state,
                advice -> Decision.accept(
                        new RiskAssessmentRecorded(organisation(advice), command.riskAssessment(), occasion.actor())));
    }

    private static Decision<AdviceEvent> recordThreatAnalysis(
            RecordThreatAnalysis command, Advice state, Occasion occasion) {
        return byAdviser(
                state,
                advice -> Decision.accept(
                        new ThreatAnalysisRecorded(organisation(advice), command.threatAnalysis(), occasion.actor())));
    }

    private static Decision<AdviceEvent> draft(DraftAdvice command, Advice state, Occasion occasion) {
        return byAdviser(
                state,
                advice -> unless(
                        DraftPolicy.firstObjection(organisation(advice), command.measures()),
                        new AdviceDrafted(
                                organisation(advice),
                                advice.draftingRevision(),
                                command.measures(),
                                occasion.actor(),
                                occasion.at())));
    }

    private static Decision<AdviceEvent> submit(Advice state, Occasion occasion) {
        return byAdviser(state, advice -> switch (advice) {
            case InPreparation inPreparation -> submit(inPreparation, occasion);
            case Returned _ -> Decision.refuse(AdviceRefusal.NOT_REVISED);
        });
    }

    private static Decision<AdviceEvent> submit(InPreparation advice, Occasion occasion) {
        return unless(
                SubmissionPolicy.firstObjection(organisation(advice), advice.preparation()),
                new AdviceSubmittedForReview(
                        organisation(advice), advice.draftingRevision(), occasion.actor(), occasion.at()));
    }

    private static Decision<AdviceEvent> establish(Advice state, Occasion occasion) {
        return byReviewer(state, occasion.actor(), advice -> {
            Draft draft = advice.proposal().draft();
            return new AdviceEstablished(
                    organisation(advice),
                    draft.revision(),
                    draft.measures().stream().map(Measure::estimate).toList(),
                    occasion.at());
        });
    }

    private static Decision<AdviceEvent> giveBack(ReturnAdvice command, Advice state, Occasion occasion) {
        return byReviewer(
                state,
                occasion.actor(),
                advice -> new AdviceReturned(
                        organisation(advice), advice.proposal().draft().revision(), command.remarks(), occasion.at()));
    }

    /** A concrete threat does not wait for paper: a case can be referred at any time, also after the advice stands. */
    private static Decision<AdviceEvent> refer(Advice state, Occasion occasion) {
        return switch (state) {
            case Active advice ->
                unless(
                        ReviewPolicy.INDEPENDENT.objection(advice.dossier(), occasion.actor()),
                        new CaseReferred(organisation(advice), occasion.at()));
            case NotOpened _ -> Decision.refuse(AdviceRefusal.NOT_OPENED);
            case Frozen _ -> Decision.refuse(AdviceRefusal.ALREADY_REFERRED);
            case Closed _ -> Decision.refuse(AdviceRefusal.CASE_CLOSED);
        };
    }

    /** Intake also tells it of a case that was referred from here: that is frozen already. */
    private static Decision<AdviceEvent> freeze(Advice state, Occasion occasion) {
        return switch (state) {
            case Active advice -> Decision.accept(new AssessmentFrozen(organisation(advice), occasion.at()));
            case NotOpened _, Frozen _, Closed _ -> Decision.accept();
        };
    }

    private static Decision<AdviceEvent> resume(Advice state, Occasion occasion) {
        return switch (state) {
            case Frozen advice -> Decision.accept(new AssessmentResumed(organisation(advice), occasion.at()));
            case NotOpened _, Active _, Closed _ -> Decision.accept();
        };
    }

    /** A case that ends before the visit leaves nothing to close here. */
    private static Decision<AdviceEvent> close(CloseCase command, Advice state, Occasion occasion) {
        return switch (state) {
            case Active advice -> close(command, advice, occasion);
            case Frozen advice -> close(command, advice, occasion);
            case NotOpened _, Closed _ -> Decision.accept();
        };
    }

    private static Decision<AdviceEvent> close(CloseCase command, Opened advice, Occasion occasion) {
        return Decision.accept(new AssessmentClosed(organisation(advice), command.closure(), occasion.at()));
    }

    /** Time passes for a case that stands still, too; one that has ended is past it. */
    private static Decision<AdviceEvent> letTimePass(ExpirePkvwCertificate expire, Advice state, Occasion occasion) {
        return switch (state) {
            case Active advice -> PkvwRules.decide(expire, advice.dossier(), occasion);
            case Frozen advice -> PkvwRules.decide(expire, advice.dossier(), occasion);
            case NotOpened _, Closed _ -> Decision.accept();
        };
    }

    /** What can be done at any stage, as long as the case goes on. */
    private static Decision<AdviceEvent> onOpenCase(Advice state, Function<Active, Decision<AdviceEvent>> work) {
        return switch (state) {
            case Active advice -> work.apply(advice);
            case NotOpened _ -> Decision.refuse(AdviceRefusal.NOT_OPENED);
            case Frozen _ -> Decision.refuse(AdviceRefusal.CASE_FROZEN);
            case Closed _ -> Decision.refuse(AdviceRefusal.CASE_CLOSED);
        };
    }

    /** What advisers do, as long as the advice is in their hands. */
    private static Decision<AdviceEvent> byAdviser(Advice state, Function<WithAdvisers, Decision<AdviceEvent>> work) {
        return switch (state) {
            case WithAdvisers advice -> work.apply(advice);
            case NotOpened _ -> Decision.refuse(AdviceRefusal.NOT_OPENED);
            case UnderReview _ -> Decision.refuse(AdviceRefusal.UNDER_REVIEW);
            case Established _ -> Decision.refuse(AdviceRefusal.ALREADY_ESTABLISHED);
            case Frozen _ -> Decision.refuse(AdviceRefusal.CASE_FROZEN);
            case Closed _ -> Decision.refuse(AdviceRefusal.CASE_CLOSED);
        };
    }

    /** What the security authority judges, by someone who had no hand in it. */
    private static Decision<AdviceEvent> byReviewer(
            Advice state, Actor reviewer, Function<UnderReview, AdviceEvent> judgement) {
        return switch (state) {
            case UnderReview advice ->
                unless(ReviewPolicy.INDEPENDENT.objection(advice.dossier(), reviewer), judgement.apply(advice));
            case NotOpened _ -> Decision.refuse(AdviceRefusal.NOT_OPENED);
            case WithAdvisers _ -> Decision.refuse(AdviceRefusal.NOT_UNDER_REVIEW);
            case Established _ -> Decision.refuse(AdviceRefusal.ALREADY_ESTABLISHED);
            case Frozen _ -> Decision.refuse(AdviceRefusal.CASE_FROZEN);
            case Closed _ -> Decision.refuse(AdviceRefusal.CASE_CLOSED);
        };
    }

    private static Decision<AdviceEvent> unless(Optional<Refusal> objection, AdviceEvent event) {
        return objection.<Decision<AdviceEvent>>map(Decision::refuse).orElseGet(() -> Decision.accept(event));
    }

    private static OrganisationId organisation(Opened advice) {
        return advice.dossier().organisation();
    }

    @Override
    public Advice evolve(Advice state, AdviceEvent event) {
        return switch (event) {
            case AssessmentOpened opened ->
                new InPreparation(Dossier.open(opened.organisation(), opened.openedAt()), Preparation.NOTHING);
            case RiskAssessmentRecorded recorded -> {
                var advice = at(WithAdvisers.class, state);
                yield advice.with(
                        advice.dossier().withAuthor(recorded.recordedBy()),
                        advice.preparation().with(recorded.riskAssessment()));
            }
            case ThreatAnalysisRecorded recorded -> {
                var advice = at(WithAdvisers.class, state);
                yield advice.with(
                        advice.dossier().withAuthor(recorded.recordedBy()),
                        advice.preparation().with(recorded.threatAnalysis()));
            }
            case AdviceDrafted drafted -> {
                var advice = at(WithAdvisers.class, state);
                yield new InPreparation(
                        advice.dossier().withAuthor(drafted.draftedBy()),
                        advice.preparation().with(new Draft(drafted.revision(), drafted.measures())));
            }
            case AdviceSubmittedForReview submitted -> {
                var advice = at(InPreparation.class, state);
                yield new UnderReview(
                        advice.dossier().withAuthor(submitted.submittedBy()),
                        advice.preparation().complete(),
                        submitted.submittedAt());
            }
            case AdviceReturned returned -> {
                var advice = at(UnderReview.class, state);
                yield new Returned(
                        advice.dossier()
                                .with(new ReturnedRevision(
                                        returned.revision(), returned.remarks(), returned.returnedAt())),
                        advice.proposal().reopened());
            }
            case AdviceEstablished established -> {
                var advice = at(UnderReview.class, state);
                yield new Established(advice.dossier(), advice.proposal(), established.establishedAt());
            }
            case CaseReferred referred -> new Frozen(at(Active.class, state), true, referred.referredAt());
            case AssessmentFrozen frozen -> new Frozen(at(Active.class, state), false, frozen.frozenAt());
            case AssessmentResumed _ -> at(Frozen.class, state).before();
            case AssessmentClosed closed -> new Closed(goingOn(state), closed.closure(), closed.closedAt());
            case PkvwEvent pkvw -> {
                var advice = at(Opened.class, state);
                yield advice.with(
                        advice.dossier().with(PkvwRules.evolve(advice.dossier().pkvw(), pkvw)));
            }
        };
    }

    /** The advice, at the stage where it was if its case has been frozen. */
    private static Active goingOn(Advice state) {
        return state instanceof Frozen frozen ? frozen.before() : at(Active.class, state);
    }

    /** The state, which at this place in a history can only be of this stage. */
    private static <T extends Advice> T at(Class<T> stage, Advice state) {
        if (!stage.isInstance(state)) {
            throw new IllegalStateException("Expected an advice that is %s and found one that is %s"
                    .formatted(stage.getSimpleName(), state.getClass().getSimpleName()));
        }
        return stage.cast(state);
    }
}
