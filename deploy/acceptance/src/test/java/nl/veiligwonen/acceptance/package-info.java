/** What users see of the running suite, tried from outside: real parts, real processes, the public API. */
@NullMarked
package nl.veiligwonen.acceptance;

import org.jspecify.annotations.NullMarked;
