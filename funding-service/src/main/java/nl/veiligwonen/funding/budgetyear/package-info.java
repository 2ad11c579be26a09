/** The budget year: its ceiling, the contributions granted under it, and their payment. The book of the year. */
@NullMarked
package nl.veiligwonen.funding.budgetyear;

import org.jspecify.annotations.NullMarked;
