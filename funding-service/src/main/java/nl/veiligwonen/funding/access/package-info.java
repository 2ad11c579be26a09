/** Who may do what in funding. */
@NullMarked
package nl.veiligwonen.funding.access;

import org.jspecify.annotations.NullMarked;
