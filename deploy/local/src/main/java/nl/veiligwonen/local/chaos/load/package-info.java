/** Those who use the ledger while its parts are killed, and what they were answered. */
@NullMarked
package nl.veiligwonen.local.chaos.load;

import org.jspecify.annotations.NullMarked;
