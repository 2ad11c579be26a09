package nl.veiligwonen.funding.bankaccount;

import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.platform.domain.Actor;

/** What can have happened to the bank account of an organisation. */
public sealed interface BankAccountEvent {

    OrganisationId organisation();

    /** Which registration of the organisation it is about, from 1. */
    int registration();

    /** An account has been registered and waits for another person. */
    record BankAccountRegistered(
            OrganisationId organisation, int registration, HeldAccount account, Remark reason, Actor registeredBy)
            implements BankAccountEvent {}

    /** Another person has verified the account that waited: from now on it is the one in use. */
    record BankAccountVerified(OrganisationId organisation, int registration, HeldAccount account, Actor verifiedBy)
            implements BankAccountEvent {}

    /** The account that waited has been rejected; the one in use, if there is one, stays in use. */
    record BankAccountRejected(OrganisationId organisation, int registration, Remark reason, Actor rejectedBy)
            implements BankAccountEvent {}

    /**
     * Nothing may be paid to the account in use any more.
     *
     * @param registration the latest registration that there was
     */
    record BankAccountBlocked(
            OrganisationId organisation, int registration, HeldAccount account, Remark reason, Actor blockedBy)
            implements BankAccountEvent {}
}
