@NullMarked
package nl.veiligwonen.assessment.advice;

import org.jspecify.annotations.NullMarked;
