/** Takes what callers send, strictly, and tells all that is wrong with it at once. */
@NullMarked
package nl.veiligwonen.platform.web.input;

import org.jspecify.annotations.NullMarked;
