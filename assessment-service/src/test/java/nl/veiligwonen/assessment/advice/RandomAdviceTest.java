package nl.veiligwonen.assessment.advice;

import static nl.veiligwonen.assessment.advice.AdviceHistory.REMARKS;
import static nl.veiligwonen.assessment.advice.AdviceHistory.RISKS;
import static nl.veiligwonen.assessment.advice.AdviceHistory.THREAT;
import static nl.veiligwonen.assessment.advice.AdviceHistory.UTRECHT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
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
import nl.veiligwonen.assessment.advice.AdviceEvent.AdviceDrafted;
import nl.veiligwonen.assessment.advice.AdviceEvent.AdviceEstablished;
import nl.veiligwonen.assessment.advice.AdviceEvent.AdviceEstablishedWithoutMeasures;
import nl.veiligwonen.assessment.advice.AdviceEvent.AdviceReturned;
import nl.veiligwonen.assessment.advice.AdviceEvent.AdviceSubmittedForReview;
import nl.veiligwonen.assessment.advice.AdviceEvent.RiskAssessmentRecorded;
import nl.veiligwonen.assessment.advice.AdviceEvent.ThreatAnalysisRecorded;
import nl.veiligwonen.assessment.advice.CaseCommand.CloseCase;
import nl.veiligwonen.assessment.advice.CaseCommand.FreezeCase;
import nl.veiligwonen.assessment.advice.CaseCommand.ResumeCase;
import nl.veiligwonen.assessment.advice.PkvwCommand.ExpirePkvwCertificate;
import nl.veiligwonen.assessment.advice.PkvwCommand.GrantPkvwExemption;
import nl.veiligwonen.assessment.advice.PkvwCommand.RecordOwnerWork;
import nl.veiligwonen.assessment.advice.PkvwCommand.RecordPkvwCertificate;
import nl.veiligwonen.assessment.advice.PkvwEvent.SupplyPermitted;
import nl.veiligwonen.assessment.advice.PkvwEvent.SupplyWithheld;
import nl.veiligwonen.assessment.advice.ReviewerCommand.DeclareInterest;
import nl.veiligwonen.assessment.advice.ReviewerCommand.IdentifyBeneficiary;
import nl.veiligwonen.assessment.advice.ReviewerCommand.RecuseReviewer;
import nl.veiligwonen.assessment.advice.ReviewerEvent.BeneficiaryIdentified;
import nl.veiligwonen.assessment.advice.ReviewerEvent.InterestDeclared;
import nl.veiligwonen.assessment.advice.ReviewerEvent.ReviewerRecused;
import nl.veiligwonen.assessment.catalogue.MeasureCatalogues;
import nl.veiligwonen.assessment.catalogue.MeasureDomain;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.IntakeEvent.Closure;
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.domain.Decision;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.test.StateDiagram;

/** Whatever people, other services and the clock ask of an advice, in whatever order, some things always hold. */
class RandomAdviceTest {

    private static final int TRIES = 2_000;

    private static final AdviceDecider RULES =
            new AdviceDecider(MeasureCatalogues.NONE, new LapsePolicy(Optional.of(Period.ofDays(10))));

    private static final List<Actor> PEOPLE =
            List.of(new Actor("anna"), new Actor("bert"), new Actor("carla"), new Actor("daan"));
    private static final List<Actor> ADVISERS = PEOPLE.subList(0, 2);
    private static final List<Actor> REVIEWERS = PEOPLE.subList(2, 4);
    private static final Actor BENEFICIARY = PEOPLE.getLast();
    private static final Instant BEGIN = Instant.parse("2026-03-02T09:00:00Z");

    /** Something that somebody asks, a number of hours after what was asked before. */
    record Asked(AdviceCommand command, Actor actor, int hoursLater) {}

    /** What has happened, by whom each thing was done, and what was refused. */
    private static final class Course {
        final List<AdviceEvent> events = new ArrayList<>();
        final List<Actor> actors = new ArrayList<>();
        final List<StateDiagram.Step> steps = new ArrayList<>();
        Advice state = RULES.initialState();
    }

