/** Assessment as its users meet it: over REST and Kafka, on a real database and a real broker. */
@NullMarked
package nl.veiligwonen.assessment.api;

import org.jspecify.annotations.NullMarked;
