/** Intake: the case from the request for a home scan up to the visit. */
@NullMarked
package nl.veiligwonen.intake;

import org.jspecify.annotations.NullMarked;
