/** Where every operation asks whether its caller may do what he asks, and where that is recorded. */
@NullMarked
package nl.veiligwonen.platform.service.access;

import org.jspecify.annotations.NullMarked;
