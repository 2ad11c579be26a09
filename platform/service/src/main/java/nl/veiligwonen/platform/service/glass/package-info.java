/** Breaking the glass: to see, in an emergency, a file that one may normally not see. */
@NullMarked
package nl.veiligwonen.platform.service.glass;

import org.jspecify.annotations.NullMarked;