    /** Mostly what the right people ask in a sensible order, with everything else in between. */
    @Provide
    Arbitrary<List<Asked>> courses() {
        return Arbitraries.frequencyOf(
                        Tuple.of(30, asked(preparing(), ADVISERS)),
                        Tuple.of(12, asked(judging(), REVIEWERS)),
                        Tuple.of(4, asked(Arbitraries.oneOf(preparing(), judging()), PEOPLE)),
                        Tuple.of(3, asked(followingTheCase(), PEOPLE)),
                        Tuple.of(5, asked(label(), PEOPLE)),
                        Tuple.of(1, asked(declaring(), PEOPLE)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(80)
                .map(RandomAdviceTest::begun);
    }

    private static Arbitrary<Asked> asked(Arbitrary<AdviceCommand> commands, List<Actor> people) {
        return Combinators.combine(
                        commands, Arbitraries.of(people), Arbitraries.integers().between(0, 24 * 20))
                .as(Asked::new);
    }

    /** One thing is asked before the visit. */
    private static List<Asked> begun(List<Asked> asked) {
        List<Asked> all = new ArrayList<>(asked);
        all.add(1, new Asked(new OpenAssessment(UTRECHT), PEOPLE.getFirst(), 0));
        return all;
    }

    private static Arbitrary<AdviceCommand> preparing() {
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(new RecordRiskAssessment(RISKS))),
                Tuple.of(1, Arbitraries.just(new RecordThreatAnalysis(THREAT))),
                Tuple.of(2, Arbitraries.integers().between(0, 3).map(RandomAdviceTest::draftOf)),
                Tuple.of(2, Arbitraries.just(new SubmitForReview())));
    }

    private static AdviceCommand draftOf(int measures) {
        return new DraftAdvice(IntStream.range(0, measures)
                .mapToObj(i -> AdviceHistory.measure(MeasureDomain.HOME, "A lock " + i, 100))
                .toList());
    }

