/** What funding tells the other services, and what it takes from them. */
@NullMarked
package nl.veiligwonen.funding.exchange;

import org.jspecify.annotations.NullMarked;
