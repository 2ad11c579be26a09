/** How long what is known about people is kept, and how it is destroyed: by two people, and declared. */
@NullMarked
package nl.veiligwonen.platform.domain.retention;

import org.jspecify.annotations.NullMarked;
