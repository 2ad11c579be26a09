package nl.veiligwonen.intake.scanrequest;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import nl.veiligwonen.intake.scanrequest.Closing.Moved;
import nl.veiligwonen.intake.scanrequest.Closing.NotProcessed;
import nl.veiligwonen.intake.scanrequest.Closing.OfficeOver;
import nl.veiligwonen.intake.scanrequest.Closing.TakenOver;
import nl.veiligwonen.intake.scanrequest.Closing.Withdrawn;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Advised;
import nl.veiligwonen.intake.scanrequest.ScanRequest.AfterVisit;
import nl.veiligwonen.intake.scanrequest.ScanRequest.AskedSupplement;
import nl.veiligwonen.intake.scanrequest.ScanRequest.BeforeAppointment;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Closed;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Completed;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Dossier;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Eligible;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Frozen;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Incomplete;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Ineligible;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Live;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Made;
import nl.veiligwonen.intake.scanrequest.ScanRequest.NotSubmitted;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Open;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Submitted;
import nl.veiligwonen.intake.scanrequest.ScanRequest.VisitScheduled;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Visited;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.Completion;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.Ending;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.News;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.OfDecisionTerm;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.Paper;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.Referral;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.Submission;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.TermEnd;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.Visit;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.AdviceEstablished;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.AdviceEstablishedWithoutMeasures;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.AttachmentAdded;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.AttachmentRemoved;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.CaseFrozen;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.CaseReferred;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.CaseResumed;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.CaseTakenOver;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.ContributionPaid;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.DecidedAfterNotice;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.DecisionPostponed;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.DecisionTermExceeded;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.EligibilityConfirmed;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.EligibilityRejected;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.HomeVisitCompleted;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.HomeVisitMissed;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.HomeVisitRescheduled;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.HomeVisitScheduled;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.NoticeOfDefaultReceived;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.OfficeEnded;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.OfficeHolderMoved;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.ProvisionClosed;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.RequestNotProcessed;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.RequestWithdrawn;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.ScanRequested;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.ScanRequestedAfterMove;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.ScanRequestedByOfficeHolder;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.SupplementAsked;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.SupplementReceived;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.SupplementTermLapsed;
import nl.veiligwonen.platform.domain.Decider;
import nl.veiligwonen.platform.domain.Decision;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.domain.term.Postponement;

/**
 * The rules of a request for a home scan (woningscan): the life of a case, from the request through the visit to whatever
 * its end is. Each subject has its rules in a file of its own.
 */
public final class ScanRequestDecider implements Decider<ScanRequest, ScanRequestCommand, ScanRequestEvent> {

    @Override
    public ScanRequest initialState() {
        return new NotSubmitted();
    }

    @Override
    public Decision<ScanRequestEvent> decide(ScanRequestCommand command, ScanRequest state, Occasion occasion) {
        if (command instanceof Submission submission) {
            return Submissions.decide(submission, state, occasion);
        }
        return switch (state) {
            case NotSubmitted _ -> Decision.refuse(ScanRequestRefusal.NOT_SUBMITTED);
            case Made request -> decide(command, request, occasion);
        };
    }

    private static Decision<ScanRequestEvent> decide(ScanRequestCommand command, Made request, Occasion occasion) {
        return command instanceof News news
                ? NewsOfOthers.decide(news, request, occasion)
                : switch (request) {
                    case Live live -> decide(command, live, occasion);
                    case Ineligible _ -> Decision.refuse(ScanRequestRefusal.NOT_ELIGIBLE);
                    case Frozen frozen -> whileFrozen(command, frozen, occasion);
                    case Closed closed -> Decision.refuse(ScanRequestRefusal.closed(closed.closing()));
                };
    }

