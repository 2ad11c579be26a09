package nl.veiligwonen.local.chaos.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.veiligwonen.local.chaos.check.Evidence.Posting;
import nl.veiligwonen.local.chaos.check.YearFold.Contribution;
import nl.veiligwonen.local.chaos.check.YearFold.Step;

/** What holds of the money of a year, after each of its events. */
final class MoneyRules {

    private MoneyRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule(
                        "After every event, what is committed is within the ceiling.",
                        where(step -> step.committed() > step.ceiling())),
                new Rule(
                        "After every event, no more is paid than determined, determined than granted, granted than asked.",
                        where(step -> step.contribution() != null && !inOrder(step.contribution()))),
                new Rule("Every decision says what the year has left after it.", MoneyRules::saysOtherwise),
                new Rule(
                        "What comes free goes to those who wait, in the order of receipt, as far as it suffices.",
                        MoneyRules::unjust),
                new Rule("Every entry balances, in each book.", MoneyRules::outOfBalance));
    }

    private static Function<Evidence, Stream<String>> where(Predicate<Step> wrong) {
        return evidence ->
                YearFold.steps(evidence).filter(wrong).map(step -> step.event() + ": " + step.contribution());
    }

    private static boolean inOrder(Contribution it) {
        boolean settled = it.determined() > 0;
        return it.paid() >= 0
                && it.paid() <= it.determined()
                && (!settled || it.determined() <= it.granted())
                && it.granted() <= it.requested();
    }

    private static Stream<String> saysOtherwise(Evidence evidence) {
        return YearFold.steps(evidence)
                .filter(step -> says(step, "leftCents", step.left()) || says(step, "committedCents", step.committed()))
                .map(step -> "%s: %s, but %d is left"
                        .formatted(step.event(), step.event().payload(), step.left()));
    }

    /** Whether an event says something else than this. A refusal says what was left for it: the same, here. */
    private static boolean says(Step step, String property, long cents) {
        var said = step.event().json().path(property);
        return said.isNumber() && said.asLong() != cents;
    }

    /** Decision by decision: after its first event, who of those who wait can be granted, and who was. */
    private static Stream<String> unjust(Evidence evidence) {
        YearFold fold = new YearFold();
        List<String> wrong = new ArrayList<>();
        for (List<StoredEvent> decision : YearFold.decisions(evidence)) {
            Step led = fold.after(decision.getFirst());
            List<StoredEvent> rest = decision.subList(1, decision.size());
            if (!decision.getFirst().type().equals("PaymentBatchReleased")) {
                List<String> due = due(led);
                List<String> granted = rest.stream().map(StoredEvent::caseId).toList();
                if (!due.equals(granted)) {
                    wrong.add("%s: %s should be granted, %s are".formatted(decision.getFirst(), due, granted));
                }
            }
            rest.forEach(fold::after);
        }
        return wrong.stream();
    }

    private static List<String> due(Step step) {
        List<String> due = new ArrayList<>();
        long left = step.left();
        // Who has just been refused waits too, and does not fit.
        for (Map.Entry<String, Long> request : new LinkedHashMap<>(step.waiting()).entrySet()) {
            if (request.getValue() <= left) {
                due.add(request.getKey());
                left -= request.getValue();
            }
        }
        return due;
    }

    private static Stream<String> outOfBalance(Evidence evidence) {
        Map<String, Long> balances = evidence.postings().stream()
                .collect(Collectors.groupingBy(
                        posting -> "entry %d in %s".formatted(posting.entry(), Chart.bookOf(posting.account())),
                        Collectors.summingLong(Posting::cents)));
        return balances.entrySet().stream()
                .filter(balance -> balance.getValue() != 0)
                .map(balance -> balance.getKey() + " by " + balance.getValue());
    }
}
