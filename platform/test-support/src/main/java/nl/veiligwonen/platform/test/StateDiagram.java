package nl.veiligwonen.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.veiligwonen.platform.domain.Decider;
import nl.veiligwonen.platform.domain.Decision;
import nl.veiligwonen.platform.domain.Occasion;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to an entity: every step that its decider takes when sample commands are tried in every state that
 * they lead to. A stage is the record of a state, whatever it holds.
 *
 * <p>The samples decide how much is found, so {@link #isComplete} looks whether each state, command and event that the
 * sealed types permit was met.
 *
 * @param initial the stage before anything has happened
 * @param steps what was found, in the order of their text
 * @param stages all stages that were met, also those that are left again by the next event of the same command
 */
public record StateDiagram(String initial, Collection<Step> steps, Set<String> stages) {

    /** How many states of one shape are tried at most; a stage can hold endlessly many dates and amounts. */
    private static final int STATES_PER_SHAPE = 30;

    /**
     * A command that was accepted and changed something.
     *
     * @param from the stage before it
     * @param events what happened by it, in order
     * @param to the stage after it
     */
    public record Step(String from, String command, List<String> events, String to) implements Comparable<Step> {

        private static final Comparator<Step> BY_TEXT = Comparator.comparing(Step::from)
                .thenComparing(Step::to)
                .thenComparing(Step::command)
                .thenComparing(step -> String.join(",", step.events()));

        @Override
        public int compareTo(Step other) {
            return BY_TEXT.compare(this, other);
        }
    }

    public StateDiagram {
        steps = List.copyOf(steps);
        stages = Set.copyOf(stages);
    }

    /**
     * Tries each command at each occasion in each state, breadth first.
     *
     * @param samples commands of each kind, in the variants that matter
     * @param occasions the people that matter, at the moments that matter
     */
    public static <S, C, E> StateDiagram explore(
            Decider<S, C, E> decider, Collection<? extends C> samples, Collection<Occasion> occasions) {
        Set<S> known = new HashSet<>(Set.of(decider.initialState()));
        Queue<S> untried = new ArrayDeque<>(known);
        Map<String, Integer> triedPerShape = new HashMap<>();
        Set<Step> steps = new TreeSet<>();
        Set<String> stages = new HashSet<>(Set.of(stage(decider.initialState())));
        while (!untried.isEmpty()) {
            S state = untried.remove();
            if (triedPerShape.merge(shape(state), 1, Integer::sum) > STATES_PER_SHAPE) {
                continue;
            }
            for (C command : samples) {
                for (Occasion occasion : occasions) {
                    switch (decider.decide(command, state, occasion)) {
                        case Decision.Refused<E>(var refusal) ->
                            assertThat(refusal.reason()).as(refusal.code()).isNotBlank();
                        case Decision.Accepted<E>(var events) -> {
                            S after = state;
                            for (E event : events) {
                                after = decider.evolve(after, event);
                                stages.add(stage(after));
                            }
                            if (!events.isEmpty()) {
                                List<String> names =
                                        events.stream().map(StateDiagram::stage).toList();
                                steps.add(new Step(stage(state), stage(command), names, stage(after)));
                            }
                            if (known.add(after)) {
                                untried.add(after);
                            }
                        }
                    }
                }
            }
        }
        return new StateDiagram(stage(decider.initialState()), steps, stages);
    }

    private static String stage(Object record) {
        return record.getClass().getSimpleName();
    }

    /** The stage, and the stages of the states that it holds: a case that is frozen at one stage or at another. */
    private static String shape(Object state) {
        Class<?> family = state.getClass().getEnclosingClass();
        return stage(state)
                + Stream.of(state.getClass().getRecordComponents())
                        .map(component -> valueOf(component, state))
                        .filter(Record.class::isInstance)
                        .map(Objects::requireNonNull)
                        .filter(value -> value.getClass().getEnclosingClass() == family)
                        .map(StateDiagram::shape)
                        .collect(Collectors.joining(",", "(", ")"));
    }

    private static @Nullable Object valueOf(RecordComponent component, Object record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException("A state can't be read", unreadable);
        }
    }

    /**
     * Fails unless every state, command and event that the sealed types permit was met. Then either the samples lack
     * something, or the rules have a state that nothing leads to.
     *
     * @param former events that old histories hold and nothing leads to any more
     */
    public void isComplete(Class<?> states, Class<?> commands, Class<?> events, Set<Class<?>> former) {
        Set<String> living = leaves(events);
        former.forEach(event -> living.remove(event.getSimpleName()));
        assertThat(stages).as("stages reached; add sample commands").containsAll(leaves(states));
        assertThat(steps).extracting(Step::command).as("commands accepted").containsAll(leaves(commands));
        assertThat(steps).flatExtracting(Step::events).as("events met").containsAll(living);
    }

    private static Set<String> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses())
                        .flatMap(permitted -> leaves(permitted).stream())
                        .collect(Collectors.toCollection(TreeSet::new))
                : new TreeSet<>(Set.of(type.getSimpleName()));
    }

    /** The diagram in Mermaid: each arrow is a command, and after the stroke what happened by it. */
    public String toMermaid() {
        Set<String> left = steps.stream().map(Step::from).collect(Collectors.toSet());
        StringBuilder diagram = new StringBuilder("```mermaid\nstateDiagram-v2\n");
        diagram.append("    [*] --> ").append(initial).append('\n');
        for (Step step : steps) {
            diagram.append("    %s --> %s : %s / %s\n"
                    .formatted(step.from(), step.to(), step.command(), String.join(", ", step.events())));
        }
        steps.stream()
                .map(Step::to)
                .filter(stage -> !left.contains(stage))
                .distinct()
                .sorted()
                .forEach(stage -> diagram.append("    ").append(stage).append(" --> [*]\n"));
        return diagram.append("```\n").toString();
    }
}
