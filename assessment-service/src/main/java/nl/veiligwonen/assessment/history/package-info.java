/** How events are read that were written in an earlier shape. None of it ever changes. */
@NullMarked
package nl.veiligwonen.assessment.history;

import org.jspecify.annotations.NullMarked;
