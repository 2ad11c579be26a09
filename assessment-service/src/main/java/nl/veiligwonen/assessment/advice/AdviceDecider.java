package nl.veiligwonen.assessment.advice;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.veiligwonen.assessment.advice.Advice.Active;
import nl.veiligwonen.assessment.advice.Advice.Closed;
import nl.veiligwonen.assessment.advice.Advice.Frozen;
import nl.veiligwonen.assessment.advice.Advice.InPreparation;
import nl.veiligwonen.assessment.advice.Advice.Lapsed;
import nl.veiligwonen.assessment.advice.Advice.NotOpened;
import nl.veiligwonen.assessment.advice.Advice.Opened;
import nl.veiligwonen.assessment.advice.Advice.Returned;
import nl.veiligwonen.assessment.advice.Advice.Standing;
import nl.veiligwonen.assessment.advice.Advice.Superseded;
import nl.veiligwonen.assessment.advice.Advice.UnderReview;
import nl.veiligwonen.assessment.advice.Advice.WithAdvisers;
import nl.veiligwonen.assessment.advice.AdviceCommand.DraftAdvice;
import nl.veiligwonen.assessment.advice.AdviceCommand.EstablishAdvice;
import nl.veiligwonen.assessment.advice.AdviceCommand.EstablishWithoutMeasures;
import nl.veiligwonen.assessment.advice.AdviceCommand.LapseAdvice;
import nl.veiligwonen.assessment.advice.AdviceCommand.OpenAssessment;
import nl.veiligwonen.assessment.advice.AdviceCommand.RecordRiskAssessment;
import nl.veiligwonen.assessment.advice.AdviceCommand.RecordThreatAnalysis;
import nl.veiligwonen.assessment.advice.AdviceCommand.ReferCase;
import nl.veiligwonen.assessment.advice.AdviceCommand.ReturnAdvice;
import nl.veiligwonen.assessment.advice.AdviceCommand.SubmitForReview;
import nl.veiligwonen.assessment.advice.AdviceCommand.SupersedeAdvice;
import nl.veiligwonen.assessment.advice.AdviceEvent.AdviceDrafted;
import nl.veiligwonen.assessment.advice.AdviceEvent.AdviceEstablished;
import nl.veiligwonen.assessment.advice.AdviceEvent.AdviceEstablishedWithoutMeasures;
import nl.veiligwonen.assessment.advice.AdviceEvent.AdviceReturned;
import nl.veiligwonen.assessment.advice.AdviceEvent.AdviceSubmittedForReview;
import nl.veiligwonen.assessment.advice.AdviceEvent.AssessmentOpened;
import nl.veiligwonen.assessment.advice.AdviceEvent.CaseReferred;
import nl.veiligwonen.assessment.advice.AdviceEvent.RiskAssessmentRecorded;
import nl.veiligwonen.assessment.advice.AdviceEvent.ThreatAnalysisRecorded;
import nl.veiligwonen.assessment.advice.PkvwCommand.ExpirePkvwCertificate;
import nl.veiligwonen.assessment.advice.StandingEvent.AdviceLapsed;
import nl.veiligwonen.assessment.advice.StandingEvent.AdviceSuperseded;
import nl.veiligwonen.assessment.catalogue.MeasureCatalogues;
import nl.veiligwonen.contracts.MeasureId;
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

    private final CataloguePolicy catalogue;
    private final LapsePolicy lapse;

    /** The rules, with a catalogue to draw measures from and a policy for how long an advice holds. */
    public AdviceDecider(MeasureCatalogues catalogues, LapsePolicy lapse) {
        this.catalogue = new CataloguePolicy(catalogues);
        this.lapse = lapse;
    }

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
            case EstablishWithoutMeasures establish -> establishWithoutMeasures(establish, state, occasion);
            case SupersedeAdvice supersede -> supersede(supersede, state, occasion);
            case LapseAdvice _ -> lapse(state, occasion);
            case ReturnAdvice giveBack -> giveBack(giveBack, state, occasion);
            case ReferCase _ -> refer(state, occasion);
            case CaseCommand told -> CaseRules.decide(told, state, occasion);
            case ExpirePkvwCertificate expire -> letTimePass(expire, state, occasion);
            case PkvwCommand pkvw -> onOpenCase(state, advice -> PkvwRules.decide(pkvw, advice.dossier(), occasion));
            case ReviewerCommand reviewer ->
                onOpenCase(state, advice -> ReviewerRules.decide(reviewer, advice.dossier(), occasion));
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

    private Decision<AdviceEvent> draft(DraftAdvice command, Advice state, Occasion occasion) {
        return byAdviser(
                state,
                advice -> unless(
                        DraftPolicy.firstObjection(organisation(advice), command.measures())
                                .or(() -> continuedFrom(advice, command.continued()))
                                .or(() -> catalogue.firstObjection(command.measures(), occasion.today())),
                        new AdviceDrafted(
                                organisation(advice),
                                advice.draftingRevision(),
                                command.measures(),
                                occasion.actor(),
                                occasion.at())));
    }

    /** A measure that goes on from the draft before keeps its id, so that it can be followed over revisions. */
    private static Optional<Refusal> continuedFrom(WithAdvisers advice, Set<MeasureId> continued) {
        Set<MeasureId> known = advice.preparation().draft().stream()
                .flatMap(draft -> draft.measures().stream())
                .map(Measure::id)
                .collect(Collectors.toSet());
        return known.containsAll(continued) ? Optional.empty() : Optional.of(AdviceRefusal.MEASURE_NOT_CONTINUED);
    }

    private static Decision<AdviceEvent> submit(Advice state, Occasion occasion) {
        return byAdviser(state, advice -> switch (advice) {
            case InPreparation inPreparation -> submit(inPreparation, occasion);
            case Returned _ -> Decision.refuse(AdviceRefusal.NOT_REVISED);
            case Superseded _, Lapsed _ -> Decision.refuse(AdviceRefusal.NOT_REDRAFTED);
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

    private static Decision<AdviceEvent> establishWithoutMeasures(
            EstablishWithoutMeasures command, Advice state, Occasion occasion) {
        return byReviewer(
                state,
                occasion.actor(),
                advice -> new AdviceEstablishedWithoutMeasures(
                        organisation(advice),
                        advice.proposal().draft().revision(),
                        command.motivation(),
                        occasion.at()));
    }

    private static Decision<AdviceEvent> supersede(SupersedeAdvice command, Advice state, Occasion occasion) {
        return onOpenCase(
                state,
                advice -> advice instanceof Standing standing
                        ? Decision.accept(new AdviceSuperseded(
                                organisation(standing),
                                standing.proposal().draft().revision(),
                                SupersedeReason.THREAT_CHANGED,
                                Optional.of(command.motivation()),
                                occasion.at()))
                        : Decision.refuse(AdviceRefusal.NOT_ESTABLISHED));
    }

    /** A clock that strikes too early, or while the case stands still, changes nothing. */
    private Decision<AdviceEvent> lapse(Advice state, Occasion occasion) {
        return state instanceof Standing advice && lapse.isOver(advice.establishedAt(), occasion.today())
                ? Decision.accept(new AdviceLapsed(
                        organisation(advice), advice.proposal().draft().revision(), occasion.at()))
                : Decision.accept();
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
                        ReviewPolicy.firstObjection(advice.dossier(), occasion.actor()),
                        new CaseReferred(organisation(advice), occasion.at()));
            case NotOpened _ -> Decision.refuse(AdviceRefusal.NOT_OPENED);
            case Frozen _ -> Decision.refuse(AdviceRefusal.ALREADY_REFERRED);
            case Closed _ -> Decision.refuse(AdviceRefusal.CASE_CLOSED);
        };
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
            case Standing _ -> Decision.refuse(AdviceRefusal.ALREADY_ESTABLISHED);
            case Frozen _ -> Decision.refuse(AdviceRefusal.CASE_FROZEN);
            case Closed _ -> Decision.refuse(AdviceRefusal.CASE_CLOSED);
        };
    }

    /** What the security authority judges, by someone who had no hand in it. */
    private static Decision<AdviceEvent> byReviewer(
            Advice state, Actor reviewer, Function<UnderReview, AdviceEvent> judgement) {
        return switch (state) {
            case UnderReview advice ->
                unless(ReviewPolicy.firstObjection(advice.dossier(), reviewer), judgement.apply(advice));
            case NotOpened _ -> Decision.refuse(AdviceRefusal.NOT_OPENED);
            case WithAdvisers _ -> Decision.refuse(AdviceRefusal.NOT_UNDER_REVIEW);
            case Standing _ -> Decision.refuse(AdviceRefusal.ALREADY_ESTABLISHED);
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
        return AdviceEvolution.evolve(state, event);
    }
}
