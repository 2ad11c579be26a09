/**
 * The feed of integration events: one reader of Kafka for the whole gateway fills a bounded window of recent events,
 * from which all connected readers are served. A {@link nl.veiligwonen.gateway.feed.Position} says exactly what a
 * reader has seen; who was away longer than the window reaches back reads Kafka itself until he has joined it again
 * ({@link nl.veiligwonen.gateway.feed.CatchUp}). Knows nothing of HTTP.
 */
@NullMarked
package nl.veiligwonen.gateway.feed;

import org.jspecify.annotations.NullMarked;
