package nl.veiligwonen.assessment.advice;

import java.util.function.UnaryOperator;
import nl.veiligwonen.assessment.advice.Advice.Active;
import nl.veiligwonen.assessment.advice.Advice.Closed;
import nl.veiligwonen.assessment.advice.Advice.Established;
import nl.veiligwonen.assessment.advice.Advice.EstablishedWithoutMeasures;
import nl.veiligwonen.assessment.advice.Advice.Frozen;
import nl.veiligwonen.assessment.advice.Advice.InPreparation;
import nl.veiligwonen.assessment.advice.Advice.Lapsed;
import nl.veiligwonen.assessment.advice.Advice.Opened;
import nl.veiligwonen.assessment.advice.Advice.Returned;
import nl.veiligwonen.assessment.advice.Advice.Standing;
import nl.veiligwonen.assessment.advice.Advice.Superseded;
import nl.veiligwonen.assessment.advice.Advice.UnderReview;
import nl.veiligwonen.assessment.advice.Advice.WithAdvisers;
import nl.veiligwonen.assessment.advice.AdviceEvent.AdviceDrafted;
import nl.veiligwonen.assessment.advice.AdviceEvent.AdviceEstablished;
import nl.veiligwonen.assessment.advice.AdviceEvent.AdviceEstablishedWithoutMeasures;
import nl.veiligwonen.assessment.advice.AdviceEvent.AdviceReturned;
import nl.veiligwonen.assessment.advice.AdviceEvent.AdviceSubmittedForReview;
import nl.veiligwonen.assessment.advice.AdviceEvent.AssessmentOpened;
import nl.veiligwonen.assessment.advice.AdviceEvent.CaseReferred;
import nl.veiligwonen.assessment.advice.AdviceEvent.RiskAssessmentRecorded;
import nl.veiligwonen.assessment.advice.AdviceEvent.ThreatAnalysisRecorded;
import nl.veiligwonen.assessment.advice.CaseEvent.AssessmentClosed;
import nl.veiligwonen.assessment.advice.CaseEvent.AssessmentFrozen;
import nl.veiligwonen.assessment.advice.CaseEvent.AssessmentResumed;
import nl.veiligwonen.assessment.advice.StandingEvent.AdviceLapsed;
import nl.veiligwonen.assessment.advice.StandingEvent.AdviceSuperseded;

/** What each event makes of an advice. Never refuses: what happened has happened. */
final class AdviceEvolution {

    private AdviceEvolution() {}

    static Advice evolve(Advice state, AdviceEvent event) {
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
                var proposal = advice.preparation().complete();
                var dossier = advice.dossier().withAuthor(submitted.submittedBy());
                yield new UnderReview(
                        dossier.with(
                                dossier.revisions().with(new SubmittedRevision(proposal, submitted.submittedAt()))),
                        proposal,
                        submitted.submittedAt());
            }
            case AdviceReturned returned -> {
                var advice = at(UnderReview.class, state);
                var another = new ReturnedRevision(returned.revision(), returned.remarks(), returned.returnedAt());
                yield new Returned(
                        advice.dossier().with(advice.dossier().revisions().with(another)),
                        advice.proposal().reopened());
            }
            case AdviceEstablished established -> {
                var advice = at(UnderReview.class, state);
                var latest = new EstablishedRevision(advice.proposal().draft(), established.establishedAt());
                yield new Established(
                        advice.dossier().with(advice.dossier().revisions().with(latest)),
                        advice.proposal(),
                        established.establishedAt());
            }
            case AdviceEstablishedWithoutMeasures established -> {
                var advice = at(UnderReview.class, state);
                yield new EstablishedWithoutMeasures(
                        advice.dossier(), advice.proposal(), established.motivation(), established.establishedAt());
            }
            case AdviceSuperseded superseded -> {
                var preparation = at(Standing.class, goingOn(state)).content().withoutThreatAnalysis();
                yield inPlace(
                        state, advice -> new Superseded(advice.dossier(), preparation, superseded.supersededAt()));
            }
            case AdviceLapsed lapsed -> {
                var advice = at(Standing.class, state);
                yield new Lapsed(advice.dossier(), advice.content().withoutInputs(), lapsed.lapsedAt());
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
            case ReviewerEvent reviewer -> {
                var advice = at(Opened.class, state);
                yield advice.with(advice.dossier()
                        .with(ReviewerRules.evolve(advice.dossier().independence(), reviewer)));
            }
        };
    }

    /** Another stage, also of an advice that has been frozen meanwhile. */
    private static Opened inPlace(Advice state, UnaryOperator<Active> change) {
        return state instanceof Frozen frozen
                ? new Frozen(change.apply(frozen.before()), frozen.byAuthority(), frozen.frozenAt())
                : change.apply(at(Active.class, state));
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
