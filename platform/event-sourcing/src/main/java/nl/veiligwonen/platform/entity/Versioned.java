package nl.veiligwonen.platform.entity;

/**
 * An entity as its events have made it.
 *
 * @param state the fold of its events
 * @param version the number of its events; goes out as its {@code ETag}
 */
public record Versioned<S>(S state, long version) {}
