/** The work queues of assessment: which stage of an advice is whose work. */
@NullMarked
package nl.veiligwonen.assessment.work;

import org.jspecify.annotations.NullMarked;
