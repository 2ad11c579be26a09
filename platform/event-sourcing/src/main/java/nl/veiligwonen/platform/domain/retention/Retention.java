package nl.veiligwonen.platform.domain.retention;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.veiligwonen.platform.domain.Decider;
import nl.veiligwonen.platform.domain.PersonalData.Purpose;

/**
 * The rules of one entity on how long what is known about people is kept, beside its {@link Decider}. Pure.
 *
 * @param <S> the state
 */
@FunctionalInterface
public interface Retention<S> {

    /** What the personal data falls under, by purpose; nothing as long as the case goes on. */
    Map<Purpose, SelectionCategory> of(S state);

    /**
     * Something that has happened, and on which day by Dutch law.
     *
     * @param <E> what can have happened
     */
    record Dated<E>(E event, LocalDate on) {}

    /**
     * The terms that run after a history. A term starts on the day since which the data falls under its category without
     * interruption: a case that went on after it had ended is kept from its last end.
     */
    default <E> List<RetentionTerm> terms(Decider<S, ?, E> decider, List<Dated<E>> history, SelectionLists lists) {
        S state = decider.initialState();
        Map<Purpose, Since> running = new EnumMap<>(Purpose.class);
        for (Dated<E> dated : history) {
            state = decider.evolve(state, dated.event());
            Map<Purpose, SelectionCategory> now = of(state);
            running.keySet().retainAll(now.keySet());
            now.forEach((purpose, category) -> running.merge(
                    purpose,
                    new Since(category, dated.on()),
                    (was, is) -> was.category().equals(is.category()) ? was : is));
        }
        return running.entrySet().stream()
                .map(entry -> lists.term(
                        entry.getKey(),
                        entry.getValue().category(),
                        entry.getValue().day()))
                .toList();
    }

    /** Since which day something falls under a category. */
    record Since(SelectionCategory category, LocalDate day) {}
}
