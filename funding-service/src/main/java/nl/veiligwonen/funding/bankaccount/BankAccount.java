package nl.veiligwonen.funding.bankaccount;

import java.util.Optional;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.platform.domain.Actor;

/** The bank account of an organisation, to which its contributions are paid. */
public sealed interface BankAccount {

    /** No account was ever registered. */
    record NotRegistered() implements BankAccount {}

    /**
     * An account was registered, once or more.
     *
     * @param use whether there is an account to pay to
     * @param waiting the registration that waits for another person; the account in use stays in use until then
     * @param registrations how many there have been
     */
    record Registered(OrganisationId organisation, Use use, Optional<Registration> waiting, int registrations)
            implements BankAccount {

        Registered waitingFor(Registration registration) {
            return new Registered(organisation, use, Optional.of(registration), registration.number());
        }

        Registered withNothingWaiting() {
            return new Registered(organisation, use, Optional.empty(), registrations);
        }

        Registered using(Use other) {
            return new Registered(organisation, other, waiting, registrations);
        }
    }

    /**
     * That an official has registered an account.
     *
     * @param number which registration of the organisation it is, from 1
     */
    record Registration(int number, HeldAccount account, Actor registeredBy) {}

    /** Whether there is an account to pay to. */
    sealed interface Use {

        /** Registered accounts, if any, were never verified. */
        record None() implements Use {}

        /** There is one that two people have looked at. */
        record Verified(HeldAccount account) implements Use {}

        /** There was one, and nothing may be paid to it any more. */
        record Blocked(HeldAccount account) implements Use {}
    }

    /** The account to which may be paid now; empty if there is none. */
    default Optional<HeldAccount> verified() {
        return this instanceof Registered registered && registered.use() instanceof Use.Verified(HeldAccount account)
                ? Optional.of(account)
                : Optional.empty();
    }
}
