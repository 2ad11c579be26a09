package nl.veiligwonen.platform.domain;

import java.util.List;

/** The outcome of a command: the events that follow from it, or the reason why it is refused. */
public sealed interface Decision<E> {

    /**
     * The command is carried out.
     *
     * @param events what has happened by it, in order; empty if the command changes nothing
     */
    record Accepted<E>(List<E> events) implements Decision<E> {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** The command is refused; nothing has happened. */
    record Refused<E>(Refusal refusal) implements Decision<E> {}

    /** Accepts the command with these events, in this order. */
    @SafeVarargs
    static <E> Decision<E> accept(E... events) {
        return new Accepted<>(List.of(events));
    }

    /** Refuses the command. */
    static <E> Decision<E> refuse(Refusal refusal) {
        return new Refused<>(refusal);
    }
}
