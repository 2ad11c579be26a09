package nl.veiligwonen.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.Layer;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.contracts.register.Organisation;
import nl.veiligwonen.local.demo.PlannedCase.PlannedMeasure;

/**
 * The cases of a year, drawn from a seed: same seed, same cases. The spread is invented for demonstration (there are no
 * figures of the real scheme); names and codes of organisations are those of the register.
 */
final class YearPlan {

    private static final List<String> DOMAINS = List.of("HOME", "HOME", "HOME", "DIGITAL", "WORK", "TRAVEL");
    private static final int MOST_MEASURES = 5;

    /** Median and spread of what a measure costs, lognormal; with one to five measures some cases pass EUR 40,000. */
    private static final double MEDIAN_COST_CENTS = 310_000;

    private static final double COST_SPREAD = 0.75;
    private static final long LEAST_COST_CENTS = 5_000;

    private final Random random;
    private final List<Organisation> municipalities;
    private final List<Organisation> provinces;
    private final List<Organisation> waterBoards;

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
        Organisation organisation = drawOrganisation();
        Course course = drawCourse(organisation.layer());
        return new PlannedCase(
                number,
                organisation.id(),
                office(organisation.layer(), course),
                home(organisation, course),
                course,
                random.nextInt(100) < 10,
                drawMeasures(),
                drawActualCostPercent());
    }

    private Organisation drawOrganisation() {
        int draw = random.nextInt(100);
        List<Organisation> layer = draw < 86 ? municipalities : draw < 94 ? provinces : waterBoards;
        return layer.get(random.nextInt(layer.size()));
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

    private String office(Layer layer, Course course) {
        boolean first = random.nextInt(5) == 0;
        return switch (layer) {
            case MUNICIPALITY -> course == Course.REPRESENTATIVE ? "COUNCILLOR" : first ? "MAYOR" : "ALDERMAN";
            case PROVINCE ->
                course == Course.REPRESENTATIVE
                        ? "STATES_MEMBER"
                        : first ? "KINGS_COMMISSIONER" : "PROVINCIAL_EXECUTIVE_MEMBER";
            case WATER_BOARD ->
                course == Course.REPRESENTATIVE
                        ? "WATER_BOARD_ASSEMBLY_MEMBER"
                        : first ? "WATER_BOARD_CHAIR" : "WATER_BOARD_EXECUTIVE_MEMBER";
        };
    }

    private OrganisationId home(Organisation organisation, Course course) {
        Organisation any = municipalities.get(random.nextInt(municipalities.size()));
        boolean elsewhere = course == Course.HOME_ELSEWHERE;
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

    private List<PlannedMeasure> drawMeasures() {
        List<PlannedMeasure> measures = new ArrayList<>();
        int count = 1 + random.nextInt(MOST_MEASURES);
        for (int i = 1; i <= count; i++) {
            long cents = Math.round(MEDIAN_COST_CENTS * Math.exp(COST_SPREAD * random.nextGaussian()));
            measures.add(new PlannedMeasure(
                    DOMAINS.get(random.nextInt(DOMAINS.size())),
                    "Invented measure " + i,
                    EuroCents.of(Math.max(LEAST_COST_CENTS, cents))));
        }
        return measures;
    }

    /** Most cases cost about what was estimated; one in six costs more. */
    private int drawActualCostPercent() {
        return random.nextInt(6) == 0 ? 101 + random.nextInt(40) : 75 + random.nextInt(26);
    }
}
