/** The funding-service on parts of its own, with cases of which a contribution can be asked: for measurements and tests. */
@NullMarked
package nl.veiligwonen.local.ledger;

import org.jspecify.annotations.NullMarked;
