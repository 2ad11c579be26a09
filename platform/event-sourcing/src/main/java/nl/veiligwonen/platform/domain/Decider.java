package nl.veiligwonen.platform.domain;

import java.util.List;

/**
 * The rules of one entity, as three pure functions: where it starts, what a command leads to, and what an event
 * changes. All state of the suite is the result of {@link #evolve} over the events of a stream.
 *
 * <p>Source: J. Chassaing, "Functional Event Sourcing Decider" (2021).
 *
 * @param <S> the state: a sealed interface of records, one per stage
 * @param <C> what can be asked: a sealed interface of records
 * @param <E> what can have happened: a sealed interface of records
 */
public interface Decider<S, C, E> {

    /** The state before anything has happened. */
    S initialState();

    /**
     * What follows from a command in a state. Has no side effects and gives the same answer to the same arguments.
     *
     * @param command what is asked
     * @param state the state as all events so far have made it
     * @param occasion who asks, and when
     */
    Decision<E> decide(C command, S state, Occasion occasion);

    /** The state after an event that has happened. Never refuses: what happened has happened. */
    S evolve(S state, E event);

    /** The state after a history of events. */
    default S fold(List<? extends E> history) {
        S state = initialState();
        for (E event : history) {
            state = evolve(state, event);
        }
        return state;
    }
}
