/** Funding: the provision of measures, the contributions to them, and the books of the budget year. */
@NullMarked
package nl.veiligwonen.funding;

import org.jspecify.annotations.NullMarked;
