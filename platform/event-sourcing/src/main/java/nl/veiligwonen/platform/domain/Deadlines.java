package nl.veiligwonen.platform.domain;

import java.util.List;

/**
 * The rules of one entity on time, beside its {@link Decider}: which deadlines run in a state. Pure, so that they can be
 * known again from the history of an entity at any time.
 *
 * @param <S> the state
 * @param <C> what can be asked
 */
@FunctionalInterface
public interface Deadlines<S, C> {

    /** The deadlines that run in a state, in any order; those that were due long ago too, if they still count. */
    List<Deadline<C>> runningIn(S state);
}
