/** Changing requests take effect once, however often they are sent (Idempotency-Key). */
@NullMarked
package nl.veiligwonen.platform.service.idempotency;

import org.jspecify.annotations.NullMarked;
