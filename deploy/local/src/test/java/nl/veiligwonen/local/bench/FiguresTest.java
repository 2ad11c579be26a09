package nl.veiligwonen.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import nl.veiligwonen.local.bench.Comparison.Spread;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void half_of_the_calls_are_answered_within_p50_and_all_but_one_in_a_hundred_within_p99() {
        Latencies latencies = Latencies.ofMicros(
                LongStream.rangeClosed(1, 200).map(i -> 201 - i).toArray());

        assertThat(latencies.percentile(50)).isEqualTo(100);
        assertThat(latencies.percentile(99)).isEqualTo(198);
        assertThat(latencies.percentile(100)).isEqualTo(200);
    }

    @Test
    void a_ratio_is_that_of_two_rounds_that_followed_each_other() {
        List<Round> grants = List.of(rate(100), rate(300), rate(200));
        List<Round> updates = List.of(rate(100), rate(100), rate(400));

        Spread ratio = new Comparison(1, grants, updates, updates, new Effort(0, 0, 0, 0, 0)).grantsToUpdates();

        assertThat(ratio).isEqualTo(new Spread(1.0, 0.5, 3.0));
    }

    @Test
    void the_middle_of_an_even_number_lies_between_two() {
        assertThat(Spread.of(List.of(4.0, 1.0, 2.0, 3.0)).median()).isEqualTo(2.5);
    }

    private static Round rate(double perSecond) {
        return new Round(perSecond, 0, 0, 1);
    }
}
