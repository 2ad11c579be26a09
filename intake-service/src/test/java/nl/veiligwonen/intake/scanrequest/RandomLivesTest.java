package nl.veiligwonen.intake.scanrequest;

import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.HOME_IN_AMSTERDAM;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.HOME_IN_UTRECHT;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.REQUESTED_AT;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.UTRECHT;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.application;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Closed;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Frozen;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Ineligible;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Made;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.AddAttachment;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.AskSupplement;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.CompleteHomeVisit;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.DeclareNotProcessed;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.ExceedDecisionTerm;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.LapseSupplementTerm;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.News;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.NoteAdviceWithoutMeasures;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.NoteClosedProvision;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.NoteEstablishedAdvice;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.NotePaidContribution;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.NoteReferral;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.PostponeDecision;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.RecordNoticeOfDefault;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.RecordReferralOutcome;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.Referral;
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
import nl.veiligwonen.platform.domain.Decision;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.domain.Refusal;

/** Lives of cases in which anything is asked at any time: none gets into a state that can't be. */
class RandomLivesTest {

    private static final CaseId OTHER = CaseId.of("b1c0f3d8-5a67-4d21-8e94-70f2c9a6be15");

    /** Something that is asked some hours after what was asked before. */
    private record Asked(ScanRequestCommand command, String by, int hoursLater) {}

    @Provide
    Arbitrary<List<Asked>> lives() {
        return Arbitraries.oneOf(submissions(), work(), ends(), news())
                .flatMap(command -> Arbitraries.of("holder-1", "somebody-else")
                        .flatMap(by ->
                                Arbitraries.integers().between(0, 400).map(hours -> new Asked(command, by, hours))))
                .list()
                .ofMaxSize(40);
    }

    private static Arbitrary<ScanRequestCommand> submissions() {
        return applications()
                .flatMap(application -> Arbitraries.of(
                        new SubmitScanRequest(UTRECHT, application),
                        new SubmitOwnScanRequest(UTRECHT, application, "holder-1"),
                        new SubmitAfterMove(UTRECHT, application, OTHER, null)));
    }

    private static Arbitrary<ScanRequestCommand> work() {
        Arbitrary<ScanRequestCommand> timeless = Arbitraries.of(
                new DeclareNotProcessed(),
                new LapseSupplementTerm(),
                new ExceedDecisionTerm(),
                new ReportReferral(),
                new ReportMissedVisit(VisitMiss.NOBODY_HOME),
                new RecordReferralOutcome(ReferralOutcome.DECLINED),
                new RecordReferralOutcome(ReferralOutcome.DE_ESCALATED),
                new RecordReferralOutcome(ReferralOutcome.TAKEN_OVER));
        return Arbitraries.oneOf(
                timeless,
                moments().map(ScheduleHomeVisit::new),
                moments().map(RescheduleHomeVisit::new),
                moments().map(CompleteHomeVisit::new),
                attachmentIds().map(id -> new AddAttachment(id, DocumentType.PDF, 1, new FileName("plan.pdf"))),
                attachmentIds().map(RemoveAttachment::new),
                days().map(day -> new AskSupplement(List.of(MissingItem.CONSENT), day)),
                days().map(PostponeDecision::new),
                days().map(RecordNoticeOfDefault::new),
                applications().map(SupplyInformation::new));
    }

    private static Arbitrary<AttachmentId> attachmentIds() {
        return Arbitraries.of(new AttachmentId(new UUID(0, 1)), new AttachmentId(new UUID(0, 2)));
    }

    private static Arbitrary<ScanRequestCommand> ends() {
        return Arbitraries.oneOf(
                Arbitraries.of(new WithdrawRequest(), new ReportMove(OTHER)),
                Arbitraries.of(OfficeEnd.values()).flatMap(end -> days().map(day -> new ReportOfficeEnd(end, day))));
    }

    private static Arbitrary<ScanRequestCommand> news() {
        return Arbitraries.of(
                new NoteReferral(),
                new NoteEstablishedAdvice(),
                new NoteAdviceWithoutMeasures(),
                new NotePaidContribution(),
                new NoteClosedProvision());
    }

    private static Arbitrary<ScanApplication> applications() {
        return Arbitraries.of(
                application(Office.MAYOR, HOME_IN_UTRECHT, false),
                application(Office.ALDERMAN, HOME_IN_AMSTERDAM, true),
                application(Office.ALDERMAN, HOME_IN_AMSTERDAM, false),
                application(Office.COUNCILLOR, HOME_IN_UTRECHT, false));
    }

    private static Arbitrary<Instant> moments() {
        return Arbitraries.integers().between(-100, 8_000).map(hours -> REQUESTED_AT.plus(Duration.ofHours(hours)));
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(-300, 300).map(days -> LocalDate.of(2026, 3, 2)
                .plusDays(days));
    }

    @Property(tries = 1_000)
    void whatever_is_asked_a_case_stays_one_that_can_be(@ForAll("lives") List<Asked> asked) {
        var decider = new ScanRequestDecider();
        List<ScanRequestEvent> history = new ArrayList<>();
        ScanRequest state = decider.initialState();
        Instant now = REQUESTED_AT;
        for (Asked one : asked) {
            now = now.plus(Duration.ofHours(one.hoursLater()));
            ScanRequest before = state;
            switch (decider.decide(one.command(), before, new Occasion(new Actor(one.by()), now))) {
                case Decision.Refused<ScanRequestEvent>(var refusal) -> tellsWhy(refusal);
                case Decision.Accepted<ScanRequestEvent>(var events) -> {
                    for (ScanRequestEvent event : events) {
                        state = decider.evolve(state, event);
                        history.add(event);
                    }
                    mayChange(before, state, one.command());
                    if (!events.isEmpty()) {
                        assertThat(ScanRequestStates.DIAGRAM.steps())
                                .contains(ScanRequestStates.DIAGRAM.step(before, one.command(), events, state));
                    }
                }
            }
            assertThat(decider.fold(history)).isEqualTo(state);
        }
    }

    private static void tellsWhy(Refusal refusal) {
        assertThat(refusal.code()).matches("[a-z]+(-[a-z]+)*");
        assertThat(refusal.reason()).endsWith(".");
    }

    private static void mayChange(ScanRequest before, ScanRequest after, ScanRequestCommand command) {
        if (before.equals(after)) {
            return;
        }
        assertThat(before).as("an end is an end").isNotInstanceOfAny(Closed.class, Ineligible.class);
        if (before instanceof Frozen) {
            assertThat(command).as("a frozen case waits").isInstanceOfAny(Referral.class, News.class);
        }
        if (before instanceof Made made) {
            assertThat(after).isInstanceOfSatisfying(Made.class, request -> {
                assertThat(request.dossier().organisation())
                        .isEqualTo(made.dossier().organisation());
                assertThat(request.dossier().requestedAt())
                        .isEqualTo(made.dossier().requestedAt());
            });
        }
    }
}
