package nl.veiligwonen.local.demo;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.Layer;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.contracts.register.Organisation;
import nl.veiligwonen.local.demo.EveryPath.Sample;
import nl.veiligwonen.local.demo.PlannedCase.PlannedMeasure;

/**
 * The cases of a year, drawn from a seed: same seed, same cases. The spread is invented for demonstration (there are no
 * figures of the real scheme); names and codes of organisations are those of the register.
 */
final class YearPlan {

    private static final int MOST_MEASURES = 5;

    /** As many as a case needs in which one measure is left out, and one goes on. */
    private static final int MEASURES_OF_SAMPLE = 3;

    /** Turns of which a case takes one at most. */
    private static final List<Set<Path>> EITHER = List.of(
            EnumSet.of(Path.SAVED_HALF_WAY, Path.SENT_IN_FILE),
            EnumSet.of(Path.ASKED_BY_OFFICE_HOLDER, Path.SENT_IN_FILE),
            EnumSet.of(Path.RETURNED_ONCE, Path.RETURNED_TWICE),
            EnumSet.of(Path.INTEREST_DECLARED, Path.RECUSED, Path.BENEFICIARY_REFUSED, Path.AUTHOR_REFUSED),
            EnumSet.of(Path.OVERRUN_APPROVED, Path.OVERRUN_REFUSED));

    /** Median and spread of what a measure costs, lognormal; with one to five measures some cases pass EUR 40,000. */
    private static final double MEDIAN_COST_CENTS = 430_000;

    private static final double COST_SPREAD = 0.75;
    private static final long LEAST_COST_CENTS = 5_000;

    private final Random random;
    private final List<Organisation> municipalities;
    private final List<Organisation> provinces;
    private final List<Organisation> waterBoards;
    private int measures;

    private YearPlan(long seed, List<Organisation> organisations) {
        this.random = new Random(seed);
        this.municipalities = ofLayer(organisations, Layer.MUNICIPALITY);
        this.provinces = ofLayer(organisations, Layer.PROVINCE);
        this.waterBoards = ofLayer(organisations, Layer.WATER_BOARD);
    }

    private static List<Organisation> ofLayer(List<Organisation> organisations, Layer layer) {
        return organisations.stream()
                .filter(organisation -> organisation.layer() == layer)
                .toList();
    }

    /**
     * The cases of a year.
     *
     * @param count how many, at least 1
     * @param organisations who can ask: those of the register that are in force
     */
    static List<PlannedCase> draw(long seed, int count, List<Organisation> organisations) {
        YearPlan plan = new YearPlan(seed, organisations);
        return IntStream.rangeClosed(1, count).mapToObj(plan::drawCase).toList();
    }

    private PlannedCase drawCase(int number) {
        return number <= EveryPath.SAMPLES.size()
                ? draw(number, EveryPath.SAMPLES.get(number - 1))
                : drawFreely(number);
    }

    private PlannedCase draw(int number, Sample sample) {
        Organisation organisation = any(ofLayer(sample.layer()));
        return planned(number, organisation, sample.course(), sample.turns(), drawMeasures(MEASURES_OF_SAMPLE));
    }

    private PlannedCase drawFreely(int number) {
        Organisation organisation = any(ofLayer(drawLayer()));
        Course course = drawCourse(organisation.layer());
        List<PlannedMeasure> measures = drawMeasures(1 + random.nextInt(MOST_MEASURES));
        return planned(
                number, organisation, course, drawTurns(course, organisation.layer(), measures.size()), measures);
    }

    private PlannedCase planned(
            int number, Organisation organisation, Course course, Set<Path> turns, List<PlannedMeasure> measures) {
        return new PlannedCase(
                number,
                organisation.id(),
                office(organisation.layer(), course, turns),
                home(organisation, course == Course.HOME_ELSEWHERE || turns.contains(Path.EXEMPTION_HONOURED)),
                course,
                turns,
                measures,
                drawActualCostPercent(turns));
    }

