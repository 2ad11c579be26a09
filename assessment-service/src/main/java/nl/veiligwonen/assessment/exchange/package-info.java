/** What assessment tells the other services over Kafka, and what it does with what they tell. */
@NullMarked
package nl.veiligwonen.assessment.exchange;

import org.jspecify.annotations.NullMarked;
