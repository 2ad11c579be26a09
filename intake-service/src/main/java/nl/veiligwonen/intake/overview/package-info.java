/** The lists of requests, rebuilt from events at any time. Hold nothing about persons or homes. */
@NullMarked
package nl.veiligwonen.intake.overview;

import org.jspecify.annotations.NullMarked;
