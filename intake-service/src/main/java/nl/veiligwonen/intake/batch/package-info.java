/** Many requests in one file: what each of its lines holds, and what is wrong with a file or a line. */
@NullMarked
package nl.veiligwonen.intake.batch;

import org.jspecify.annotations.NullMarked;
