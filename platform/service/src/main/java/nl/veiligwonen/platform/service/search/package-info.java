/** What searches over read models are made of. */
@NullMarked
package nl.veiligwonen.platform.service.search;

import org.jspecify.annotations.NullMarked;
