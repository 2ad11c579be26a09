package nl.veiligwonen.funding.bankaccount;

import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.funding.payment.Iban;

/** What can be asked of the bank account of an organisation. */
public sealed interface BankAccountCommand {

    /**
     * An official registers an account. It takes the place of one that waits; an account in use stays in use until another
     * person has verified this one.
     *
     * @param reason why: the first account, or what has changed and where that is known from
     */
    record RegisterAccount(OrganisationId organisation, HeldAccount account, Remark reason)
            implements BankAccountCommand {}

    /**
     * Another person verifies the account that waits.
     *
     * @param iban the number as he has it from the organisation itself, and not from the registration
     */
    record VerifyAccount(Iban iban) implements BankAccountCommand {}

    /** The account that waits is not that of the organisation. */
    record RejectAccount(Remark reason) implements BankAccountCommand {}

    /** Nothing may be paid to the account in use any more. */
    record BlockAccount(Remark reason) implements BankAccountCommand {}
}
