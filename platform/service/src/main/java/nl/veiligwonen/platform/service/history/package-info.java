/** What happened to a case, as a list that everyone who may see the case can read. */
@NullMarked
package nl.veiligwonen.platform.service.history;

import org.jspecify.annotations.NullMarked;
