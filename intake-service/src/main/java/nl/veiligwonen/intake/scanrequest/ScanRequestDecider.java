package nl.veiligwonen.intake.scanrequest;

import java.time.Instant;
import java.time.LocalDate;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Advised;
import nl.veiligwonen.intake.scanrequest.ScanRequest.AfterVisit;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Completed;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Dossier;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Eligible;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Ineligible;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Made;
import nl.veiligwonen.intake.scanrequest.ScanRequest.NotSubmitted;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Referred;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Submitted;
import nl.veiligwonen.intake.scanrequest.ScanRequest.VisitScheduled;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Visited;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.CompleteHomeVisit;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.NoteEstablishedAdvice;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.NotePaidContribution;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.NoteReferral;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.ScheduleHomeVisit;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.SubmitScanRequest;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.AdviceEstablished;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.CaseReferred;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.ContributionPaid;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.EligibilityConfirmed;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.EligibilityRejected;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.HomeVisitCompleted;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.HomeVisitScheduled;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.ScanRequested;
import nl.veiligwonen.platform.domain.Decider;
import nl.veiligwonen.platform.domain.Decision;
import nl.veiligwonen.platform.domain.Occasion;

/**
 * The rules of a request for a home scan (woningscan): from the request to the visit here, and what becomes of it
 * afterwards as the other services tell.
 */
public final class ScanRequestDecider implements Decider<ScanRequest, ScanRequestCommand, ScanRequestEvent> {

    @Override
    public ScanRequest initialState() {
        return new NotSubmitted();
    }

    @Override
    public Decision<ScanRequestEvent> decide(ScanRequestCommand command, ScanRequest state, Occasion occasion) {
        return switch (command) {
            case SubmitScanRequest submit -> submit(submit, state, occasion);
            case ScheduleHomeVisit schedule -> schedule(schedule, state, occasion);
            case CompleteHomeVisit complete -> complete(complete, state, occasion);
            case NoteReferral _ -> noteReferral(state);
            case NoteEstablishedAdvice _ -> noteEstablishedAdvice(state);
            case NotePaidContribution _ -> notePaidContribution(state);
        };
    }

    private static Decision<ScanRequestEvent> submit(SubmitScanRequest command, ScanRequest state, Occasion occasion) {
        return switch (state) {
            case NotSubmitted _ ->
                EligibilityRules.inForceOn(occasion.today())
                        .map(rules -> submit(command, rules, occasion))
                        .orElseGet(() -> Decision.refuse(ScanRequestRefusal.NO_RULES_IN_FORCE));
            case Made _ -> Decision.refuse(ScanRequestRefusal.ALREADY_SUBMITTED);
        };
    }

    /** A request is kept whether the rules are met or not: who asked has a right to know what became of it. */
    private static Decision<ScanRequestEvent> submit(
            SubmitScanRequest command, EligibilityRules rules, Occasion occasion) {
        var organisation = command.organisation();
        var application = command.application();
        return Decision.accept(
                new ScanRequested(organisation, application, occasion.at()),
                rules.firstObjection(organisation, application, occasion.today())
                        .<ScanRequestEvent>map(
                                objection -> new EligibilityRejected(organisation, rules.version(), objection))
                        .orElseGet(() -> new EligibilityConfirmed(organisation, rules.version())));
    }

    private static Decision<ScanRequestEvent> schedule(
            ScheduleHomeVisit command, ScanRequest state, Occasion occasion) {
        return switch (state) {
            case Eligible eligible -> schedule(command, eligible, occasion);
            case NotSubmitted _ -> Decision.refuse(ScanRequestRefusal.NOT_SUBMITTED);
            case Submitted _ -> Decision.refuse(ScanRequestRefusal.NOT_JUDGED);
            case Ineligible _ -> Decision.refuse(ScanRequestRefusal.NOT_ELIGIBLE);
            case VisitScheduled _ -> Decision.refuse(ScanRequestRefusal.VISIT_ALREADY_SCHEDULED);
            case Visited _, Referred _, Advised _, Completed _ ->
                Decision.refuse(ScanRequestRefusal.VISIT_ALREADY_COMPLETED);
        };
    }

    private static Decision<ScanRequestEvent> schedule(
            ScheduleHomeVisit command, Eligible eligible, Occasion occasion) {
        return command.scheduledFor().isAfter(occasion.at())
                ? Decision.accept(new HomeVisitScheduled(eligible.dossier().organisation(), command.scheduledFor()))
                : Decision.refuse(ScanRequestRefusal.APPOINTMENT_IN_THE_PAST);
    }

    private static Decision<ScanRequestEvent> complete(
            CompleteHomeVisit command, ScanRequest state, Occasion occasion) {
        return switch (state) {
            case VisitScheduled scheduled -> complete(command, scheduled, occasion);
            case NotSubmitted _ -> Decision.refuse(ScanRequestRefusal.NOT_SUBMITTED);
            case Submitted _, Eligible _ -> Decision.refuse(ScanRequestRefusal.VISIT_NOT_SCHEDULED);
            case Ineligible _ -> Decision.refuse(ScanRequestRefusal.NOT_ELIGIBLE);
            case Visited _, Referred _, Advised _, Completed _ ->
                Decision.refuse(ScanRequestRefusal.VISIT_ALREADY_COMPLETED);
        };
    }

