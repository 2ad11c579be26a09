package nl.veiligwonen.assessment.advice;

import static nl.veiligwonen.assessment.advice.AdviceHistory.LOCK;
import static nl.veiligwonen.assessment.advice.AdviceHistory.REMARKS;
import static nl.veiligwonen.assessment.advice.AdviceHistory.RISKS;
import static nl.veiligwonen.assessment.advice.AdviceHistory.THREAT;
import static nl.veiligwonen.assessment.advice.AdviceHistory.UTRECHT;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.veiligwonen.assessment.advice.Advice.Frozen;
import nl.veiligwonen.assessment.advice.Advice.NotOpened;
import nl.veiligwonen.assessment.advice.Advice.Opened;
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
import nl.veiligwonen.assessment.advice.CaseCommand.CloseCase;
import nl.veiligwonen.assessment.advice.CaseCommand.FreezeCase;
import nl.veiligwonen.assessment.advice.CaseCommand.ResumeCase;
import nl.veiligwonen.assessment.advice.PkvwCommand.ExpirePkvwCertificate;
import nl.veiligwonen.assessment.advice.PkvwCommand.GrantPkvwExemption;
import nl.veiligwonen.assessment.advice.PkvwCommand.RecordOwnerWork;
import nl.veiligwonen.assessment.advice.PkvwCommand.RecordPkvwCertificate;
import nl.veiligwonen.assessment.advice.ReviewerCommand.DeclareInterest;
import nl.veiligwonen.assessment.advice.ReviewerCommand.IdentifyBeneficiary;
import nl.veiligwonen.assessment.advice.ReviewerCommand.RecuseReviewer;
import nl.veiligwonen.assessment.catalogue.MeasureCatalogues;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.IntakeEvent.Closure;
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.test.StateDiagram;
import nl.veiligwonen.platform.test.StateDiagram.Asked;

/** Every state of an advice, and what leads from one to another. */
final class AdviceStates {

    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant WHEN_ALL_HAS_LAPSED = MONDAY.plus(Duration.ofDays(8_000));
    private static final Motivation BECAUSE = new Motivation("It has changed.");

    private static final List<Asked<AdviceCommand>> EVERYTHING = Stream.of(
                    asked("adviser", MONDAY, new OpenAssessment(UTRECHT)),
                    asked("adviser", MONDAY, new RecordRiskAssessment(RISKS)),
                    asked("adviser", MONDAY, new RecordThreatAnalysis(THREAT)),
                    asked("adviser", MONDAY, new DraftAdvice(List.of(LOCK))),
                    asked("adviser", MONDAY, new DraftAdvice(List.of(LOCK), Set.of(LOCK.id()))),
                    asked("adviser", MONDAY, new SubmitForReview()),
                    asked("reviewer", MONDAY, new EstablishAdvice()),
                    asked("reviewer", MONDAY, new EstablishWithoutMeasures(BECAUSE)),
                    asked("reviewer", MONDAY, new ReturnAdvice(REMARKS)),
                    asked("reviewer", MONDAY, new ReferCase()),
                    asked("reviewer", MONDAY, new SupersedeAdvice(BECAUSE)),
                    asked("clock", WHEN_ALL_HAS_LAPSED, new LapseAdvice()),
                    asked("intake", MONDAY, new FreezeCase()),
                    asked("intake", MONDAY, new ResumeCase()),
                    asked("intake", MONDAY, new CloseCase(Closure.WITHDRAWN)),
                    asked("intake", MONDAY, new CloseCase(Closure.MOVED)),
                    asked(
                            "adviser",
                            MONDAY,
                            new RecordPkvwCertificate(new PkvwCertificate("PKVW-1", LocalDate.of(2024, 5, 14)))),
                    asked("adviser", MONDAY, new RecordOwnerWork(new OwnerWork("A bolt", EuroCents.ZERO))),
                    asked("organisation", MONDAY, new GrantPkvwExemption(new Motivation("A listed building."))),
                    asked("clock", WHEN_ALL_HAS_LAPSED, new ExpirePkvwCertificate()),
                    asked("another reviewer", MONDAY, new DeclareInterest(Interest.OTHER)),
                    asked("another reviewer", MONDAY, new RecuseReviewer()),
                    asked("adviser", MONDAY, new IdentifyBeneficiary(new Actor("office-holder"))))
            .toList();

    /** The diagram of an advice, where an operator has set a term after which it lapses. */
    static final StateDiagram<Advice, AdviceCommand> DIAGRAM = StateDiagram.of(
            new AdviceDecider(MeasureCatalogues.NONE, new LapsePolicy(Optional.of(Period.ofDays(10)))),
            AdviceStates::name,
            AdviceStates::kind,
            EVERYTHING);

    private AdviceStates() {}

    private static Asked<AdviceCommand> asked(String by, Instant at, AdviceCommand command) {
        return new Asked<>(command, new Occasion(new Actor(by), at));
    }

    private static String name(Advice state) {
        return switch (state) {
            case NotOpened _ -> StateDiagram.BEGINNING;
            case Opened advice -> advice.stage().name();
        };
    }

    /** What there is of it, how the home stands to the label, and where it goes on when it is resumed. */
    private static String kind(Advice state) {
        return switch (state) {
            case NotOpened _ -> "";
            case Frozen frozen -> name(frozen.before()) + kind(frozen.before());
            case Opened advice ->
                "%s %s %s %s %s"
                        .formatted(
                                advice.content().riskAssessment().isPresent(),
                                advice.content().threatAnalysis().isPresent(),
                                advice.content().draft().isPresent(),
                                advice.dossier().pkvw().status(),
                                advice.dossier().pkvw().exemption().isPresent());
        };
    }
}
