package nl.veiligwonen.funding.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.veiligwonen.contracts.Layer;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.funding.audit.SmallNumbers.Count;
import nl.veiligwonen.funding.audit.SmallNumbers.Others;
import nl.veiligwonen.funding.audit.SmallNumbers.Row;
import nl.veiligwonen.funding.audit.SmallNumbers.Single;
import org.junit.jupiter.api.Test;

class SmallNumbersTest {

    private static final OrganisationId UTRECHT = OrganisationId.of("gm0344");
    private static final OrganisationId AMSTERDAM = OrganisationId.of("gm0363");
    private static final OrganisationId ROTTERDAM = OrganisationId.of("gm0599");
    private static final OrganisationId PROVINCE = OrganisationId.of("pv26");

    @Test
    void an_organisation_with_cases_enough_is_told_by_itself() {
        assertThat(SmallNumbers.rows(List.of(new Count(UTRECHT, 3), new Count(AMSTERDAM, 4))))
                .containsExactly(new Single(UTRECHT, 3), new Single(AMSTERDAM, 4));
    }

    @Test
    void those_with_few_cases_go_together() {
        assertThat(SmallNumbers.rows(List.of(new Count(UTRECHT, 2), new Count(AMSTERDAM, 9), new Count(ROTTERDAM, 1))))
                .containsExactly(new Single(AMSTERDAM, 9), new Others(List.of(UTRECHT, ROTTERDAM), 3));
    }

    @Test
    void one_alone_is_not_hidden_in_a_row_of_its_own_for_subtraction_would_show_it() {
        assertThat(SmallNumbers.rows(List.of(new Count(UTRECHT, 1), new Count(AMSTERDAM, 9), new Count(ROTTERDAM, 5))))
                .containsExactly(new Single(AMSTERDAM, 9), new Others(List.of(UTRECHT, ROTTERDAM), 6));
    }

    @Test
    void a_layer_that_is_too_small_joins_another() {
        assertThat(SmallNumbers.rows(List.of(new Count(UTRECHT, 5), new Count(AMSTERDAM, 9), new Count(PROVINCE, 1))))
                .containsExactly(new Single(AMSTERDAM, 9), new Others(List.of(UTRECHT, PROVINCE), 6));
    }

    @Test
    void if_all_together_are_too_few_only_the_total_is_told() {
        assertThat(SmallNumbers.rows(List.of(new Count(UTRECHT, 1), new Count(PROVINCE, 1))))
                .isEmpty();
        assertThat(SmallNumbers.rows(List.of(new Count(UTRECHT, 1)))).isEmpty();
    }

    @Provide
    Arbitrary<Map<OrganisationId, Integer>> figures() {
        Arbitrary<OrganisationId> organisations = Arbitraries.oneOf(
                Arbitraries.integers().between(1, 9).map(number -> OrganisationId.of("gm000" + number)),
                Arbitraries.integers().between(20, 24).map(number -> OrganisationId.of("pv" + number)),
                Arbitraries.integers().between(1, 4).map(number -> OrganisationId.of("ws000" + number)));
        return Arbitraries.maps(organisations, Arbitraries.integers().between(1, 6))
                .ofMaxSize(15);
    }

    @Property
    void no_row_points_at_a_person_and_all_rows_together_are_the_whole(
            @ForAll("figures") Map<OrganisationId, Integer> figures) {
        List<Row> rows = SmallNumbers.rows(figures.entrySet().stream()
                .map(figure -> new Count(figure.getKey(), figure.getValue()))
                .toList());

        assertThat(rows).allSatisfy(row -> {
            assertThat(row.cases()).isGreaterThanOrEqualTo(SmallNumbers.FEWEST_CASES);
            if (row instanceof Others others) {
                assertThat(others.organisations()).hasSizeGreaterThan(1);
            }
        });
        if (!rows.isEmpty()) {
            assertThat(rows.stream().flatMap(row -> row.organisations().stream()))
                    .containsExactlyInAnyOrderElementsOf(figures.keySet());
            assertThat(rows.stream().mapToInt(Row::cases).sum())
                    .isEqualTo(
                            figures.values().stream().mapToInt(cases -> cases).sum());
        }
    }

    @Property
    void an_organisation_stays_with_its_layer_where_the_layer_is_large_enough(
            @ForAll("figures") Map<OrganisationId, Integer> figures) {
        Map<Layer, Integer> perLayer = figures.entrySet().stream()
                .collect(Collectors.groupingBy(
                        figure -> figure.getKey().layer(), Collectors.summingInt(Map.Entry::getValue)));
        Map<Layer, Long> organisations =
                figures.keySet().stream().collect(Collectors.groupingBy(OrganisationId::layer, Collectors.counting()));
        boolean allLarge = perLayer.keySet().stream()
                .allMatch(layer -> perLayer.get(layer) >= SmallNumbers.FEWEST_CASES && organisations.get(layer) > 1);

        List<Row> rows = SmallNumbers.rows(figures.entrySet().stream()
                .map(figure -> new Count(figure.getKey(), figure.getValue()))
                .toList());

        if (allLarge) {
            assertThat(rows).allSatisfy(row -> assertThat(row.layers()).hasSize(1));
        }
    }
}
