/** Monetary unit sampling (steekproef op geldeenheden) with a published seed: the auditor draws, the system can't steer. */
@NullMarked
package nl.veiligwonen.funding.audit.sampling;

import org.jspecify.annotations.NullMarked;