    private static Arbitrary<AdviceCommand> judging() {
        Motivation motivation = new Motivation("It has changed.");
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(new EstablishAdvice())),
                Tuple.of(4, Arbitraries.just(new ReturnAdvice(REMARKS))),
                Tuple.of(2, Arbitraries.just(new EstablishWithoutMeasures(motivation))),
                Tuple.of(2, Arbitraries.just(new SupersedeAdvice(motivation))),
                Tuple.of(2, Arbitraries.just(new LapseAdvice())),
                Tuple.of(1, Arbitraries.just(new ReferCase())));
    }

    private static Arbitrary<AdviceCommand> followingTheCase() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(new FreezeCase())),
                Tuple.of(12, Arbitraries.just(new ResumeCase())),
                Tuple.of(1, Arbitraries.of(Closure.class).map(CloseCase::new)));
    }

    private static Arbitrary<AdviceCommand> label() {
        return Arbitraries.of(
                new RecordPkvwCertificate(new PkvwCertificate("PKVW-1", LocalDate.of(2016, 3, 20))),
                new RecordPkvwCertificate(new PkvwCertificate("PKVW-2", LocalDate.of(2026, 3, 20))),
                new RecordOwnerWork(new OwnerWork("A bolt", EuroCents.ZERO)),
                new GrantPkvwExemption(new Motivation("A listed building.")),
                new ExpirePkvwCertificate());
    }

    private static Arbitrary<AdviceCommand> declaring() {
        return Arbitraries.of(
                new DeclareInterest(Interest.OTHER), new RecuseReviewer(), new IdentifyBeneficiary(BENEFICIARY));
    }

    private static Course play(List<Asked> asked) {
        Course course = new Course();
        Instant now = BEGIN;
        for (Asked each : asked) {
            now = now.plus(Duration.ofHours(each.hoursLater()));
            Occasion occasion = new Occasion(each.actor(), now);
            switch (RULES.decide(each.command(), course.state, occasion)) {
                case Decision.Refused<AdviceEvent>(var refusal) -> {
                    assertThat(refusal.code()).matches("[a-z]+(-[a-z]+)*");
                    assertThat(refusal.reason()).endsWith(".").hasSizeGreaterThan(20);
                }
                case Decision.Accepted<AdviceEvent>(var events) -> {
                    Advice before = course.state;
                    for (AdviceEvent event : events) {
                        course.state = RULES.evolve(course.state, event);
                        course.events.add(event);
                        course.actors.add(each.actor());
                    }
                    if (!events.isEmpty()) {
                        course.steps.add(AdviceStates.DIAGRAM.step(before, each.command(), events, course.state));
                    }
                }
            }
        }
        return course;
    }

    @Property(tries = TRIES)
    void every_event_can_be_folded_and_leads_to_the_same_advice_again(@ForAll("courses") List<Asked> asked) {
        Course course = play(asked);

        assertThat(RULES.fold(course.events)).isEqualTo(course.state);
        if (course.state instanceof Opened opened) {
            assertThat(opened.stage()).isNotNull();
            assertThat(RevisionContent.of(opened)).doesNotHaveDuplicates();
        } else {
            assertThat(course.state).isEqualTo(new NotOpened());
        }
    }

    @Property(tries = TRIES)
    void nothing_leads_where_the_diagram_does_not(@ForAll("courses") List<Asked> asked) {
        assertThat(AdviceStates.DIAGRAM.steps()).containsAll(play(asked).steps);
    }

    @Property(tries = TRIES)
    void the_courses_lead_through_all_stages(@ForAll("courses") List<Asked> asked) {
        Set<Stage> stages = EnumSet.noneOf(Stage.class);
        Advice state = RULES.initialState();
        for (AdviceEvent event : play(asked).events) {
            state = RULES.evolve(state, event);
            stages.add(((Opened) state).stage());
        }

        for (Stage stage : Stage.values()) {
            Statistics.label(stage.name()).collect(stages.contains(stage)).coverage(coverage -> coverage.check(true)
                    .count(often -> often >= 10));
        }
    }

    @Property(tries = TRIES)
    void no_author_and_nobody_with_an_interest_ever_judges(@ForAll("courses") List<Asked> asked) {
        Course course = play(asked);
        Set<Actor> barred = new HashSet<>();
        for (int i = 0; i < course.events.size(); i++) {
            Actor actor = course.actors.get(i);
            switch (course.events.get(i)) {
                case RiskAssessmentRecorded _, ThreatAnalysisRecorded _, AdviceDrafted _, AdviceSubmittedForReview _ ->
                    barred.add(actor);
                case InterestDeclared _, ReviewerRecused _ -> barred.add(actor);
                case BeneficiaryIdentified _ -> barred.add(BENEFICIARY);
                case AdviceEstablished _, AdviceEstablishedWithoutMeasures _, AdviceReturned _ ->
                    assertThat(barred).doesNotContain(actor);
                default -> {
                    // Says nothing about who judges.
                }
            }
        }
    }

    @Property(tries = TRIES)
    void an_advice_that_is_established_had_both_inputs_and_its_measures_are_told(@ForAll("courses") List<Asked> asked) {
        Advice state = RULES.initialState();
        for (AdviceEvent event : play(asked).events) {
            if (event instanceof AdviceEstablished established) {
                Preparation content = ((Opened) state).content();
                assertThat(content.riskAssessment()).isPresent();
                assertThat(content.threatAnalysis()).isPresent();
                assertThat(content.draft().orElseThrow().measures())
                        .isNotEmpty()
                        .extracting(Measure::estimate)
                        .isEqualTo(established.measures());
            }
            state = RULES.evolve(state, event);
        }
    }

    @Property(tries = TRIES)
    void a_revision_that_was_submitted_is_never_another_afterwards(@ForAll("courses") List<Asked> asked) {
        Advice state = RULES.initialState();
        List<SubmittedRevision> seen = List.of();
        for (AdviceEvent event : play(asked).events) {
            state = RULES.evolve(state, event);
            if (state instanceof Opened opened) {
                List<SubmittedRevision> now = opened.dossier().revisions().submitted();
                assertThat(now.subList(0, seen.size())).isEqualTo(seen);
                assertThat(now)
                        .extracting(revision ->
                                revision.proposal().draft().revision().number())
                        .isEqualTo(IntStream.rangeClosed(1, now.size()).boxed().toList());
                seen = now;
            }
        }
    }

    @Property(tries = TRIES)
    void supply_is_permitted_and_withheld_by_turns_as_the_label_stands(@ForAll("courses") List<Asked> asked) {
        Advice state = RULES.initialState();
        boolean told = false;
        for (AdviceEvent event : play(asked).events) {
            state = RULES.evolve(state, event);
            if (event instanceof SupplyPermitted) {
                assertThat(told).isFalse();
                told = true;
            }
            if (event instanceof SupplyWithheld) {
                assertThat(told).isTrue();
                told = false;
            }
        }
        if (state instanceof Opened opened) {
            assertThat(opened.dossier().pkvw().permitsSupply()).isEqualTo(told);
        }
    }
}
