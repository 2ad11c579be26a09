package nl.veiligwonen.funding.audit.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.funding.audit.sampling.MonetaryUnitSample.Hit;
import nl.veiligwonen.funding.audit.sampling.Population.Item;
import nl.veiligwonen.funding.audit.sampling.SampleSize.Confidence;
import org.junit.jupiter.api.Test;

class MonetaryUnitSampleTest {

    static Population population(List<Long> cents) {
        return new Population(IntStream.range(0, cents.size())
                .mapToObj(index ->
                        new Item(index + 1L, 1, new UUID(1, index), "", "gm0344", EuroCents.of(cents.get(index))))
                .toList());
    }

    @Provide
    Arbitrary<Population> populations() {
        return Arbitraries.longs()
                .between(1, 60)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(MonetaryUnitSampleTest::population);
    }

    /** Over all starts there are, each as likely as the other, an amount is drawn in proportion to its size. */
    @Property(tries = 200)
    void the_chance_of_an_amount_is_proportional_to_its_size(
            @ForAll("populations") Population population, @ForAll @IntRange(min = 1, max = 12) int units) {
        long total = population.total().value();
        List<MonetaryUnitSample> all = LongStream.range(0, total)
                .mapToObj(start -> MonetaryUnitSample.from(population, units, start))
                .toList();

        assertThat(population.items()).allSatisfy(item -> assertThat(
                        all.stream().mapToLong(sample -> unitsIn(sample, item)).sum())
                .isEqualTo(units * item.amount().value()));
    }

    private static int unitsIn(MonetaryUnitSample sample, Item item) {
        return sample.hits().stream()
                .filter(hit -> hit.item().equals(item))
                .mapToInt(Hit::units)
                .sum();
    }

    @Property
    void exactly_as_many_units_are_drawn_as_asked_for_and_all_of_an_interval_or_more(
            @ForAll("populations") Population population,
            @ForAll @IntRange(min = 1, max = 40) int units,
            @ForAll String seed) {
        MonetaryUnitSample sample = MonetaryUnitSample.draw(population, units, seed);

        assertThat(sample.hits().stream().mapToInt(Hit::units).sum()).isEqualTo(units);
        assertThat(sample.startParts()).isBetween(0L, population.total().value() - 1);
        long total = population.total().value();
        assertThat(population.items())
                .filteredOn(item -> item.amount().value() * units >= total)
                .allSatisfy(item -> assertThat(sample.hits())
                        .filteredOn(hit -> hit.item().equals(item))
                        .singleElement()
                        .satisfies(hit -> assertThat(hit.certain()).isTrue()));
        assertThat(sample.hits()).filteredOn(Hit::certain).allSatisfy(hit -> assertThat(
                        hit.item().amount().value() * units)
                .isGreaterThanOrEqualTo(total));
    }

    @Property
    void the_same_seed_draws_the_same_sample_and_the_units_lie_where_they_say(
            @ForAll("populations") Population population, @ForAll String seed) {
        MonetaryUnitSample sample = MonetaryUnitSample.draw(population, 5, seed);

        assertThat(MonetaryUnitSample.draw(population, 5, seed)).isEqualTo(sample);
        for (int unit = 0; unit < 5; unit++) {
            long part = sample.startParts() + unit * population.total().value();
            assertThat(sample.hits())
                    .filteredOn(hit -> part < hit.cumulativeCents().value() * 5
                            && part
                                    >= hit.cumulativeCents()
                                                    .minus(hit.item().amount())
                                                    .value()
                                            * 5)
                    .hasSize(1);
        }
    }

    /** The worked example of docs/audit.md, which others can check with sha256sum. */
    @Test
    void the_worked_example_comes_out_as_it_is_written() {
        Population population = population(List.of(150_000L, 820_000L, 45_000L, 300_000L, 610_000L, 75_000L));

        MonetaryUnitSample sample = MonetaryUnitSample.draw(population, 4, "lotto 2027-01-09: 3 11 19 27 40 44");

        assertThat(sample.totalCents()).isEqualTo(EuroCents.of(2_000_000));
        assertThat(sample.startParts()).isEqualTo(252_479);
        assertThat(sample.hits()).extracting(hit -> hit.item().entry()).containsExactly(1L, 2L, 4L, 5L);
    }

    @Test
    void a_number_below_a_bound_is_the_first_block_of_the_seed_modulo_the_bound() {
        // printf 'dice 6 1 4 2:0' | sha256sum
        BigInteger block = new BigInteger("6b78fd60bf2b11bdb3f8c1d2968aff6abd2ffbc94bf99ce21b5db1ffc34b3b25", 16);

        assertThat(SeededNumbers.below(BigInteger.valueOf(2_000_000), "dice 6 1 4 2"))
                .isEqualTo(block.mod(BigInteger.valueOf(2_000_000)));
    }

    @Test
    void a_materiality_and_a_confidence_ask_for_as_many_units_as_the_tables_say() {
        EuroCents total = EuroCents.of(250_000_000);

        assertThat(new SampleSize.Needed(EuroCents.of(2_500_000), Confidence.P95).units(total))
                .isEqualTo(300);
        assertThat(new SampleSize.Needed(EuroCents.of(2_500_001), Confidence.P95).units(total))
                .isEqualTo(300);
        assertThat(new SampleSize.Needed(EuroCents.of(2_499_999), Confidence.P95).units(total))
                .isEqualTo(301);
        assertThat(new SampleSize.Needed(EuroCents.of(250_000_000), Confidence.P80).units(total))
                .isEqualTo(2);
    }
}
