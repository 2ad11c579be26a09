/** Durable deadlines: kept with the events that set them, struck once by one of the replicas. */
@NullMarked
package nl.veiligwonen.platform.deadline;

import org.jspecify.annotations.NullMarked;
