package nl.veiligwonen.funding.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.veiligwonen.contracts.Layer;
import nl.veiligwonen.contracts.OrganisationId;

/**
 * The one rule by which a figure of organisations is told to people: an amount of fewer than {@value #FEWEST_CASES} cases
 * would point at a person, for an organisation has only a few office-holders. Such organisations go together in one row of
 * their layer. So that nobody finds one by subtracting the rows from the total, that row never hides one organisation alone,
 * nor fewer than {@value #FEWEST_CASES} cases: it takes in those with the next fewest until it does not, and where a whole
 * layer is too small, it joins those of other layers. If all together are too few, only the total is told.
 */
public final class SmallNumbers {

    /** Of how many cases an amount is told. */
    public static final int FEWEST_CASES = 3;

    /** How many organisations a row of others hides at least: one alone could be found by subtraction. */
    private static final int FEWEST_ORGANISATIONS = 2;

    private static final Comparator<Count> FEWEST_FIRST =
            Comparator.comparingInt(Count::cases).thenComparing(Count::code);

    private SmallNumbers() {}

    /**
     * How many cases an organisation has in a figure.
     *
     * @param cases 1 or more
     */
    public record Count(OrganisationId organisation, int cases) {

        String code() {
            return organisation.code();
        }
    }

    /** What is told as one row. */
    public sealed interface Row {

        /** The organisations whose amounts are added up in it, by code. */
        List<OrganisationId> organisations();

        /** How many cases they have. */
        int cases();

        /** The layers that they are of. */
        default SortedSet<Layer> layers() {
            return new TreeSet<>(
                    organisations().stream().map(OrganisationId::layer).toList());
        }
    }

    /** An organisation with cases enough. */
    public record Single(OrganisationId organisation, int cases) implements Row {
        @Override
        public List<OrganisationId> organisations() {
            return List.of(organisation);
        }
    }

    /** The other organisations of one layer, or of more if one alone is too small. */
    public record Others(List<OrganisationId> organisations, int cases) implements Row {

        public Others {
            organisations = List.copyOf(organisations);
        }

        private static Others of(List<Count> counts) {
            return new Others(
                    counts.stream()
                            .map(Count::organisation)
                            .sorted(Comparator.comparing(OrganisationId::code))
                            .toList(),
                    casesOf(counts));
        }
    }

    /** The rows to tell: the organisations with cases enough by layer and code, then the others. Each is in one row. */
    public static List<Row> rows(Collection<Count> counts) {
        List<Count> shown = new ArrayList<>();
        List<List<Count>> others = new ArrayList<>();
        List<Count> tooSmall = new ArrayList<>();
        for (List<Count> layer : byLayer(counts).values()) {
            int hide = toHide(layer);
            List<Count> hidden = layer.subList(0, hide);
            shown.addAll(layer.subList(hide, layer.size()));
            if (tellable(hidden)) {
                others.add(hidden);
            } else {
                tooSmall.addAll(hidden);
            }
        }
        join(tooSmall, others, shown);
        List<Row> rows = new ArrayList<>();
        shown.stream()
                .sorted(Comparator.comparing(
                                (Count count) -> count.organisation().layer())
                        .thenComparing(Count::code))
                .forEach(count -> rows.add(new Single(count.organisation(), count.cases())));
        others.stream().filter(hidden -> !hidden.isEmpty()).forEach(hidden -> rows.add(Others.of(hidden)));
        return rows;
    }

    /** Those of each layer, the fewest cases first. */
    private static Map<Layer, List<Count>> byLayer(Collection<Count> counts) {
        return counts.stream()
                .sorted(FEWEST_FIRST)
                .collect(Collectors.groupingBy(
                        count -> count.organisation().layer(), () -> new EnumMap<>(Layer.class), Collectors.toList()));
    }

    /** How many organisations of a layer go together. */
    private static int toHide(List<Count> fewestFirst) {
        int hide = (int) fewestFirst.stream()
                .filter(count -> count.cases() < FEWEST_CASES)
                .count();
        while (hide < fewestFirst.size() && !tellable(fewestFirst.subList(0, hide))) {
            hide++;
        }
        return hide;
    }

    /** Adds what is too small by itself to the others of another layer, or to the organisation with the fewest cases. */
    private static void join(List<Count> tooSmall, List<List<Count>> others, List<Count> shown) {
        if (tooSmall.isEmpty()) {
            return;
        }
        List<Count> together = new ArrayList<>(tooSmall);
        while (!tellable(together)) {
            if (!others.isEmpty()) {
                together.addAll(others.removeLast());
            } else if (!shown.isEmpty()) {
                Count fewest = shown.stream().min(FEWEST_FIRST).orElseThrow();
                shown.remove(fewest);
                together.add(fewest);
            } else {
                return; // All together are too few.
            }
        }
        others.add(together);
    }

    private static boolean tellable(List<Count> together) {
        return together.isEmpty() || (together.size() >= FEWEST_ORGANISATIONS && casesOf(together) >= FEWEST_CASES);
    }

    private static int casesOf(List<Count> counts) {
        return counts.stream().mapToInt(Count::cases).sum();
    }
}
