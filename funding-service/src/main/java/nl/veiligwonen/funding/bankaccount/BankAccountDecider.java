package nl.veiligwonen.funding.bankaccount;

import java.util.Optional;
import java.util.function.BiFunction;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.contracts.register.OrganisationRegister;
import nl.veiligwonen.funding.bankaccount.BankAccount.NotRegistered;
import nl.veiligwonen.funding.bankaccount.BankAccount.Registered;
import nl.veiligwonen.funding.bankaccount.BankAccount.Registration;
import nl.veiligwonen.funding.bankaccount.BankAccount.Use;
import nl.veiligwonen.funding.bankaccount.BankAccountCommand.BlockAccount;
import nl.veiligwonen.funding.bankaccount.BankAccountCommand.RegisterAccount;
import nl.veiligwonen.funding.bankaccount.BankAccountCommand.RejectAccount;
import nl.veiligwonen.funding.bankaccount.BankAccountCommand.VerifyAccount;
import nl.veiligwonen.funding.bankaccount.BankAccountEvent.BankAccountBlocked;
import nl.veiligwonen.funding.bankaccount.BankAccountEvent.BankAccountRegistered;
import nl.veiligwonen.funding.bankaccount.BankAccountEvent.BankAccountRejected;
import nl.veiligwonen.funding.bankaccount.BankAccountEvent.BankAccountVerified;
import nl.veiligwonen.platform.domain.Decider;
import nl.veiligwonen.platform.domain.Decision;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.domain.Refusal;

/**
 * The rules of the account to which an organisation is paid. Most money that goes astray goes to an account that someone
 * has put in the place of the right one; so nothing is paid to an account that only one person has looked at, and the
 * second types its number anew.
 */
public final class BankAccountDecider implements Decider<BankAccount, BankAccountCommand, BankAccountEvent> {

    @Override
    public BankAccount initialState() {
        return new NotRegistered();
    }

    @Override
    public Decision<BankAccountEvent> decide(BankAccountCommand command, BankAccount state, Occasion occasion) {
        return switch (command) {
            case RegisterAccount register -> register(register, state, occasion);
            case VerifyAccount verify
            when isVerified(verify, state) -> Decision.refuse(BankAccountRefusal.ALREADY_IN_USE);
            case VerifyAccount verify ->
                whenWaiting(state, (account, waiting) -> verify(verify, account.organisation(), waiting, occasion));
            case RejectAccount reject ->
                whenWaiting(
                        state,
                        (account, waiting) -> Decision.accept(new BankAccountRejected(
                                account.organisation(), waiting.number(), reject.reason(), occasion.actor())));
            case BlockAccount block -> block(block, state, occasion);
        };
    }

    private static Decision<BankAccountEvent> register(RegisterAccount command, BankAccount state, Occasion occasion) {
        if (OrganisationRegister.get().find(command.organisation()).isEmpty()) {
            return Decision.refuse(BankAccountRefusal.UNKNOWN_ORGANISATION);
        }
        return switch (state) {
            case NotRegistered _ -> Decision.accept(registered(command, 1, occasion));
            case Registered known -> register(command, known, occasion);
        };
    }

    private static Decision<BankAccountEvent> register(RegisterAccount command, Registered known, Occasion occasion) {
        if (known.waiting().filter(it -> it.account().equals(command.account())).isPresent()) {
            return Decision.refuse(BankAccountRefusal.ALREADY_WAITING);
        }
        if (known.waiting().isEmpty()
                && known.verified().filter(command.account()::equals).isPresent()) {
            return Decision.refuse(BankAccountRefusal.ALREADY_IN_USE);
        }
        return Decision.accept(registered(command, known.registrations() + 1, occasion));
    }

    private static BankAccountRegistered registered(RegisterAccount command, int number, Occasion occasion) {
        return new BankAccountRegistered(
                command.organisation(), number, command.account(), command.reason(), occasion.actor());
    }

    private static Decision<BankAccountEvent> whenWaiting(
            BankAccount state, BiFunction<Registered, Registration, Decision<BankAccountEvent>> then) {
        return switch (state) {
            case NotRegistered _ -> Decision.refuse(BankAccountRefusal.NOTHING_WAITING);
            case Registered known ->
                known.waiting()
                        .map(waiting -> then.apply(known, waiting))
                        .orElse(Decision.refuse(BankAccountRefusal.NOTHING_WAITING));
        };
    }

    /** Whether it is asked to verify what has been verified, with nothing waiting to take its place. */
    private static boolean isVerified(VerifyAccount command, BankAccount state) {
        return state instanceof Registered known
                && known.waiting().isEmpty()
                && known.verified()
                        .filter(account -> account.iban().equals(command.iban()))
                        .isPresent();
    }

    /** Four eyes: no account is paid to on the word of one person. */
    private static Decision<BankAccountEvent> verify(
            VerifyAccount command, OrganisationId organisation, Registration waiting, Occasion occasion) {
        if (waiting.registeredBy().equals(occasion.actor())) {
            return Decision.refuse(BankAccountRefusal.SAME_PERSON);
        }
        if (!waiting.account().iban().equals(command.iban())) {
            return Decision.refuse(BankAccountRefusal.OTHER_ACCOUNT);
        }
        return Decision.accept(
                new BankAccountVerified(organisation, waiting.number(), waiting.account(), occasion.actor()));
    }

    private static Decision<BankAccountEvent> block(BlockAccount command, BankAccount state, Occasion occasion) {
        return switch (state) {
            case NotRegistered _ -> Decision.refuse(BankAccountRefusal.NO_ACCOUNT_IN_USE);
            case Registered known ->
                switch (known.use()) {
                    case Use.None _ -> Decision.refuse(BankAccountRefusal.NO_ACCOUNT_IN_USE);
                    case Use.Blocked _ -> Decision.refuse(BankAccountRefusal.ALREADY_BLOCKED);
                    case Use.Verified(HeldAccount account) ->
                        Decision.accept(new BankAccountBlocked(
                                known.organisation(),
                                known.registrations(),
                                account,
                                command.reason(),
                                occasion.actor()));
                };
        };
    }

    /** Whether a refusal says no more than that what was asked is so already. */
    public static boolean isSoAlready(Refusal refusal) {
        return BankAccountRefusal.isSoAlready(refusal);
    }

    @Override
    public BankAccount evolve(BankAccount state, BankAccountEvent event) {
        return switch (event) {
            case BankAccountRegistered registered ->
                known(state, event)
                        .waitingFor(new Registration(
                                registered.registration(), registered.account(), registered.registeredBy()));
            case BankAccountVerified verified ->
                known(state, event).using(new Use.Verified(verified.account())).withNothingWaiting();
            case BankAccountRejected _ -> known(state, event).withNothingWaiting();
            case BankAccountBlocked blocked -> known(state, event).using(new Use.Blocked(blocked.account()));
        };
    }

    private static Registered known(BankAccount state, BankAccountEvent event) {
        return switch (state) {
            case NotRegistered _ -> new Registered(event.organisation(), new Use.None(), Optional.empty(), 0);
            case Registered registered -> registered;
        };
    }
}
