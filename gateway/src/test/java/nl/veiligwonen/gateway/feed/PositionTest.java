package nl.veiligwonen.gateway.feed;

import static nl.veiligwonen.gateway.feed.Events.FUNDING;
import static nl.veiligwonen.gateway.feed.Events.INTAKE;
import static nl.veiligwonen.gateway.feed.Events.event;
import static nl.veiligwonen.gateway.feed.Events.position;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "a0.0", "i0.7", "a0.12-a10.5-f0.3-i2.77", "i9999.999999999999999999"})
    void a_position_is_read_as_it_was_written(String text) {
        assertThat(position(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "00",
                "1",
                "a",
                "a0",
                "a0.",
                "a.1",
                "a0.1-",
                "-a0.1",
                "a0.1--i0.1",
                "b0.1",
                "A0.1",
                "a00.1",
                "a0.01",
                "a0.-1",
                "a-1.1",
                "a0.1 ",
                "a0,1",
                "a0.1-a0.2",
                "i0.1-a0.1",
                "a10.1-a9.1",
                "a10000.1",
                "a0.1000000000000000000",
                "a0.9223372036854775808",
                "\u0661",
                "a0.\u0661",
                "<script>",
                "a0.1\nevent: x"
            })
    void any_other_text_is_no_position(String text) {
        assertThat(Position.parse(text)).isEmpty();
    }

    @Test
    void an_endless_text_is_no_position() {
        assertThat(Position.parse("a0.1".repeat(10_000))).isEmpty();
    }

    @Test
    void the_start_has_seen_nothing() {
        assertThat(Position.START.includes(event(INTAKE, 0))).isFalse();
        assertThat(Position.START.next(INTAKE)).isZero();
    }

    @Test
    void after_an_event_it_and_all_before_it_in_its_partition_are_included_and_nothing_of_another() {
        Position after = Position.START.after(event(INTAKE, 4));

        assertThat(after.includes(event(INTAKE, 4))).isTrue();
        assertThat(after.includes(event(INTAKE, 5))).isFalse();
        assertThat(after.includes(event(FUNDING, 0))).isFalse();
        assertThat(after).hasToString("i0.5");
    }

    @Test
    void a_position_never_goes_back() {
        assertThat(position("i0.5").after(event(INTAKE, 2))).isEqualTo(position("i0.5"));
        assertThat(position("i0.5").advancedTo(INTAKE, 3)).isEqualTo(position("i0.5"));
    }

    @Test
    void two_positions_together_have_seen_what_either_has_seen() {
        assertThat(position("f2.3-i0.5").and(position("a1.1-i0.9"))).isEqualTo(position("a1.1-f2.3-i0.9"));
    }

    @Test
    void a_position_includes_another_only_if_it_does_so_in_every_partition() {
        assertThat(position("f2.3-i0.5").includes(position("f2.3-i0.4"))).isTrue();
        assertThat(position("f2.3-i0.5").includes(position("f2.4-i0.4"))).isFalse();
        assertThat(position("i0.5").includes(position("f2.1-i0.5"))).isFalse();
        assertThat(position("i0.5").includes(Position.of(Map.of(FUNDING, 0L)))).isTrue();
    }
}
