/** How those who come at once are served together. */
@NullMarked
package nl.veiligwonen.platform.service.turns;

import org.jspecify.annotations.NullMarked;
