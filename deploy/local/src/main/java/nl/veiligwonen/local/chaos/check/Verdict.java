package nl.veiligwonen.local.chaos.check;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What was found about a rule.
 *
 * @param breaches where it does not hold
 */
public record Verdict(String rule, List<String> breaches) {

    private static final int SHOWN = 5;

    public Verdict {
        breaches = List.copyOf(breaches);
    }

    public boolean holds() {
        return breaches.isEmpty();
    }

    /** For a person: the rule, and some of its breaches. */
    @Override
    public String toString() {
        if (holds()) {
            return "yes  " + rule;
        }
        String examples = breaches.stream()
                .limit(SHOWN)
                .map(breach -> "%n       %s".formatted(breach))
                .collect(Collectors.joining());
        String others = breaches.size() > SHOWN ? "%n       and %d more".formatted(breaches.size() - SHOWN) : "";
        return "NO   " + rule + examples + others;
    }
}
