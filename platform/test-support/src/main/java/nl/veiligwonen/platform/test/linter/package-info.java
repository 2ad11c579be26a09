/** The linters of others that judge what the suite tells about itself. */
@NullMarked
package nl.veiligwonen.platform.test.linter;

import org.jspecify.annotations.NullMarked;
