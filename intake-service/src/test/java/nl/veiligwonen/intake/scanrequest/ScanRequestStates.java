package nl.veiligwonen.intake.scanrequest;

import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.APPLICATION;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.HOME_IN_AMSTERDAM;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.HOME_IN_UTRECHT;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.REQUESTED_AT;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.SUPPLEMENT_DUE;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.UTRECHT;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.application;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Frozen;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Made;
import nl.veiligwonen.intake.scanrequest.ScanRequest.NotSubmitted;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.AddAttachment;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.AskSupplement;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.CompleteHomeVisit;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.DeclareNotProcessed;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.ExceedDecisionTerm;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.LapseSupplementTerm;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.NoteAdviceWithoutMeasures;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.NoteClosedProvision;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.NoteEstablishedAdvice;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.NotePaidContribution;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.NoteReferral;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.PostponeDecision;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.RecordNoticeOfDefault;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.RecordReferralOutcome;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.RemoveAttachment;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.ReportMissedVisit;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.ReportMove;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.ReportOfficeEnd;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.ReportReferral;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.RescheduleHomeVisit;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.ScheduleHomeVisit;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.SubmitAfterMove;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.SubmitOwnScanRequest;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.SubmitScanRequest;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.SupplyInformation;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.WithdrawRequest;
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.test.StateDiagram;
import nl.veiligwonen.platform.test.StateDiagram.Asked;

/** Every state of a case, and what leads from one to another. */
final class ScanRequestStates {

    private static final String FROZEN = "FROZEN";

    private static final AttachmentId DOCUMENT = new AttachmentId(new UUID(0, 1));
    private static final CaseId OTHER = CaseId.of("b1c0f3d8-5a67-4d21-8e94-70f2c9a6be15");
    private static final Instant APPOINTMENT = REQUESTED_AT.plus(Duration.ofDays(40));
    private static final Instant AFTER_THE_TERM = REQUESTED_AT.plus(Duration.ofDays(20));
    private static final Instant AFTER_EVERY_TERM = REQUESTED_AT.plus(Duration.ofDays(100));
    private static final Instant AFTER_THE_APPOINTMENT = APPOINTMENT.plus(Duration.ofDays(1));

    private static final ScanApplication OUTSIDE_THE_RULES = application(Office.COUNCILLOR, HOME_IN_UTRECHT, false);

    private static final List<Asked<ScanRequestCommand>> EVERYTHING = List.of(
            at(REQUESTED_AT, new SubmitScanRequest(UTRECHT, APPLICATION)),
            at(REQUESTED_AT, new SubmitScanRequest(UTRECHT, OUTSIDE_THE_RULES)),
            at(REQUESTED_AT, new SubmitOwnScanRequest(UTRECHT, APPLICATION, "somebody")),
            at(REQUESTED_AT, new SubmitAfterMove(UTRECHT, APPLICATION, OTHER, null)),
            at(REQUESTED_AT, new SubmitOwnScanRequest(UTRECHT, OUTSIDE_THE_RULES, "somebody")),
            at(REQUESTED_AT, new SubmitAfterMove(UTRECHT, OUTSIDE_THE_RULES, OTHER, null)),
            at(REQUESTED_AT, new AskSupplement(List.of(MissingItem.CONSENT), SUPPLEMENT_DUE)),
            at(REQUESTED_AT, new SupplyInformation(APPLICATION)),
            at(REQUESTED_AT, new SupplyInformation(application(Office.MAYOR, HOME_IN_AMSTERDAM, false))),
            at(REQUESTED_AT, new AddAttachment(DOCUMENT, DocumentType.PDF, 1, new FileName("plan.pdf"))),
            at(REQUESTED_AT, new RemoveAttachment(DOCUMENT)),
            at(REQUESTED_AT, new PostponeDecision(LocalDate.of(2026, 6, 1))),
            at(AFTER_EVERY_TERM, new RecordNoticeOfDefault(LocalDate.ofInstant(AFTER_EVERY_TERM, Occasion.LEGAL_ZONE))),
            at(AFTER_THE_TERM, new DeclareNotProcessed()),
            at(AFTER_THE_TERM, new LapseSupplementTerm()),
            at(AFTER_EVERY_TERM, new ExceedDecisionTerm()),
            at(AFTER_THE_TERM, new ScheduleHomeVisit(APPOINTMENT)),
            at(AFTER_THE_TERM, new RescheduleHomeVisit(APPOINTMENT.plus(Duration.ofDays(1)))),
            at(AFTER_THE_APPOINTMENT, new ReportMissedVisit(VisitMiss.NOBODY_HOME)),
            at(AFTER_THE_APPOINTMENT, new CompleteHomeVisit(APPOINTMENT)),
            at(REQUESTED_AT, new WithdrawRequest()),
            at(REQUESTED_AT, new ReportOfficeEnd(OfficeEnd.OFFICE_ENDED, LocalDate.of(2026, 3, 1))),
            at(REQUESTED_AT, new ReportMove(OTHER)),
            at(REQUESTED_AT, new ReportReferral()),
            at(REQUESTED_AT, new RecordReferralOutcome(ReferralOutcome.DECLINED)),
            at(REQUESTED_AT, new RecordReferralOutcome(ReferralOutcome.TAKEN_OVER)),
            at(REQUESTED_AT, new NoteReferral()),
            at(REQUESTED_AT, new NoteEstablishedAdvice()),
            at(REQUESTED_AT, new NoteAdviceWithoutMeasures()),
            at(REQUESTED_AT, new NotePaidContribution()),
            at(REQUESTED_AT, new NoteClosedProvision()));

    /** The diagram of a case. */
    static final StateDiagram<ScanRequest, ScanRequestCommand> DIAGRAM =
            StateDiagram.of(new ScanRequestDecider(), ScanRequestStates::name, ScanRequestStates::kind, EVERYTHING);

    private ScanRequestStates() {}

    private static Asked<ScanRequestCommand> at(Instant moment, ScanRequestCommand command) {
        return new Asked<>(command, new Occasion(new Actor("somebody"), moment));
    }

    private static String name(ScanRequest state) {
        return switch (state) {
            case NotSubmitted _ -> StateDiagram.BEGINNING;
            case Frozen _ -> FROZEN;
            case Made request -> request.stage().name();
        };
    }

    /** What belongs to a case, whether notice of default was given, and where a frozen one goes on. */
    private static String kind(ScanRequest state) {
        return switch (state) {
            case NotSubmitted _ -> "";
            case Frozen frozen -> name(frozen.at()) + kind(frozen.at());
            case Made request ->
                "%d %s"
                        .formatted(
                                request.dossier().attachments().size(),
                                request.dossier().decisionTerm().notice().isPresent());
        };
    }
}