    private Layer drawLayer() {
        int draw = random.nextInt(100);
        return draw < 86 ? Layer.MUNICIPALITY : draw < 94 ? Layer.PROVINCE : Layer.WATER_BOARD;
    }

    private Organisation any(List<Organisation> some) {
        return some.get(random.nextInt(some.size()));
    }

    private Course drawCourse(Layer layer) {
        int draw = random.nextInt(100);
        for (Course course : Course.values()) {
            draw -= course.percent;
            if (draw < 0) {
                // Water boards know no rule about where the home is.
                return course == Course.HOME_ELSEWHERE && layer == Layer.WATER_BOARD ? Course.REPRESENTATIVE : course;
            }
        }
        throw new IllegalStateException("The courses do not add up to a hundred");
    }

    private Set<Path> drawTurns(Course course, Layer layer, int measures) {
        Set<Path> turns = EnumSet.noneOf(Path.class);
        for (Path path : Path.values()) {
            boolean drawn = path.isTurnOn(course) && random.nextInt(100) < path.percent;
            if (drawn && isKnownTo(layer, path) && (path != Path.DEVIATED || measures > 1) && goesWith(turns, path)) {
                turns.add(path);
            }
        }
        return turns;
    }

    /** Only municipalities have mayors; and for them alone the demo asks exemptions. */
    private static boolean isKnownTo(Layer layer, Path path) {
        return layer == Layer.MUNICIPALITY || (path != Path.ACTING_MAYOR && path != Path.EXEMPTION_HONOURED);
    }

    private static boolean goesWith(Set<Path> turns, Path path) {
        return EITHER.stream().filter(either -> either.contains(path)).noneMatch(either -> either.stream()
                .anyMatch(turns::contains));
    }

    private String office(Layer layer, Course course, Set<Path> turns) {
        boolean first = random.nextInt(5) == 0;
        boolean represents = course == Course.REPRESENTATIVE;
        return switch (layer) {
            case MUNICIPALITY ->
                turns.contains(Path.ACTING_MAYOR)
                        ? "ACTING_MAYOR"
                        : represents ? "COUNCILLOR" : first ? "MAYOR" : "ALDERMAN";
            case PROVINCE ->
                represents ? "STATES_MEMBER" : first ? "KINGS_COMMISSIONER" : "PROVINCIAL_EXECUTIVE_MEMBER";
            case WATER_BOARD ->
                represents
                        ? "WATER_BOARD_ASSEMBLY_MEMBER"
                        : first ? "WATER_BOARD_CHAIR" : "WATER_BOARD_EXECUTIVE_MEMBER";
        };
    }

    private OrganisationId home(Organisation organisation, boolean elsewhere) {
        Organisation any = any(municipalities);
        return switch (organisation.layer()) {
            case MUNICIPALITY -> elsewhere ? another(organisation) : organisation.id();
            case PROVINCE ->
                municipalities.stream()
                        .filter(home -> elsewhere != organisation.id().equals(home.province()))
                        .findFirst()
                        .orElse(any)
                        .id();
            case WATER_BOARD -> any.id();
        };
    }

    private OrganisationId another(Organisation municipality) {
        int index = municipalities.indexOf(municipality);
        return municipalities.get((index + 1) % municipalities.size()).id();
    }

    private List<PlannedMeasure> drawMeasures(int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> Math.round(MEDIAN_COST_CENTS * Math.exp(COST_SPREAD * random.nextGaussian())))
                .map(cents -> new PlannedMeasure(measures++, EuroCents.of(Math.max(LEAST_COST_CENTS, cents))))
                .toList();
    }

    /** Measures cost about what was estimated, or less; unless the case is one in which they cost more. */
    private int drawActualCostPercent(Set<Path> turns) {
        return turns.contains(Path.OVERRUN_APPROVED) ? 101 + random.nextInt(40) : 75 + random.nextInt(26);
    }

    private List<Organisation> ofLayer(Layer layer) {
        return switch (layer) {
            case MUNICIPALITY -> municipalities;
            case PROVINCE -> provinces;
            case WATER_BOARD -> waterBoards;
        };
    }
}
