/** The broker's own process. */
@NullMarked
package nl.veiligwonen.local.kafka;

import org.jspecify.annotations.NullMarked;
