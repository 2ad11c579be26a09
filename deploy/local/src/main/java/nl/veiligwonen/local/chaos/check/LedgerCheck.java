package nl.veiligwonen.local.chaos.check;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that must hold of a ledger, whatever was killed while it was used. */
final class LedgerCheck {

    private LedgerCheck() {}

    static List<Rule> rules() {
        return Stream.of(
                        AnswerRules.all(),
                        JournalRules.all(),
                        MoneyRules.all(),
                        OrganisationRules.all(),
                        PaymentRules.all(),
                        TopicRules.all(),
                        ReadModelRules.all())
                .flatMap(List::stream)
                .toList();
    }

    static Findings judge(Evidence evidence) {
        Map<String, Long> happened = evidence.events().stream()
                .filter(event -> !event.prepared())
                .collect(Collectors.groupingBy(StoredEvent::type, Collectors.counting()));
        return new Findings(
                happened, rules().stream().map(rule -> rule.judge(evidence)).toList());
    }
}
