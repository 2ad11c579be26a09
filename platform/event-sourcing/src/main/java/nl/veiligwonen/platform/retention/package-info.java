/** Finds personal data of which the term is over, and destroys it when two people have said so. */
@NullMarked
package nl.veiligwonen.platform.retention;

import org.jspecify.annotations.NullMarked;
