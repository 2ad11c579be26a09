package nl.veiligwonen.gateway.feed;

import static nl.veiligwonen.gateway.feed.Events.FUNDING;
import static nl.veiligwonen.gateway.feed.Events.INTAKE;
import static nl.veiligwonen.gateway.feed.Events.event;
import static nl.veiligwonen.gateway.feed.Events.position;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.veiligwonen.gateway.feed.Window.Joined;
import nl.veiligwonen.gateway.feed.Window.Reading;
import org.junit.jupiter.api.Test;

class WindowTest {

    private final Window window = new Window(3);

    @Test
    void nobody_joins_before_the_window_is_open() {
        window.add(Map.of(INTAKE, 0L));

        assertThat(window.joinAtEnd()).isEmpty();
        assertThat(window.join(position("i0.0"))).isEmpty();
    }

    @Test
    void who_joins_at_the_end_gets_what_comes_after() {
        opened(0, 0);
        window.append(event(INTAKE, 0));
        Joined joined = window.joinAtEnd().orElseThrow();
        window.append(event(INTAKE, 1));

        assertThat(joined.seen()).isEqualTo(position("f2.0-i0.1"));
        assertThat(read(joined)).containsExactly(event(INTAKE, 1));
    }

    @Test
    void who_has_seen_part_of_the_window_joins_at_the_first_event_that_he_has_not() {
        opened(0, 0);
        window.append(event(INTAKE, 0));
        window.append(event(FUNDING, 0));
        window.append(event(INTAKE, 1));

        assertThat(read(window.join(position("i0.1")).orElseThrow()))
                .containsExactly(event(FUNDING, 0), event(INTAKE, 1));
        assertThat(read(window.join(position("f2.1-i0.2")).orElseThrow())).isEmpty();
    }

    @Test
    void who_misses_something_that_has_left_the_window_can_not_join() {
        opened(0, 0);
        for (int offset = 0; offset < 4; offset++) {
            window.append(event(INTAKE, offset));
        }

        assertThat(window.join(position("i0.0"))).isEmpty();
        assertThat(window.join(Position.START)).isEmpty();
        assertThat(window.join(position("i0.1"))).isPresent();
    }

    @Test
    void what_left_of_one_partition_keeps_nobody_out_who_has_seen_it() {
        opened(0, 0);
        window.append(event(FUNDING, 0));
        for (int offset = 0; offset < 3; offset++) {
            window.append(event(INTAKE, offset));
        }

        assertThat(window.join(position("i0.0"))).isEmpty();
        assertThat(read(window.join(position("f2.1-i0.0")).orElseThrow()))
                .containsExactly(event(INTAKE, 0), event(INTAKE, 1), event(INTAKE, 2));
    }

    @Test
    void who_knows_a_partition_that_the_window_does_not_know_yet_can_not_join() {
        window.add(Map.of(INTAKE, 0L));
        window.open();

        assertThat(window.join(position("f2.1-i0.0"))).isEmpty();
    }

    @Test
    void who_has_seen_more_than_the_window_joins_at_its_end() {
        opened(5, 0);
        window.append(event(INTAKE, 5));

        assertThat(read(window.join(position("i0.9")).orElseThrow())).isEmpty();
    }

    @Test
    void a_cursor_that_the_window_has_passed_finds_that_it_fell_behind() {
        opened(0, 0);
        Joined joined = window.joinAtEnd().orElseThrow();
        for (int offset = 0; offset < 4; offset++) {
            window.append(event(INTAKE, offset));
        }

        assertThat(window.read(joined.cursor(), 10)).isInstanceOf(Reading.FellBehind.class);
        assertThat(window.lag(joined.cursor())).isEqualTo(4);
    }

    @Test
    void an_event_that_comes_twice_is_appended_once() {
        opened(0, 0);
        Joined joined = window.joinAtEnd().orElseThrow();
        window.append(event(INTAKE, 0));
        window.append(event(INTAKE, 0));

        assertThat(read(joined)).containsExactly(event(INTAKE, 0));
    }

    @Test
    void markers_of_transactions_count_as_received() {
        opened(0, 0);
        window.advance(INTAKE, 7);

        assertThat(window.high().next(INTAKE)).isEqualTo(7);
        assertThat(window.join(position("i0.3"))).isPresent();
    }

    @Test
    void adding_a_partition_again_changes_nothing() {
        opened(0, 0);
        window.append(event(INTAKE, 0));
        window.add(Map.of(INTAKE, 1L));

        assertThat(window.join(Position.START)).isPresent();
    }

    @Test
    void clearing_lets_everyone_fall_behind_even_who_was_at_the_end() {
        opened(0, 0);
        Joined joined = window.joinAtEnd().orElseThrow();
        window.clear();

        assertThat(window.read(joined.cursor(), 10)).isInstanceOf(Reading.FellBehind.class);
        assertThat(window.joinAtEnd()).isEmpty();
    }

    private void opened(long intake, long funding) {
        window.add(Map.of(INTAKE, intake, FUNDING, funding));
        window.open();
    }

    private List<FeedEvent> read(Joined joined) {
        return ((Reading.Events) window.read(joined.cursor(), 10)).events();
    }
}
