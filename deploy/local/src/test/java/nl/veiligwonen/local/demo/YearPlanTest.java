package nl.veiligwonen.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.register.Organisation;
import nl.veiligwonen.contracts.register.OrganisationRegister;
import nl.veiligwonen.local.demo.PlannedCase.PlannedMeasure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YearPlanTest {

    private static final long CEILING_CENTS = 250_000_000;
    private static final List<Organisation> ORGANISATIONS =
            OrganisationRegister.get().validOn(LocalDate.of(2023, 1, 1));

    @Test
    void the_same_seed_gives_the_same_cases() {
        assertThat(draw(7, 300)).isEqualTo(draw(7, 300)).isNotEqualTo(draw(8, 300));
    }

    @Test
    void a_longer_year_begins_with_the_cases_of_a_shorter_one() {
        assertThat(draw(7, 300).subList(0, 40)).isEqualTo(draw(7, 40));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 2026})
    void twenty_cases_take_every_course_and_every_turn(long seed) {
        List<PlannedCase> plan = draw(seed, 20);

        assertThat(plan).extracting(PlannedCase::course).contains(Course.values());
        assertThat(plan).flatExtracting(PlannedCase::turns).contains(turns());
    }

    private static Path[] turns() {
        return Arrays.stream(Path.values())
                .filter(path -> path.isTurnOn(Course.PAID))
                .toArray(Path[]::new);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 2026})
    void no_case_takes_a_turn_that_its_course_does_not_come_to(long seed) {
        assertThat(draw(seed, 300))
                .allSatisfy(planned -> assertThat(planned.turns()).allMatch(turn -> turn.isTurnOn(planned.course())));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 2026})
    void a_year_of_three_hundred_cases_asks_for_more_than_there_is(long seed) {
        long asked = draw(seed, 300).stream()
                .filter(planned -> planned.course().reaches(Milestone.ORDERED))
                .flatMap(planned -> planned.measures().stream())
                .map(PlannedMeasure::estimatedCost)
                .mapToLong(EuroCents::value)
                .sum();

        assertThat(asked).isGreaterThan(CEILING_CENTS);
    }

    @Test
    void the_courses_add_up_to_a_hundred() {
        assertThat(Arrays.stream(Course.values())
                        .mapToInt(course -> course.percent)
                        .sum())
                .isEqualTo(100);
    }

    private static List<PlannedCase> draw(long seed, int cases) {
        return YearPlan.draw(seed, cases, ORGANISATIONS);
    }
}
