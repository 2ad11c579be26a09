package nl.veiligwonen.funding.audit;

import nl.veiligwonen.funding.ledger.Account;

/** How the files of others name the accounts: in Dutch, by book. */
final class Chart {

    private Chart() {}

    /** The account as hledger and ledger know it, such as {@code Verplichtingen:1200 Verleend}. */
    static String path(Account account) {
        return "%s:%s".formatted(account.book().dutchName(), numbered(account));
    }

    /** The account for people, such as {@code 1200 Verleend}. */
    static String numbered(Account account) {
        return "%d %s".formatted(account.number(), account.dutchName());
    }
}
