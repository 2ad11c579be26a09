package nl.veiligwonen.local.chaos.check;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Two collections that should hold the same things, each as often. */
final class Difference {

    private Difference() {}

    /**
     * Where they differ.
     *
     * @param here what the first is called, as in {@code answered}
     * @param there what the second is called
     */
    static Stream<String> between(String here, Collection<?> first, String there, Collection<?> second) {
        Map<String, Integer> more = new TreeMap<>();
        first.forEach(each -> more.merge(each.toString(), 1, Integer::sum));
        second.forEach(each -> more.merge(each.toString(), -1, Integer::sum));
        return more.entrySet().stream()
                .filter(each -> each.getValue() != 0)
                .map(each -> each.getValue() > 0
                        ? times(each.getValue()) + here + " but not " + there + ": " + each.getKey()
                        : times(-each.getValue()) + there + " but not " + here + ": " + each.getKey());
    }

    private static String times(int count) {
        return count == 1 ? "" : count + " times ";
    }
}
