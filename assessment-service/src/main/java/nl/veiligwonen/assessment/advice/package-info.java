/**
 * The security advice (beveiligingsadvies): what it is made from, how it is drafted, and how the security authority
 * reviews it. Pure Java; {@link nl.veiligwonen.assessment.advice.AdviceDecider} is the place to begin reading.
 */
@NullMarked
package nl.veiligwonen.assessment.advice;

import org.jspecify.annotations.NullMarked;
