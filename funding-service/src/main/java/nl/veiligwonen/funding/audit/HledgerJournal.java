package nl.veiligwonen.funding.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.funding.audit.LedgerExtract.Place;
import nl.veiligwonen.funding.budgetyear.EntryReference;
import nl.veiligwonen.funding.ledger.Account;

/**
 * The books of a year as a journal that hledger and ledger read: accounts and currency declared, transactions by day of
 * law, and at the end the balance of each account as an assertion. What concerns an organisation stands on a subaccount
 * of its code.
 */
public final class HledgerJournal {

    private static final String CURRENCY = "EUR";

    /** What a transaction or a posting tells beside its amounts. */
    private static final List<String> TAGS =
            List.of("event", "article", "actor", "recorded", "corrects", "case", "organisation");

    private final LedgerExtract books;
    private final Appendable target;

    private HledgerJournal(LedgerExtract books, Appendable target) {
        this.books = books;
        this.target = target;
    }

    /** Writes the journal. */
    public static void write(LedgerExtract books, Appendable target) {
        try {
            new HledgerJournal(books, target).write();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The name of the account, or of the subaccount of the organisation, in the journal. */
    public static String account(Place place) {
        return Chart.path(place.account())
                + place.organisation()
                        .map(organisation -> ":" + organisation.code())
                        .orElse("");
    }

    private void write() throws IOException {
        line("; The books of budget year %d of Veilig Wonen, in euros.".formatted(books.year()));
        line("; As known at %s, effective until %s."
                .formatted(books.asOf().known(), books.asOf().effective()));
        line("");
        line("commodity " + CURRENCY);
        line("  format " + CURRENCY + " 1000.00");
        line("");
        for (String tag : TAGS) {
            line("tag " + tag);
        }
        line("");
        declare();
        List<LedgerExtract.Entry> entries = books.entries().stream()
                .sorted(Comparator.comparing(
                                (LedgerExtract.Entry entry) -> entry.first().effectiveOn())
                        .thenComparing(LedgerExtract.Entry::number))
                .toList();
        for (LedgerExtract.Entry entry : entries) {
            transaction(entry);
        }
        assertBalances();
    }

    private void declare() throws IOException {
        List<String> accounts = Stream.concat(
                        Stream.of(Account.values()).map(Chart::path),
                        books.balances().keySet().stream().map(HledgerJournal::account))
                .distinct()
                .sorted()
                .toList();
        for (String account : accounts) {
            line("account " + account);
        }
        line("");
    }

    private void transaction(LedgerExtract.Entry entry) throws IOException {
        LedgerLine first = entry.first();
        line("%s * (%d) %s".formatted(first.effectiveOn(), entry.number(), first.eventType()));
        line("    ; event: " + first.eventId());
        line("    ; article: " + first.article());
        line("    ; actor: " + first.actor());
        line("    ; recorded: " + first.recordedAt());
        if (first.corrects().isPresent()) {
            EntryReference corrected = first.corrects().get();
            line("    ; corrects: %d/%d".formatted(corrected.year(), corrected.entry()));
        }
        for (LedgerLine posting : entry.lines()) {
            line("    %s  %s%s".formatted(account(Place.of(posting)), amount(posting.toDebit()), tags(posting)));
        }
        line("");
    }

    private static String tags(LedgerLine posting) {
        List<String> tags = Stream.of(
                        posting.caseId().map(caseId -> "case: " + caseId),
                        posting.organisation().map(organisation -> "organisation: " + organisation.code()))
                .flatMap(Optional::stream)
                .toList();
        return tags.isEmpty() ? "" : "  ; " + String.join(", ", tags);
    }

    private void assertBalances() throws IOException {
        Map<Place, EuroCents> balances = books.balances();
        if (balances.isEmpty()) {
            return;
        }
        line("%s * Saldi".formatted(books.lastDay()));
        for (Map.Entry<Place, EuroCents> balance : balances.entrySet()) {
            line("    %s  %s = %s"
                    .formatted(account(balance.getKey()), amount(EuroCents.ZERO), amount(balance.getValue())));
        }
    }

    private static String amount(EuroCents debit) {
        return CURRENCY + " " + Decimals.of(debit);
    }

    private void line(String text) throws IOException {
        target.append(text).append('\n');
    }
}