    /** The visit need not be at the time of the appointment: people come earlier and later than they said. */
    private static Decision<ScanRequestEvent> complete(
            CompleteHomeVisit command, VisitScheduled scheduled, Occasion occasion) {
        Dossier dossier = scheduled.dossier();
        if (command.visitedAt().isAfter(occasion.at())) {
            return Decision.refuse(ScanRequestRefusal.VISIT_IN_THE_FUTURE);
        }
        if (legalDay(command.visitedAt()).isBefore(legalDay(dossier.requestedAt()))) {
            return Decision.refuse(ScanRequestRefusal.VISIT_BEFORE_REQUEST);
        }
        return Decision.accept(new HomeVisitCompleted(dossier.organisation(), command.visitedAt()));
    }

    private static Decision<ScanRequestEvent> noteReferral(ScanRequest state) {
        return switch (state) {
            case Visited visited ->
                Decision.accept(new CaseReferred(visited.dossier().organisation()));
            case Advised advised ->
                Decision.accept(new CaseReferred(advised.dossier().organisation()));
            case Referred _ -> Decision.accept();
            case NotSubmitted _ -> Decision.refuse(ScanRequestRefusal.NOT_SUBMITTED);
            case Submitted _, Ineligible _, Eligible _, VisitScheduled _ ->
                Decision.refuse(ScanRequestRefusal.NOT_VISITED);
            case Completed _ -> Decision.refuse(ScanRequestRefusal.ALREADY_COMPLETED);
        };
    }

    /** News of the payment can overtake news of the advice: they come from different services. */
    private static Decision<ScanRequestEvent> noteEstablishedAdvice(ScanRequest state) {
        return switch (state) {
            case Visited visited ->
                Decision.accept(new AdviceEstablished(visited.dossier().organisation()));
            case Advised _, Completed _ -> Decision.accept();
            case NotSubmitted _ -> Decision.refuse(ScanRequestRefusal.NOT_SUBMITTED);
            case Submitted _, Ineligible _, Eligible _, VisitScheduled _ ->
                Decision.refuse(ScanRequestRefusal.NOT_VISITED);
            case Referred _ -> Decision.refuse(ScanRequestRefusal.ALREADY_REFERRED);
        };
    }

    private static Decision<ScanRequestEvent> notePaidContribution(ScanRequest state) {
        return switch (state) {
            case Visited visited ->
                Decision.accept(new ContributionPaid(visited.dossier().organisation()));
            case Advised advised ->
                Decision.accept(new ContributionPaid(advised.dossier().organisation()));
            case Completed _ -> Decision.accept();
            case NotSubmitted _ -> Decision.refuse(ScanRequestRefusal.NOT_SUBMITTED);
            case Submitted _, Ineligible _, Eligible _, VisitScheduled _ ->
                Decision.refuse(ScanRequestRefusal.NOT_VISITED);
            case Referred _ -> Decision.refuse(ScanRequestRefusal.ALREADY_REFERRED);
        };
    }

    @Override
    public ScanRequest evolve(ScanRequest state, ScanRequestEvent event) {
        return switch (event) {
            case ScanRequested requested ->
                new Submitted(new Dossier(requested.organisation(), requested.application(), requested.requestedAt()));
            case EligibilityConfirmed confirmed -> {
                var submitted = at(Submitted.class, state);
                yield new Eligible(submitted.dossier(), confirmed.rules());
            }
            case EligibilityRejected rejected -> {
                var submitted = at(Submitted.class, state);
                yield new Ineligible(submitted.dossier(), rejected.rules(), rejected.objection());
            }
            case HomeVisitScheduled scheduled -> {
                var eligible = at(Eligible.class, state);
                yield new VisitScheduled(eligible.dossier(), eligible.rules(), scheduled.scheduledFor());
            }
            case HomeVisitCompleted completed -> {
                var scheduled = at(VisitScheduled.class, state);
                var visit = new HomeVisit(scheduled.scheduledFor(), completed.visitedAt());
                yield new Visited(scheduled.dossier(), scheduled.rules(), visit);
            }
            case CaseReferred _ -> {
                var visited = at(AfterVisit.class, state);
                yield new Referred(visited.dossier(), visited.rules(), visited.visit());
            }
            case AdviceEstablished _ -> {
                var visited = at(AfterVisit.class, state);
                yield new Advised(visited.dossier(), visited.rules(), visited.visit());
            }
            case ContributionPaid _ -> {
                var visited = at(AfterVisit.class, state);
                yield new Completed(visited.dossier(), visited.rules(), visited.visit());
            }
        };
    }

    /** The state, which at this place in a history can only be of this stage. */
    private static <T extends ScanRequest> T at(Class<T> stage, ScanRequest state) {
        if (!stage.isInstance(state)) {
            throw new IllegalStateException("Expected a request that is %s and found one that is %s"
                    .formatted(stage.getSimpleName(), state.getClass().getSimpleName()));
        }
        return stage.cast(state);
    }

    private static LocalDate legalDay(Instant moment) {
        return LocalDate.ofInstant(moment, Occasion.LEGAL_ZONE);
    }
}
