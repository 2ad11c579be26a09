/** Kafka both ways: the relay that publishes the journal, and the inbox that stores its position with its effects. */
@NullMarked
package nl.veiligwonen.platform.exchange;

import org.jspecify.annotations.NullMarked;
