/** The REST interface of funding. */
@NullMarked
package nl.veiligwonen.funding.api;

import org.jspecify.annotations.NullMarked;
