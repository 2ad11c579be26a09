/** The stream of events to the outside: server-sent events, for each caller what he may see. */
@NullMarked
package nl.veiligwonen.gateway.stream;

import org.jspecify.annotations.NullMarked;
