/** The first page: the budget year and what happens, live. */
@NullMarked
package nl.veiligwonen.gateway.portal;

import org.jspecify.annotations.NullMarked;