    private static Decision<ScanRequestEvent> decide(ScanRequestCommand command, Live request, Occasion occasion) {
        return switch (command) {
            case Submission submission -> Submissions.decide(submission, request, occasion);
            case Visit visit -> HomeVisits.decide(visit, request, occasion);
            case Completion completion -> Supplements.decide(completion, request, occasion);
            case Paper paper -> Attachments.decide(paper, request, occasion);
            case Ending ending -> Endings.decide(ending, request, occasion);
            case Referral referral -> Referrals.decide(referral, request, occasion);
            case TermEnd end -> TermEnds.decide(end, request, occasion);
            case OfDecisionTerm ofTerm -> DecisionTerms.decide(ofTerm, request, occasion);
            case News news -> NewsOfOthers.decide(news, request, occasion);
        };
    }

    private static Decision<ScanRequestEvent> whileFrozen(
            ScanRequestCommand command, Frozen frozen, Occasion occasion) {
        return command instanceof Referral referral
                ? Referrals.decide(referral, frozen, occasion)
                : Decision.refuse(ScanRequestRefusal.CASE_FROZEN);
    }

    @Override
    public ScanRequest evolve(ScanRequest state, ScanRequestEvent event) {
        return switch (event) {
            case ScanRequested requested ->
                new Submitted(new Dossier(requested.organisation(), requested.application(), requested.requestedAt()));
            case ScanRequestedByOfficeHolder(var organisation, var application, var applicant, var requestedAt) ->
                new Submitted(new Dossier(organisation, application, requestedAt, applicant, null));
            case ScanRequestedAfterMove(
                    var organisation,
                    var application,
                    var previousCaseId,
                    var applicant,
                    var requestedAt) ->
                new Submitted(new Dossier(organisation, application, requestedAt, applicant, previousCaseId));
            case EligibilityConfirmed confirmed -> {
                var submitted = at(Submitted.class, state);
                yield new Eligible(submitted.dossier(), confirmed.rules());
            }
            case EligibilityRejected rejected -> {
                var judged = at(BeforeAppointment.class, state);
                yield new Ineligible(judged.dossier(), rejected.rules(), rejected.objection());
            }
            case SupplementAsked(var _, var missing, var dueOn, var askedAt) -> {
                var before = at(BeforeAppointment.class, state);
                var dossier = before.dossier();
                var asked = new AskedSupplement(missing, dueOn, askedAt);
                yield new Incomplete(
                        before.with(dossier.with(dossier.decisionTerm().suspendedFor(asked))), asked);
            }
            case SupplementTermLapsed _ -> {
                var incomplete = at(Incomplete.class, state);
                yield new Incomplete(incomplete.at(), incomplete.asked().inVain());
            }
            case SupplementReceived received -> {
                var before = at(Incomplete.class, state).at();
                var dossier = before.dossier();
                yield before.with(dossier.with(received.application())
                        .with(dossier.decisionTerm().resumedAt(received.receivedAt())));
            }
            case DecisionTermExceeded _ ->
                with(
                        at(Open.class, state),
                        dossier -> dossier.with(dossier.decisionTerm().onRecordAsExceeded()));
            case DecisionPostponed postponed ->
                with(
                        at(Open.class, state),
                        dossier -> dossier.with(dossier.decisionTerm()
                                .postponed(new Postponement(postponed.toldOn(), postponed.newLastDay()))));
            case NoticeOfDefaultReceived received ->
                with(
                        at(Open.class, state),
                        dossier -> dossier.with(dossier.decisionTerm().inDefault(received.receivedOn())));
            case DecidedAfterNotice decided ->
                afterVisit(state, visited -> decided(at(Visited.class, visited), decided.decidedOn()));
            case AttachmentAdded(var _, var id, var type, var sizeBytes, var fileName, var addedBy, var addedAt) -> {
                var added = new Attachment(id, type, sizeBytes, fileName, addedBy, addedAt);
                yield with(at(Open.class, state), dossier -> dossier.with(added));
            }
            case AttachmentRemoved removed ->
                with(at(Open.class, state), dossier -> dossier.without(removed.attachmentId()));
            case RequestNotProcessed decided ->
                new Closed(at(Incomplete.class, state), new NotProcessed(decided.decidedAt()));
            case HomeVisitScheduled scheduled -> {
                var eligible = eligible(state);
                yield new VisitScheduled(eligible.dossier(), eligible.rules(), scheduled.scheduledFor());
            }
            case HomeVisitRescheduled rescheduled -> {
                var before = at(VisitScheduled.class, state);
                yield new VisitScheduled(before.dossier(), before.rules(), rescheduled.scheduledFor());
            }
            case HomeVisitMissed _ -> {
                var scheduled = at(VisitScheduled.class, state);
                yield new Eligible(scheduled.dossier(), scheduled.rules());
            }
            case HomeVisitCompleted completed -> {
                var scheduled = at(VisitScheduled.class, state);
                var visit = new HomeVisit(scheduled.scheduledFor(), completed.visitedAt());
                yield new Visited(scheduled.dossier(), scheduled.rules(), visit);
            }
            case RequestWithdrawn withdrawn ->
                new Closed(at(Live.class, state), new Withdrawn(withdrawn.withdrawnAt()));
            case OfficeEnded ended -> new Closed(at(Live.class, state), new OfficeOver(ended.reportedAt()));
            case OfficeHolderMoved moved ->
                new Closed(at(Live.class, state), new Moved(moved.reportedAt(), moved.nextCaseId()));
            case CaseFrozen frozen -> new Frozen(at(Live.class, state), frozen.reportedAt());
            case CaseResumed _ -> at(Frozen.class, state).at();
            case CaseTakenOver taken -> new Closed(at(Frozen.class, state), new TakenOver(taken.takenOverAt()));
            case CaseReferred _ -> new Closed(at(AfterVisit.class, state), new TakenOver(null));
            case AdviceEstablished _ ->
                afterVisit(state, visited -> new Advised(visited.dossier(), visited.rules(), visited.visit()));
            case AdviceEstablishedWithoutMeasures _, ContributionPaid _, ProvisionClosed _ ->
                afterVisit(state, visited -> new Completed(visited.dossier(), visited.rules(), visited.visit()));
        };
    }

