package nl.veiligwonen.funding.reconciliation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.funding.audit.HledgerJournal;
import nl.veiligwonen.funding.audit.LedgerExtract;
import nl.veiligwonen.funding.audit.LedgerExtract.Place;
import nl.veiligwonen.funding.audit.LedgerLine;
import nl.veiligwonen.funding.reconciliation.BooksRead.Listed;
import nl.veiligwonen.funding.reconciliation.Difference.Figure;
import nl.veiligwonen.funding.reconciliation.Difference.Leg;

/**
 * Compares what others say of a year with its events.
 *
 * @param year the books made afresh from the events
 * @param contributions what the contribution to each case comes to by the events
 */
record YearComparison(LedgerExtract year, Map<CaseId, Listed> contributions) {

    private static final Listed NOTHING = new Listed("", EuroCents.ZERO, EuroCents.ZERO, EuroCents.ZERO);

    YearComparison {
        contributions = Map.copyOf(contributions);
    }

    /** Where the read models differ from the events. */
    List<Difference> with(BooksRead books) {
        List<Difference> differences = new ArrayList<>(lines(books.postings()));
        differences.addAll(balances(
                Leg.BALANCES,
                place -> books.balances().getOrDefault(place, EuroCents.ZERO),
                books.balances().keySet()));
        differences.addAll(contributions(books.contributions()));
        return differences.stream().sorted(Difference.BY_PLACE).toList();
    }

    /**
     * Where a double-entry program of others differs from the events.
     *
     * @param balances by the names of the accounts in the journal that it was given
     */
    List<Difference> withForeign(Map<String, EuroCents> balances) {
        List<Difference> differences = new ArrayList<>(balances(
                Leg.FOREIGN_PROGRAM,
                place -> balances.getOrDefault(HledgerJournal.account(place), EuroCents.ZERO),
                Set.of()));
        Set<String> known =
                year.balances().keySet().stream().map(HledgerJournal::account).collect(Collectors.toSet());
        balances.forEach((account, balance) -> {
            if (!known.contains(account) && !balance.equals(EuroCents.ZERO)) {
                differences.add(new Difference(
                        year.year(), Leg.FOREIGN_PROGRAM, null, null, null, null, null, null, 0, balance.value()));
            }
        });
        return differences;
    }

    private record Key(long entry, int line) {}

    private List<Difference> lines(List<LedgerLine> postings) {
        Map<Key, LedgerLine> expected = byKey(year.lines());
        Map<Key, LedgerLine> found = byKey(postings);
        List<Difference> differences = new ArrayList<>();
        expected.forEach((key, line) -> {
            Optional<LedgerLine> other = Optional.ofNullable(found.remove(key));
            if (other.filter(line::equals).isEmpty()) {
                differences.add(difference(
                        line, line.toDebit(), other.map(LedgerLine::toDebit).orElse(EuroCents.ZERO)));
            }
        });
        found.values().forEach(line -> differences.add(difference(line, EuroCents.ZERO, line.toDebit())));
        return differences;
    }

    private static Map<Key, LedgerLine> byKey(List<LedgerLine> lines) {
        return lines.stream()
                .collect(Collectors.toMap(
                        line -> new Key(line.entry(), line.line()),
                        Function.identity(),
                        (one, _) -> one,
                        HashMap::new));
    }

    private static Difference difference(LedgerLine line, EuroCents events, EuroCents other) {
        return new Difference(
                line.year(),
                Leg.POSTINGS,
                line.entry(),
                line.line(),
                line.account(),
                line.organisation().map(OrganisationId::code).orElse(null),
                null,
                null,
                events.value(),
                other.value());
    }

    private List<Difference> balances(Leg leg, Function<Place, EuroCents> other, Set<Place> others) {
        Map<Place, EuroCents> expected = year.balances();
        return Stream.concat(expected.keySet().stream(), others.stream())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .filter(place -> !expected.getOrDefault(place, EuroCents.ZERO).equals(other.apply(place)))
                .map(place -> new Difference(
                        year.year(),
                        leg,
                        null,
                        null,
                        place.account(),
                        place.organisation().map(OrganisationId::code).orElse(null),
                        null,
                        null,
                        expected.getOrDefault(place, EuroCents.ZERO).value(),
                        other.apply(place).value()))
                .toList();
    }

    private List<Difference> contributions(Map<CaseId, Listed> listed) {
        return Stream.concat(contributions.keySet().stream(), listed.keySet().stream())
                .distinct()
                .flatMap(caseId -> Stream.of(Figure.values())
                        .flatMap(figure -> contribution(
                                caseId,
                                figure,
                                contributions.getOrDefault(caseId, NOTHING),
                                listed.getOrDefault(caseId, NOTHING))
                                .stream()))
                .toList();
    }

    private Optional<Difference> contribution(CaseId caseId, Figure figure, Listed expected, Listed found) {
        EuroCents events = amount(figure, expected);
        EuroCents other = amount(figure, found);
        return events.equals(other)
                ? Optional.empty()
                : Optional.of(new Difference(
                        year.year(),
                        Leg.CONTRIBUTIONS,
                        null,
                        null,
                        null,
                        expected.equals(NOTHING) ? found.organisation() : expected.organisation(),
                        figure,
                        caseId.value(),
                        events.value(),
                        other.value()));
    }

    private static EuroCents amount(Figure figure, Listed contribution) {
        return switch (figure) {
            case COMMITTED -> contribution.committed();
            case DETERMINED -> contribution.determined();
            case PAID -> contribution.paid();
        };
    }
}
