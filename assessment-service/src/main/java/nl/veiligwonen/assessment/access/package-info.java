/** Who may do what in assessment. */
@NullMarked
package nl.veiligwonen.assessment.access;

import org.jspecify.annotations.NullMarked;
