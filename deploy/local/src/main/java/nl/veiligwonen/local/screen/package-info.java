/** What a person sees while things start or run. */
@NullMarked
package nl.veiligwonen.local.screen;

import org.jspecify.annotations.NullMarked;
