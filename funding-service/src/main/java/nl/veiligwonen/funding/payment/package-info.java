/** What goes to the bank and comes back from it: account numbers, files of ISO 20022, and what their codes mean. */
@NullMarked
package nl.veiligwonen.funding.payment;

import org.jspecify.annotations.NullMarked;
