package nl.veiligwonen.local.chaos.check;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.veiligwonen.local.chaos.check.Evidence.Totals;

/** What the money of a year comes to by organisation, in four places. */
final class OrganisationRules {

    private static final Set<String> COMMITTED = Set.of("GRANTED", "DETERMINED", "SETTLED");
    private static final Set<String> DETERMINED = Set.of("DETERMINED", "SETTLED");
    private static final Set<String> PAID = Set.of("PAID");

    /** What an organisation comes to, in cents. */
    private record Sums(long committed, long determined, long paid) {

        static final Sums NONE = new Sums(0, 0, 0);

        Sums plus(Sums other) {
            return new Sums(committed + other.committed, determined + other.determined, paid + other.paid);
        }
    }

    private OrganisationRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule(
                        "By organisation, the events, the ledger and the list of contributions come to the same.",
                        OrganisationRules::apart),
                new Rule(
                        "The organisations together come to what the API says of the year.", OrganisationRules::whole));
    }

    private static Stream<String> apart(Evidence evidence) {
        Collection<?> events = byEvents(evidence).entrySet();
        return Stream.concat(
                Difference.between(
                        "by events", events, "by ledger", byLedger(evidence).entrySet()),
                Difference.between(
                        "by events", events, "by list", byList(evidence).entrySet()));
    }

    private static Stream<String> whole(Evidence evidence) {
        Sums sums = byEvents(evidence).values().stream().reduce(Sums.NONE, Sums::plus);
        Totals said = evidence.totals();
        Totals found = new Totals(
                said.ceiling(), sums.committed(), sums.determined(), sums.paid(), said.ceiling() - sums.committed());
        return Difference.between("by organisation", List.of(found), "by the API", List.of(said));
    }

    private static Map<String, Sums> byEvents(Evidence evidence) {
        Map<String, Sums> sums = new TreeMap<>();
        YearFold.contributions(evidence)
                .values()
                .forEach(it -> add(sums, it.organisation(), new Sums(it.committed(), it.determined(), it.paid())));
        return sums;
    }

    private static Map<String, Sums> byLedger(Evidence evidence) {
        Map<String, Sums> sums = new TreeMap<>();
        evidence.postings().stream()
                .filter(posting -> !posting.organisation().isEmpty())
                .forEach(posting -> add(
                        sums,
                        posting.organisation(),
                        new Sums(
                                COMMITTED.contains(posting.account()) ? posting.cents() : 0,
                                DETERMINED.contains(posting.account()) ? posting.cents() : 0,
                                PAID.contains(posting.account()) ? posting.cents() : 0)));
        return sums;
    }

    private static Map<String, Sums> byList(Evidence evidence) {
        Map<String, Sums> sums = new TreeMap<>();
        evidence.contributions()
                .forEach(line -> add(
                        sums,
                        line.organisation(),
                        new Sums(line.asContribution().committed(), line.determinedCents(), line.paidCents())));
        return sums;
    }

    private static void add(Map<String, Sums> sums, String organisation, Sums more) {
        // Who was only refused has no postings.
        if (!more.equals(Sums.NONE)) {
            sums.merge(organisation, more, Sums::plus);
        }
    }
}
