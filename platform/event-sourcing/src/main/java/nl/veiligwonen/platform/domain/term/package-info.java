/**
 * Dutch law on terms and days, as pure functions: holidays, terms, their suspension and postponement, and what it costs
 * to be late. Counts days in the legal zone; knows no clock.
 */
@NullMarked
package nl.veiligwonen.platform.domain.term;

import org.jspecify.annotations.NullMarked;
