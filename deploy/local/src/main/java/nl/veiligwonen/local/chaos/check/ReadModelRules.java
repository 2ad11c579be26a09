package nl.veiligwonen.local.chaos.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.veiligwonen.local.chaos.check.Evidence.Line;
import nl.veiligwonen.local.chaos.check.Evidence.Posting;

/** What the service shows, against what its events come to. */
final class ReadModelRules {

    private ReadModelRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule("The ledger is what the events post, line by line.", ReadModelRules::otherPostings),
                new Rule("The books have been written up to the last event.", ReadModelRules::behind),
                new Rule("The list of contributions is what the events come to.", ReadModelRules::otherLines),
                new Rule("The list of provisions has each at its last event.", ReadModelRules::otherProvisions));
    }

    private static Stream<String> otherPostings(Evidence evidence) {
        List<Posting> due =
                evidence.ofYear().flatMap(event -> Chart.entry(event).stream()).toList();
        return Difference.between("due", due, "in the ledger", evidence.postings());
    }

    private static Stream<String> behind(Evidence evidence) {
        long last = evidence.ofYear().mapToLong(StoredEvent::version).max().orElse(0);
        return evidence.bookVersion() == last
                ? Stream.empty()
                : Stream.of("up to entry %d of %d".formatted(evidence.bookVersion(), last));
    }

    private static Stream<String> otherLines(Evidence evidence) {
        List<Line> due = YearFold.contributions(evidence).entrySet().stream()
                .map(each -> new Line(
                        each.getKey(),
                        each.getValue().organisation(),
                        each.getValue().stage(),
                        each.getValue().requested(),
                        each.getValue().granted(),
                        each.getValue().determined(),
                        each.getValue().paid()))
                .toList();
        return Difference.between("due", due, "in the list", evidence.contributions());
    }

    private static Stream<String> otherProvisions(Evidence evidence) {
        Map<String, Long> versions = new HashMap<>();
        evidence.events().stream()
                .filter(event -> event.entity().equals("Provision"))
                .forEach(event -> versions.put(event.entityId(), event.version()));
        List<String> due = versions.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .toList();
        return Difference.between("due", due, "in the list", evidence.provisions());
    }
}
