package nl.veiligwonen.platform.entity;

import nl.veiligwonen.platform.domain.Deadlines;

/**
 * The deadlines of a kind of entity. A service produces one bean of each, beside the {@link EntityType}.
 *
 * @param rules which deadlines run in which state
 */
public record EntityDeadlines<S, C, E>(EntityType<S, C, E> type, Deadlines<S, C> rules) {}
