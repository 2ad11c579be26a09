package nl.veiligwonen.platform.entity;

import nl.veiligwonen.platform.domain.Decider;

/**
 * A kind of entity that decides: its name in the journal, its events and its rules. A service produces one bean of each.
 *
 * @param name how it is called in the journal, such as {@code ScanRequest}; never changes
 * @param commandType the sealed interface of its commands
 * @param eventType the sealed interface of its events; the simple name of each record is its type in the journal
 * @param decider its rules
 */
public record EntityType<S, C, E>(String name, Class<C> commandType, Class<E> eventType, Decider<S, C, E> decider) {}
