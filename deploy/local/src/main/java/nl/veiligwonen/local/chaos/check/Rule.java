package nl.veiligwonen.local.chaos.check;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Something that must hold.
 *
 * @param says it in a sentence
 * @param breaches where it does not hold; nowhere if it holds
 */
record Rule(String says, Function<Evidence, Stream<String>> breaches) {

    Verdict judge(Evidence evidence) {
        List<String> found = breaches.apply(evidence).toList();
        return new Verdict(says, found);
    }
}
