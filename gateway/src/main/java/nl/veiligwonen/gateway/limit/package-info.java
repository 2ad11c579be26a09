/** How much one caller may ask of the suite. */
@NullMarked
package nl.veiligwonen.gateway.limit;

import org.jspecify.annotations.NullMarked;
