package nl.veiligwonen.funding.audit;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.Layer;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.contracts.register.Organisation;
import nl.veiligwonen.contracts.register.OrganisationRegister;
import nl.veiligwonen.funding.audit.SmallNumbers.Others;
import nl.veiligwonen.funding.audit.SmallNumbers.Row;
import nl.veiligwonen.funding.audit.SmallNumbers.Single;
import nl.veiligwonen.funding.audit.Table.Cell;
import nl.veiligwonen.funding.ledger.Account;
import nl.veiligwonen.funding.ledger.Posting.Side;

/**
 * The books of a year as tables for people, in Dutch. Small numbers are suppressed ({@link SmallNumbers}); no table names a
 * case.
 */
public final class YearFigures {

    private final LedgerExtract books;
    private final OrganisationRegister register;

    private YearFigures(LedgerExtract books, OrganisationRegister register) {
        this.books = books;
        this.register = register;
    }

    /** A table of the books. */
    public enum Kind {
        /** What was posted to each account. */
        ACCOUNTS,
        /** What was granted, determined and paid, by organisation. */
        ORGANISATIONS,
        /** What was posted to each account in each month. */
        MONTHS
    }

    /** A table of these books. */
    public static Table table(Kind kind, LedgerExtract books, OrganisationRegister register) {
        YearFigures figures = new YearFigures(books, register);
        return switch (kind) {
            case ACCOUNTS -> figures.accounts();
            case ORGANISATIONS -> figures.organisations();
            case MONTHS -> figures.months();
        };
    }

    /** All tables of these books. */
    public static List<Table> tables(LedgerExtract books, OrganisationRegister register) {
        return Stream.of(Kind.values())
                .map(kind -> table(kind, books, register))
                .toList();
    }

    private Table accounts() {
        return new Table(
                "Rekeningen",
                List.of("Administratie", "Rekening", "Naam", "Debet", "Credit", "Saldo"),
                Arrays.stream(Account.values()).map(this::account).toList());
    }

    private List<Cell> account(Account account) {
        List<LedgerLine> lines =
                books.lines().stream().filter(line -> line.account() == account).toList();
        EuroCents debit = total(lines, Side.DEBIT);
        EuroCents credit = total(lines, Side.CREDIT);
        return List.of(
                Table.text(account.book().dutchName()),
                Table.number(account.number()),
                Table.text(account.dutchName()),
                Table.money(debit),
                Table.money(credit),
                Table.money(debit.minus(credit)));
    }

    private static EuroCents total(List<LedgerLine> lines, Side side) {
        return EuroCents.sum(lines.stream()
                .filter(line -> line.side() == side)
                .map(LedgerLine::amount)
                .toList());
    }

    private Table organisations() {
        return new Table(
                "Organisaties",
                List.of("Rekening", "Bestuurslaag", "Organisatie", "Code", "Dossiers", "Saldo"),
                Arrays.stream(Account.values()).flatMap(this::byOrganisation).toList());
    }

    /** The balance of an account by organisation, as far as it may be told. */
    private Stream<List<Cell>> byOrganisation(Account account) {
        Map<OrganisationId, List<LedgerLine>> lines = books.lines().stream()
                .filter(line -> line.account() == account && line.organisation().isPresent())
                .collect(Collectors.groupingBy(line -> line.organisation().orElseThrow()));
        List<SmallNumbers.Count> counts = lines.entrySet().stream()
                .map(entry -> new SmallNumbers.Count(entry.getKey(), casesIn(entry.getValue())))
                .filter(count -> count.cases() > 0)
                .toList();
        return SmallNumbers.rows(counts).stream().map(row -> organisation(account, row, lines));
    }

    /** How many cases make the balance of these lines what it is; what concerns no case counts as one. */
    private static int casesIn(List<LedgerLine> lines) {
        return (int) lines.stream()
                .collect(Collectors.groupingBy(
                        LedgerLine::caseId, Collectors.reducing(EuroCents.ZERO, LedgerLine::toDebit, EuroCents::plus)))
                .values()
                .stream()
                .filter(balance -> !balance.equals(EuroCents.ZERO))
                .count();
    }

    private List<Cell> organisation(Account account, Row row, Map<OrganisationId, List<LedgerLine>> lines) {
        EuroCents balance = EuroCents.sum(row.organisations().stream()
                .flatMap(organisation -> lines.getOrDefault(organisation, List.of()).stream())
                .map(LedgerLine::toDebit)
                .toList());
        return List.of(
                Table.text(Chart.numbered(account)),
                Table.text(row.layers().stream().map(YearFigures::dutch).collect(Collectors.joining(", "))),
                Table.text(name(row)),
                Table.text(code(row)),
                Table.number(row.cases()),
                Table.money(balance));
    }

    private String name(Row row) {
        return switch (row) {
            case Single single ->
                register.find(single.organisation()).map(Organisation::name).orElse("");
            case Others others ->
                "overige organisaties van deze laag (%d)"
                        .formatted(others.organisations().size());
        };
    }

    private static String code(Row row) {
        return switch (row) {
            case Single single -> single.organisation().code();
            case Others _ -> "";
        };
    }

    private static String dutch(Layer layer) {
        return switch (layer) {
            case MUNICIPALITY -> "gemeente";
            case PROVINCE -> "provincie";
            case WATER_BOARD -> "waterschap";
        };
    }

    private Table months() {
        TreeMap<YearMonth, TreeMap<Account, List<LedgerLine>>> lines = books.lines().stream()
                .collect(Collectors.groupingBy(
                        line -> YearMonth.from(line.effectiveOn()),
                        TreeMap::new,
                        Collectors.groupingBy(LedgerLine::account, TreeMap::new, Collectors.toList())));
        return new Table(
                "Maanden",
                List.of("Maand", "Rekening", "Naam", "Debet", "Credit"),
                lines.entrySet().stream()
                        .flatMap(month -> month.getValue().entrySet().stream()
                                .map(account -> month(month.getKey(), account.getKey(), account.getValue())))
                        .toList());
    }

    private static List<Cell> month(YearMonth month, Account account, List<LedgerLine> lines) {
        return List.of(
                Table.text(month.toString()),
                Table.number(account.number()),
                Table.text(account.dutchName()),
                Table.money(total(lines, Side.DEBIT)),
                Table.money(total(lines, Side.CREDIT)));
    }
}
