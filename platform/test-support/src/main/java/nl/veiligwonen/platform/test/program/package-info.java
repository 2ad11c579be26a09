/** Programs of others, out of the packages of Debian, that judge what the suite makes. */
@NullMarked
package nl.veiligwonen.platform.test.program;

import org.jspecify.annotations.NullMarked;
