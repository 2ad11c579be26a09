package nl.veiligwonen.funding.bankaccount;

import nl.veiligwonen.platform.domain.Refusal;

/** Why a command on a bank account can be refused. */
final class BankAccountRefusal {

    static final Refusal UNKNOWN_ORGANISATION = Refusal.of(
            "unknown-organisation",
            "There is no municipality, province or water board with this code. Look it up in the register.");

    static final Refusal ALREADY_IN_USE =
            Refusal.of("account-already-in-use", "This account has been verified and is in use: nothing need be done.");

    static final Refusal ALREADY_WAITING = Refusal.of(
            "account-already-registered", "This account has been registered already. Ask a controller to verify it.");

    static final Refusal NOTHING_WAITING =
            Refusal.of("no-account-waiting", "No account waits for verification. Ask an official to register one.");

    static final Refusal SAME_PERSON =
            Refusal.of("same-person", "Who registered an account can't verify it. Ask another controller.");

    static final Refusal OTHER_ACCOUNT = Refusal.of(
            "other-account",
            "The number you entered is not the one that was registered. Compare both with what the organisation itself has"
                    + " sent; reject the registration if it is wrong.");

    static final Refusal NO_ACCOUNT_IN_USE = Refusal.of(
            "no-account-in-use",
            "There is no account in use that could be blocked. Reject the registration if one waits for verification.");

    static final Refusal ALREADY_BLOCKED = Refusal.of(
            "account-already-blocked",
            "This account has been blocked already. Register the account to pay to from now on, and have it verified.");

    private BankAccountRefusal() {}

    /** Whether a refusal says no more than that what was asked is so already. */
    static boolean isSoAlready(Refusal refusal) {
        return refusal.equals(ALREADY_IN_USE) || refusal.equals(ALREADY_WAITING);
    }
}
