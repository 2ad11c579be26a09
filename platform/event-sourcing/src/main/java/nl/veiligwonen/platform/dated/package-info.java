/** Data with a date, of which each version stays as it was: it comes with the service, as numbered files. */
@NullMarked
package nl.veiligwonen.platform.dated;

import org.jspecify.annotations.NullMarked;
