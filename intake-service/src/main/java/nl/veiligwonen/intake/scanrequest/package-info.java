/**
 * The request for a home scan (woningscan): what it consists of, who is entitled to one, and how it comes to a visit.
 * Pure Java; {@link nl.veiligwonen.intake.scanrequest.ScanRequestDecider} is the place to begin reading.
 */
@NullMarked
package nl.veiligwonen.intake.scanrequest;

import org.jspecify.annotations.NullMarked;
