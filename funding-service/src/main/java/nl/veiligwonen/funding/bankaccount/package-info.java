/** The bank accounts to which contributions are paid: registered by one, verified by another. */
@NullMarked
package nl.veiligwonen.funding.bankaccount;

import org.jspecify.annotations.NullMarked;
