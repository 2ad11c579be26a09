package nl.veiligwonen.funding.provision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.funding.provision.CaseCourse.Closed;
import nl.veiligwonen.funding.provision.CaseCourse.Frozen;
import nl.veiligwonen.funding.provision.Provision.Known;
import nl.veiligwonen.funding.provision.ProvisionCommand.Told;
import nl.veiligwonen.funding.provision.ProvisionEvent.AdviceAdopted;
import nl.veiligwonen.funding.provision.ProvisionEvent.AdviceAdoptionDeviated;
import nl.veiligwonen.funding.provision.ProvisionEvent.CostDeclared;
import nl.veiligwonen.funding.provision.ProvisionEvent.MeasureLent;
import nl.veiligwonen.funding.provision.ProvisionEvent.MeasureOrdered;
import nl.veiligwonen.funding.provision.ProvisionEvent.RecurringCostStarted;
import nl.veiligwonen.funding.provision.Supply.Advised;

/** Whatever is asked in whatever order: what follows can be told, and what does not follow has a reason. */
class RandomProvisionTest {

    private static final int TRIES = 1_000;

    private static final Set<Class<?>> REACHED = ConcurrentHashMap.newKeySet();

    /** Else these tests would say less than they seem to. */
    @AfterContainer
    static void every_kind_of_event_has_happened() {
        assertThat(REACHED)
                .containsAll(Stream.of(ProvisionEvent.class.getPermittedSubclasses())
                        .filter(Class::isRecord)
                        .toList());
    }

    @Provide
    Arbitrary<List<ProvisionCommand>> cases() {
        return RandomCases.sequences();
    }

    @Property(tries = TRIES)
    void every_event_can_be_folded_and_every_refusal_has_its_reason(@ForAll("cases") List<ProvisionCommand> commands) {
        List<ProvisionEvent> history = new ArrayList<>();
        List<Provision> last = new ArrayList<>(List.of(new ProvisionDecider().initialState()));

        RandomCases.play(
                commands,
                (event, state) -> {
                    history.add(event);
                    REACHED.add(event.getClass());
                    last.set(0, state);
                },
                (_, refusal) -> {
                    assertThat(refusal.code()).matches("[a-z]+(-[a-z]+)*");
                    assertThat(refusal.reason()).endsWith(".").hasSizeGreaterThan(20);
                });

        assertThat(new ProvisionDecider().fold(history)).isEqualTo(last.getFirst());
    }

    @Property(tries = TRIES)
    void nothing_leads_where_the_diagram_does_not(@ForAll("cases") List<ProvisionCommand> commands) {
        assertThat(ProvisionStates.DIAGRAM.steps())
                .containsAll(RandomCases.followed(commands).stream()
                        .map(each -> ProvisionStates.DIAGRAM.step(
                                each.before(), each.command(), each.events(), each.after()))
                        .toList());
    }

    @Property(tries = TRIES)
    void what_has_been_declared_is_what_the_declarations_come_to(@ForAll("cases") List<ProvisionCommand> commands) {
        List<EuroCents> declared = new ArrayList<>();

        RandomCases.play(
                commands,
                (event, state) -> {
                    if (event instanceof CostDeclared declaration) {
                        declared.add(declaration.cost().amount());
                    }
                    assertThat(((Known) state)
                                    .advised()
                                    .map(Advised::declaredCost)
                                    .orElse(EuroCents.ZERO))
                            .isEqualTo(EuroCents.sum(declared));
                },
                (_, _) -> {});
    }

    @Property(tries = TRIES)
    void nothing_new_begins_in_a_case_that_is_frozen_or_closed(@ForAll("cases") List<ProvisionCommand> commands) {
        RandomCases.play(
                commands,
                (event, state) -> {
                    CaseCourse course = ((Known) state).course();
                    if (course instanceof Frozen || course instanceof Closed) {
                        assertThat(event)
                                .isNotInstanceOfAny(
                                        AdviceAdopted.class,
                                        AdviceAdoptionDeviated.class,
                                        MeasureOrdered.class,
                                        MeasureLent.class,
                                        RecurringCostStarted.class);
                    }
                },
                (_, _) -> {});
    }

    @Property(tries = TRIES)
    void what_others_tell_is_refused_only_for_what_an_advice_says(@ForAll("cases") List<ProvisionCommand> commands) {
        RandomCases.play(commands, (_, _) -> {}, (command, refusal) -> {
            if (command instanceof Told) {
                assertThat(refusal.code()).isIn("advice-already-received", "no-measures", "measure-twice");
            }
        });
    }
}
