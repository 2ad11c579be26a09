package nl.veiligwonen.intake.scanrequest;

import java.time.LocalDate;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Advised;
import nl.veiligwonen.intake.scanrequest.ScanRequest.AfterVisit;
import nl.veiligwonen.intake.scanrequest.ScanRequest.BeforeAppointment;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Closed;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Completed;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Frozen;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Incomplete;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Ineligible;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Live;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Made;
import nl.veiligwonen.intake.scanrequest.ScanRequest.VisitScheduled;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Visited;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.News;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.NoteAdviceWithoutMeasures;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.NoteClosedProvision;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.NoteEstablishedAdvice;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.NotePaidContribution;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.NoteReferral;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.AdviceEstablished;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.AdviceEstablishedWithoutMeasures;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.ContributionPaid;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.DecidedAfterNotice;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.ProvisionClosed;
import nl.veiligwonen.platform.domain.Decision;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.domain.term.LegalCalendar;

/**
 * What becomes of a case when another service tells about it. News can cross the freezing or the end of a case on its
 * way: what has been done by then has been done, and a case that has ended needs it no more.
 */
final class NewsOfOthers {

    private NewsOfOthers() {}

    static Decision<ScanRequestEvent> decide(News news, Made request, Occasion occasion) {
        return switch (request) {
            case Ineligible _ -> notVisited(news);
            case Live live -> decide(news, live, occasion);
            case Frozen frozen -> whileFrozen(news, frozen, occasion);
            case Closed _ -> Decision.accept();
        };
    }

    private static Decision<ScanRequestEvent> whileFrozen(News news, Frozen frozen, Occasion occasion) {
        return switch (news) {
            case NoteReferral _ -> Decision.accept();
            case NoteEstablishedAdvice _, NoteAdviceWithoutMeasures _, NotePaidContribution _, NoteClosedProvision _ ->
                decide(news, frozen.at(), occasion);
        };
    }

    private static Decision<ScanRequestEvent> decide(News news, Live request, Occasion occasion) {
        return switch (request) {
            case BeforeAppointment _, Incomplete _, VisitScheduled _ -> notVisited(news);
            case AfterVisit visited ->
                switch (news) {
                    case NoteReferral _ -> Referrals.freeze(visited, occasion);
                    case NoteEstablishedAdvice _ -> establishedAdvice(visited, occasion);
                    case NoteAdviceWithoutMeasures _ -> adviceWithoutMeasures(visited, occasion);
                    case NotePaidContribution _ -> paidContribution(visited, occasion);
                    case NoteClosedProvision _ -> closedProvision(visited);
                };
        };
    }

    /** Only a loan needs no visit (para. 7): when it has been settled, the request goes on as it was. */
    private static Decision<ScanRequestEvent> notVisited(News news) {
        return switch (news) {
            case NoteClosedProvision _ -> Decision.accept();
            case NoteReferral _, NoteEstablishedAdvice _, NoteAdviceWithoutMeasures _, NotePaidContribution _ ->
                Decision.refuse(ScanRequestRefusal.NOT_VISITED);
        };
    }

    /** News of the payment can overtake news of the advice: they come from different services. */
    private static Decision<ScanRequestEvent> establishedAdvice(AfterVisit request, Occasion occasion) {
        return switch (request) {
            case Visited visited ->
                decided(
                        visited,
                        occasion,
                        new AdviceEstablished(visited.dossier().organisation()));
            case Advised _, Completed _ -> Decision.accept();
        };
    }

    private static Decision<ScanRequestEvent> adviceWithoutMeasures(AfterVisit request, Occasion occasion) {
        return switch (request) {
            case Visited _, Advised _ ->
                decided(
                        request,
                        occasion,
                        new AdviceEstablishedWithoutMeasures(request.dossier().organisation()));
            case Completed _ -> Decision.accept();
        };
    }

    private static Decision<ScanRequestEvent> paidContribution(AfterVisit request, Occasion occasion) {
        return switch (request) {
            case Visited _, Advised _ ->
                decided(
                        request,
                        occasion,
                        new ContributionPaid(request.dossier().organisation()));
            case Completed _ -> Decision.accept();
        };
    }

    /** What has happened, and if notice of default was given before there was a decision what is owed for that. */
    private static Decision<ScanRequestEvent> decided(AfterVisit request, Occasion occasion, ScanRequestEvent event) {
        LocalDate today = occasion.today();
        return request instanceof Visited visited
                ? visited.dossier()
                        .decisionTerm()
                        .notice()
                        .map(notice -> Decision.<ScanRequestEvent>accept(
                                new DecidedAfterNotice(
                                        event.organisation(), today, notice.owedOn(today, LegalCalendar.DUTCH)),
                                event))
                        .orElseGet(() -> Decision.accept(event))
                : Decision.accept(event);
    }

    /** A case whose advice has been carried out is complete, even if no contribution was asked or left to give. */
    private static Decision<ScanRequestEvent> closedProvision(AfterVisit request) {
        return switch (request) {
            case Advised advised ->
                Decision.accept(new ProvisionClosed(advised.dossier().organisation()));
            case Visited _, Completed _ -> Decision.accept();
        };
    }
}
