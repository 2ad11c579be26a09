/** The log of processings (Logboek Dataverwerkingen): who looked at whose data, and why. */
@NullMarked
package nl.veiligwonen.platform.service.processing;

import org.jspecify.annotations.NullMarked;
