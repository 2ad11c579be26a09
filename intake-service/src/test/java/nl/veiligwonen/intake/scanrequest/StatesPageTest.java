package nl.veiligwonen.intake.scanrequest;

import static java.util.stream.Collectors.joining;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.APPLICATION;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.HOME_IN_AMSTERDAM;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.HOME_IN_UTRECHT;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.REQUESTED_AT;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.SUPPLEMENT_DUE;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.UTRECHT;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.application;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
import nl.veiligwonen.platform.domain.Decision;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.test.GeneratedPage;
import org.junit.jupiter.api.Test;

/**
 * The page with the states of a case is made by asking everything of a case in every state that can be reached. The build
 * fails when it is behind; {@code mvn -pl intake-service -am test -Dtest=StatesPageTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dwrite-generated=true} writes it anew.
 */
class StatesPageTest {

    private static final Path PAGE = Path.of("../docs/states-of-a-case.md");
    private static final String BEGINNING = "[*]";
    private static final String FROZEN = "FROZEN";

    private static final CaseId OTHER = CaseId.of("b1c0f3d8-5a67-4d21-8e94-70f2c9a6be15");
    private static final AttachmentId DOCUMENT = new AttachmentId(new UUID(0, 1));
    private static final Instant APPOINTMENT = REQUESTED_AT.plus(Duration.ofDays(40));
    private static final Instant AFTER_THE_TERM = REQUESTED_AT.plus(Duration.ofDays(20));
    private static final Instant AFTER_EVERY_TERM = REQUESTED_AT.plus(Duration.ofDays(100));
    private static final Instant AFTER_THE_APPOINTMENT = APPOINTMENT.plus(Duration.ofDays(1));

    /** Something that is asked at a moment. */
    private record Asked(ScanRequestCommand command, Instant at) {}

    /** What leads from one state to another. */
    private record Step(String from, String command, String events, String to) implements Comparable<Step> {
        @Override
        public int compareTo(Step other) {
            return toString().compareTo(other.toString());
        }
    }

    private static final List<Asked> EVERYTHING = List.of(
            at(REQUESTED_AT, new SubmitScanRequest(UTRECHT, APPLICATION)),
            at(REQUESTED_AT, new SubmitScanRequest(UTRECHT, application(Office.COUNCILLOR, HOME_IN_UTRECHT, false))),
            at(REQUESTED_AT, new SubmitOwnScanRequest(UTRECHT, APPLICATION, "somebody")),
            at(REQUESTED_AT, new SubmitAfterMove(UTRECHT, APPLICATION, OTHER, null)),
            at(REQUESTED_AT, new AskSupplement(List.of(MissingItem.CONSENT), SUPPLEMENT_DUE)),
            at(REQUESTED_AT, new SupplyInformation(APPLICATION)),
            at(REQUESTED_AT, new SupplyInformation(application(Office.MAYOR, HOME_IN_AMSTERDAM, false))),
            at(REQUESTED_AT, new AddAttachment(DOCUMENT, DocumentType.PDF, 1, new FileName("plan.pdf"))),
            at(REQUESTED_AT, new RemoveAttachment(DOCUMENT)),
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

    @Test
    void the_page_shows_the_states_that_there_are() throws IOException {
        GeneratedPage.assertUpToDate(PAGE, page(steps()));
    }

    @Test
    void every_stage_can_be_reached_but_the_one_that_is_passed_at_once() {
        assertThat(steps())
                .extracting(Step::to)
                .contains(FROZEN)
                .containsAll(List.of(Stage.values()).stream()
                        .filter(stage -> stage != Stage.SUBMITTED)
                        .map(Stage::name)
                        .toList());
    }

    private static Asked at(Instant moment, ScanRequestCommand command) {
        return new Asked(command, moment);
    }

    private static Set<Step> steps() {
        var decider = new ScanRequestDecider();
        Map<String, ScanRequest> reached = new LinkedHashMap<>();
        Deque<ScanRequest> toLookAt = new ArrayDeque<>(List.of(decider.initialState()));
        Set<Step> steps = new TreeSet<>();
        while (!toLookAt.isEmpty()) {
            ScanRequest state = toLookAt.removeFirst();
            if (reached.putIfAbsent(key(state), state) != null) {
                continue;
            }
            for (Asked asked : EVERYTHING) {
                var occasion = new Occasion(new Actor("somebody"), asked.at());
                if (decider.decide(asked.command(), state, occasion)
                                instanceof Decision.Accepted<ScanRequestEvent>(var events)
                        && !events.isEmpty()) {
                    ScanRequest after = state;
                    for (ScanRequestEvent event : events) {
                        after = decider.evolve(after, event);
                    }
                    steps.add(new Step(
                            name(state),
                            asked.command().getClass().getSimpleName(),
                            events.stream()
                                    .map(event -> event.getClass().getSimpleName())
                                    .collect(joining(", ")),
                            name(after)));
                    toLookAt.addLast(after);
                }
            }
        }
        return steps;
    }

    /** Tells apart what can go on in different ways. */
    private static String key(ScanRequest state) {
        return switch (state) {
            case NotSubmitted _ -> BEGINNING;
            case Frozen frozen -> FROZEN + key(frozen.at());
            case Made request -> name(state) + request.dossier().attachments().size();
        };
    }

    private static String name(ScanRequest state) {
        return switch (state) {
            case NotSubmitted _ -> BEGINNING;
            case Frozen _ -> FROZEN;
            case Made request -> request.stage().name();
        };
    }

    private static String page(Set<Step> steps) {
        var page = new StringBuilder("""
            # The states of a case

            Made from `ScanRequestDecider` in intake-service, by asking everything of a case in every state that it can
            reach; do not edit. A case that is `FROZEN` keeps its stage and goes on there when it is resumed. What is not
            here is refused, with a reason.

            ```mermaid
            stateDiagram-v2
            """);
        steps.stream()
                .filter(step -> !step.from().equals(step.to()))
                .map(step -> "    %s --> %s: %s\n".formatted(step.from(), step.to(), step.command()))
                .distinct()
                .forEach(page::append);
        page.append("```\n\n| from | command | events | to |\n|---|---|---|---|\n");
        steps.forEach(step -> page.append("| %s | `%s` | `%s` | %s |\n"
                .formatted(
                        step.from().equals(BEGINNING) ? "" : "`" + step.from() + "`",
                        step.command(),
                        step.events().replace(", ", "`, `"),
                        "`" + step.to() + "`")));
        return page.toString();
    }
}
