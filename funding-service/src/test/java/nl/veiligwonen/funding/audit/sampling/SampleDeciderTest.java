package nl.veiligwonen.funding.audit.sampling;

import static nl.veiligwonen.funding.audit.sampling.MonetaryUnitSampleTest.population;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.funding.audit.sampling.SampleCommand.DrawSample;
import nl.veiligwonen.funding.audit.sampling.SampleEvent.Drawn;
import nl.veiligwonen.funding.audit.sampling.SampleEvent.SampleDrawn;
import nl.veiligwonen.platform.test.DeciderScenario;
import org.junit.jupiter.api.Test;

class SampleDeciderTest {

    private static final Instant KNOWN = Instant.parse("2027-01-04T09:00:00Z");
    private static final DeciderScenario<SampleRegister, SampleCommand, SampleEvent> NOTHING_DRAWN =
            DeciderScenario.of(new SampleDecider());

    private static DrawSample draw(Population population, SampleSize size) {
        return new DrawSample(2026, Population.Kind.PAID, KNOWN, 12, population, size, "dice 6 1 4 2");
    }

    @Test
    void what_was_drawn_is_recorded_with_all_that_it_takes_to_draw_it_again() {
        Population population = population(List.of(100L, 900L));

        assertThat(NOTHING_DRAWN.when(draw(population, new SampleSize.Given(2))).events())
                .singleElement()
                .isInstanceOfSatisfying(SampleDrawn.class, drawn -> {
                    assertThat(drawn.populationSha256()).isEqualTo(population.sha256());
                    assertThat(drawn.totalCents()).isEqualTo(EuroCents.of(1_000));
                    assertThat(drawn.items()).isEqualTo(2);
                    assertThat(drawn.seed()).isEqualTo("dice 6 1 4 2");
                    assertThat(drawn.throughEntry()).isEqualTo(12);
                    assertThat(drawn.drawn()).last().satisfies(last -> {
                        assertThat(last.amountCents()).isEqualTo(EuroCents.of(900));
                        assertThat(last.cumulativeCents()).isEqualTo(EuroCents.of(1_000));
                        assertThat(last.certain()).isTrue();
                    });
                    assertThat(drawn.drawn().stream().mapToInt(Drawn::units).sum())
                            .isEqualTo(2);
                });
    }

    @Test
    void a_sample_can_be_drawn_again_but_each_time_is_counted() {
        DrawSample draw = draw(population(List.of(100L)), new SampleSize.Given(1));
        List<SampleEvent> first = NOTHING_DRAWN.when(draw).events();

        assertThat(NOTHING_DRAWN.given(first).when(draw).state()).isEqualTo(new SampleRegister(2));
    }

    @Test
    void out_of_nothing_no_sample_is_drawn() {
        NOTHING_DRAWN.when(draw(population(List.of()), new SampleSize.Given(1))).thenRefused("nothing-to-draw");
    }

    @Test
    void a_materiality_that_asks_for_too_many_units_is_refused() {
        NOTHING_DRAWN
                .when(draw(
                        population(List.of(250_000_000L)),
                        new SampleSize.Needed(EuroCents.of(1), SampleSize.Confidence.P99)))
                .thenRefused("sample-too-large");
    }
}
