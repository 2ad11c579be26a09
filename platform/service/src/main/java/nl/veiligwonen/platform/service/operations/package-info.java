/** What an operator sees and does: how far the service is, rebuilds of read models, and parked events. */
@NullMarked
package nl.veiligwonen.platform.service.operations;

import org.jspecify.annotations.NullMarked;
