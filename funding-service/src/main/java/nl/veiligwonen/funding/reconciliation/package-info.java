/** The books compared with the events, by themselves: a difference of one cent is an alarm with its place. */
@NullMarked
package nl.veiligwonen.funding.reconciliation;

import org.jspecify.annotations.NullMarked;
