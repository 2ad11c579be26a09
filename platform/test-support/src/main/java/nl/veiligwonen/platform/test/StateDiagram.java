package nl.veiligwonen.platform.test;

import static java.util.stream.Collectors.joining;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.veiligwonen.platform.domain.Decider;
import nl.veiligwonen.platform.domain.Decision;
import nl.veiligwonen.platform.domain.Occasion;

/**
 * The states of an entity and what leads from one to another, found by asking everything of it in every state that can be
 * reached. What the diagram does not have is refused, or changes nothing.
 *
 * @param <S> the state
 * @param <C> what can be asked
 */
public final class StateDiagram<S, C> {

    /** The name of the state before anything has happened. */
    public static final String BEGINNING = "[*]";

    /** Something that somebody asks at a moment. */
    public record Asked<C>(C command, Occasion occasion) {}

    /**
     * What leads from one state to another, or stays in it.
     *
     * @param command what is asked
     * @param events what follows, in order, each kind once
     */
    public record Step(String from, String command, List<String> events, String to) implements Comparable<Step> {

        private static final Comparator<Step> IN_ORDER =
                Comparator.comparing(Step::from).thenComparing(Step::command).thenComparing(Step::toString);

        public Step {
            events = List.copyOf(events);
        }

        @Override
        public int compareTo(Step other) {
            return IN_ORDER.compare(this, other);
        }
    }

    private final Function<S, String> name;
    private final Set<Step> steps;

    private StateDiagram(Function<S, String> name, Set<Step> steps) {
        this.name = name;
        this.steps = steps;
    }

    /**
     * The diagram of an entity.
     *
     * @param name what a state is called in the diagram
     * @param kind tells apart the states of one name that can go on in different ways; there must be few of them
     * @param everything all that can be asked, in the ways that make a difference
     */
    public static <S, C, E> StateDiagram<S, C> of(
            Decider<S, C, E> decider, Function<S, String> name, Function<S, String> kind, List<Asked<C>> everything) {
        Set<Step> steps = new TreeSet<>();
        Set<String> known = new HashSet<>();
        Deque<S> toLookAt = new ArrayDeque<>(List.of(decider.initialState()));
        while (!toLookAt.isEmpty()) {
            S state = toLookAt.removeFirst();
            if (known.add(name.apply(state) + " " + kind.apply(state))) {
                for (Asked<C> asked : everything) {
                    if (decider.decide(asked.command(), state, asked.occasion())
                                    instanceof Decision.Accepted<E>(var events)
                            && !events.isEmpty()) {
                        S after = fold(decider, state, events);
                        steps.add(new Step(
                                name.apply(state), nameOf(asked.command()), namesOf(events), name.apply(after)));
                        toLookAt.addLast(after);
                    }
                }
            }
        }
        return new StateDiagram<>(name, steps);
    }

    private static <S, E> S fold(Decider<S, ?, E> decider, S before, List<E> events) {
        S state = before;
        for (E event : events) {
            state = decider.evolve(state, event);
        }
        return state;
    }

    private static String nameOf(Object commandOrEvent) {
        return commandOrEvent.getClass().getSimpleName();
    }

    private static List<String> namesOf(List<?> events) {
        return events.stream().map(StateDiagram::nameOf).distinct().toList();
    }

    /** The names of all states that can be reached, and of the beginning. */
    public Set<String> states() {
        return steps.stream().flatMap(step -> Stream.of(step.from(), step.to())).collect(Collectors.toSet());
    }

    /** The names of all commands that lead somewhere. */
    public Set<String> commands() {
        return steps.stream().map(Step::command).collect(Collectors.toSet());
    }

    /** The names of all records of a sealed interface: of all commands or events that there are. */
    public static Set<String> leaves(Class<?> sealed) {
        return sealed.isSealed()
                ? Stream.of(sealed.getPermittedSubclasses())
                        .flatMap(permitted -> leaves(permitted).stream())
                        .collect(Collectors.toSet())
                : Set.of(sealed.getSimpleName());
    }

    /** The step by which this command led from the one state to the other; may be one that the diagram lacks. */
    public Step step(S before, C command, List<?> events, S after) {
        return new Step(name.apply(before), nameOf(command), namesOf(events), name.apply(after));
    }

    /** All steps. */
    public Set<Step> steps() {
        return Set.copyOf(steps);
    }

    /** The diagram as a page: a picture of what leads to another state, and a table of everything. */
    public String page(String title, String introduction) {
        String arrows = steps.stream()
                .filter(step -> !step.from().equals(step.to()))
                .map(step -> "    %s --> %s: %s%n".formatted(step.from(), step.to(), step.command()))
                .distinct()
                .collect(joining());
        String lines = steps.stream()
                .map(step -> "| %s | `%s` | %s | `%s` |%n"
                        .formatted(
                                step.from().equals(BEGINNING) ? "" : "`" + step.from() + "`",
                                step.command(),
                                step.events().stream()
                                        .map(event -> "`" + event + "`")
                                        .collect(joining(", ")),
                                step.to()))
                .collect(joining());
        return """
                # %s

                %s

                ```mermaid
                stateDiagram-v2
                %s```

                | from | command | events | to |
                |---|---|---|---|
                %s""".formatted(title, introduction.strip(), arrows, lines).replace("\r\n", "\n");
    }
}
