package nl.veiligwonen.local.chaos.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What holds of any journal. */
final class JournalRules {

    private JournalRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule(
                        "The events of each stream are followed as 1, 2, 3 and on, without a gap.", JournalRules::gaps),
                new Rule("No event is stored twice.", JournalRules::twice));
    }

    private static Stream<String> gaps(Evidence evidence) {
        Map<String, Long> last = new HashMap<>();
        return evidence.events().stream()
                .filter(event -> {
                    Long before = last.put(event.stream(), event.version());
                    return event.version() != (before == null ? 1 : before + 1);
                })
                .map(StoredEvent::toString);
    }

    private static Stream<String> twice(Evidence evidence) {
        Set<String> seen = new HashSet<>();
        return evidence.events().stream().filter(event -> !seen.add(event.id())).map(StoredEvent::toString);
    }
}
