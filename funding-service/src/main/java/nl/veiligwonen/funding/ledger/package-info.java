/** Double entry: each event that moves money as one balanced set of postings. */
@NullMarked
package nl.veiligwonen.funding.ledger;

import org.jspecify.annotations.NullMarked;
