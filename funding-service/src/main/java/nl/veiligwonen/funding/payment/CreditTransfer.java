package nl.veiligwonen.funding.payment;

import nl.veiligwonen.contracts.EuroCents;

/**
 * One payment.
 *
 * @param endToEndId by which the payer, the banks and the receiver name it: 1 to 35 characters that banks take, never used
 *     twice
 * @param amount at least one cent and at most {@link #HIGHEST_AMOUNT}
 * @param creditorName who is paid, in characters that banks take
 * @param creditorIban to which account
 * @param remittance what the receiver reads with it, in characters that banks take
 */
public record CreditTransfer(
        String endToEndId, EuroCents amount, String creditorName, Iban creditorIban, String remittance) {

    /** The most that one credit transfer in SEPA can be (EPC125-05, AT-T002). */
    public static final EuroCents HIGHEST_AMOUNT = EuroCents.of(99_999_999_999L);

    public CreditTransfer {
        if (!SepaText.isReference(endToEndId)) {
            throw new IllegalArgumentException("A payment is named by 1 to 35 characters that banks take");
        }
        if (!amount.isPositive() || amount.exceeds(HIGHEST_AMOUNT)) {
            throw new IllegalArgumentException("A payment is at least one cent and at most " + HIGHEST_AMOUNT);
        }
        creditorName = SepaText.required("The name of who is paid", creditorName, SepaText.MAX_NAME);
        remittance = SepaText.required("What is said with a payment", remittance, SepaText.MAX_REMITTANCE);
    }
}
