package nl.veiligwonen.assessment.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Two revisions side by side. A measure is the same in both if it has the same id; where ids tell nothing, if it is
 * described in the same words for the same domain.
 *
 * @param added the measures that only the later one has
 * @param removed the measures that only the earlier one has
 * @param changed the measures that both have, and that are not the same in both
 * @param unchanged the measures that are the same in both
 */
public record RevisionComparison(
        RevisionContent earlier,
        RevisionContent later,
        List<Measure> added,
        List<Measure> removed,
        List<Change> changed,
        List<Measure> unchanged) {

    /** A measure as it was and as it is. */
    public record Change(Measure before, Measure after) {

        private boolean isNone() {
            return before.domain() == after.domain()
                    && before.description().equals(after.description())
                    && before.estimatedCost().equals(after.estimatedCost())
                    && before.kind().equals(after.kind())
                    && before.catalogueItem().equals(after.catalogueItem());
        }
    }

    public RevisionComparison {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
        unchanged = List.copyOf(unchanged);
    }

    /** Puts two revisions side by side. */
    public static RevisionComparison between(RevisionContent earlier, RevisionContent later) {
        List<Measure> before = new ArrayList<>(earlier.draft().measures());
        List<Measure> after = new ArrayList<>(later.draft().measures());
        List<Change> pairs = pair(before, after, (one, other) -> one.id().equals(other.id()));
        pairs.addAll(pair(before, after, RevisionComparison::isSaidAlike));
        return new RevisionComparison(
                earlier,
                later,
                after,
                before,
                pairs.stream().filter(pair -> !pair.isNone()).toList(),
                pairs.stream().filter(Change::isNone).map(Change::after).toList());
    }

    private static boolean isSaidAlike(Measure one, Measure other) {
        return one.domain() == other.domain() && one.description().equals(other.description());
    }

    /** Takes from both lists the measures that are the same. */
    private static List<Change> pair(List<Measure> before, List<Measure> after, BiPredicate<Measure, Measure> isSame) {
        List<Change> pairs = new ArrayList<>();
        for (Measure one : List.copyOf(before)) {
            Optional<Measure> same =
                    after.stream().filter(other -> isSame.test(one, other)).findFirst();
            same.ifPresent(other -> {
                pairs.add(new Change(one, other));
                before.remove(one);
                after.remove(other);
            });
        }
        return pairs;
    }
}
