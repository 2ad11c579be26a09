package nl.veiligwonen.local.chaos.check;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What was found.
 *
 * @param happened how often what has happened since the load began
 * @param verdicts one for each rule
 */
public record Findings(Map<String, Long> happened, List<Verdict> verdicts) {

    public Findings {
        happened = Map.copyOf(happened);
        verdicts = List.copyOf(verdicts);
    }

    /** With something that was found elsewhere. */
    public Findings with(Verdict other) {
        return new Findings(
                happened, Stream.concat(verdicts.stream(), Stream.of(other)).toList());
    }

    public List<Verdict> broken() {
        return verdicts.stream().filter(verdict -> !verdict.holds()).toList();
    }
}
