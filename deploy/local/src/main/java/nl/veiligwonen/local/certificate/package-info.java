/** Certificates for TLS on one's own machine: an authority of the suite's own, and what it vouches for. */
@NullMarked
package nl.veiligwonen.local.certificate;

import org.jspecify.annotations.NullMarked;