    private static Visited decided(Visited request, LocalDate day) {
        var dossier = request.dossier();
        return new Visited(dossier.with(dossier.decisionTerm().decided(day)), request.rules(), request.visit());
    }

    /** The same request, of a dossier that has changed. */
    private static Open with(Open request, UnaryOperator<Dossier> change) {
        var dossier = change.apply(request.dossier());
        return switch (request) {
            case BeforeAppointment before -> before.with(dossier);
            case Incomplete incomplete -> new Incomplete(incomplete.at().with(dossier), incomplete.asked());
            case VisitScheduled scheduled -> new VisitScheduled(dossier, scheduled.rules(), scheduled.scheduledFor());
            case Visited visited -> new Visited(dossier, visited.rules(), visited.visit());
            case Advised advised -> new Advised(dossier, advised.rules(), advised.visit());
        };
    }

    /** A request within the regulation, whether something is missing from it or not. */
    private static Eligible eligible(ScanRequest state) {
        return state instanceof Incomplete incomplete ? at(Eligible.class, incomplete.at()) : at(Eligible.class, state);
    }

    /** What happens to a case of which the home has been visited, happens to it when it is frozen too. */
    private static Made afterVisit(ScanRequest state, UnaryOperator<AfterVisit> change) {
        return state instanceof Frozen frozen
                ? new Frozen(change.apply(at(AfterVisit.class, frozen.at())), frozen.reportedAt())
                : change.apply(at(AfterVisit.class, state));
    }

    /** The state, which at this place in a history can only be of this stage. */
    private static <T extends ScanRequest> T at(Class<T> stage, ScanRequest state) {
        if (!stage.isInstance(state)) {
            throw new IllegalStateException("Expected a request that is %s and found one that is %s"
                    .formatted(stage.getSimpleName(), state.getClass().getSimpleName()));
        }
        return stage.cast(state);
    }
}
