/** The work queues of intake: which stage of a request is whose work. */
@NullMarked
package nl.veiligwonen.intake.work;

import org.jspecify.annotations.NullMarked;
