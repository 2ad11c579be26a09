package nl.veiligwonen.platform.retention;

import nl.veiligwonen.platform.domain.retention.Retention;
import nl.veiligwonen.platform.entity.EntityType;

/**
 * How long the personal data of a kind of entity is kept. A service produces one bean of each kind that has personal data,
 * beside the {@link EntityType}.
 *
 * @param rules what the data falls under in which state
 */
public record EntityRetention<S, C, E>(EntityType<S, C, E> type, Retention<S> rules) {}
