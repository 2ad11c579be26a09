package nl.veiligwonen.gateway.feed;

import static nl.veiligwonen.gateway.feed.Events.FUNDING;
import static nl.veiligwonen.gateway.feed.Events.INTAKE;
import static nl.veiligwonen.gateway.feed.Events.event;
import static nl.veiligwonen.gateway.feed.Events.position;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import nl.veiligwonen.gateway.feed.Subscription.Taken;
import org.junit.jupiter.api.Test;

class SubscriptionTest {

    private static final int LAG_LIMIT = 3;

    private final Window window = new Window(5);
    private final AtomicInteger wakings = new AtomicInteger();

    @Test
    void a_reader_waits_until_the_feed_is_live() {
        Subscription subscription = live(_ -> true);

        assertThat(taken(subscription)).isEmpty();
        assertThat(subscription.seen()).isEmpty();

        open();
        assertThat(taken(subscription)).isEmpty();
        assertThat(subscription.seen()).contains(position("f2.0-i0.0"));
    }

    @Test
    void what_a_reader_may_not_see_moves_his_position_but_does_not_reach_him() {
        open();
        Subscription subscription = live(event -> event.topic() == Topic.FUNDING);
        taken(subscription);
        window.append(event(INTAKE, 0));
        window.append(event(FUNDING, 0));
        window.append(event(INTAKE, 1));

        assertThat(taken(subscription)).containsExactly(new Delivery(event(FUNDING, 0), position("f2.1-i0.1")));
        assertThat(subscription.seen()).contains(position("f2.1-i0.2"));
    }

    @Test
    void what_was_delivered_while_catching_up_comes_before_what_the_window_holds() throws InterruptedException {
        open();
        Subscription subscription = from(Position.START);
        CatchUp.Reader reader = subscription.catchingUp();
        window.append(event(INTAKE, 0));
        window.append(event(INTAKE, 1));
        reader.deliver(new Delivery(event(INTAKE, 0), position("i0.1")));
        reader.joined(window.join(position("i0.1")).orElseThrow());

        assertThat(taken(subscription)).containsExactly(new Delivery(event(INTAKE, 0), position("i0.1")));
        assertThat(taken(subscription)).containsExactly(new Delivery(event(INTAKE, 1), position("i0.2")));
    }

    @Test
    void a_reader_who_joined_ahead_of_the_window_skips_what_he_knows() {
        open();
        Subscription subscription = from(position("i0.2"));
        subscription.join(window.join(position("i0.2")).orElseThrow());
        for (int offset = 0; offset < 4; offset++) {
            window.append(event(INTAKE, offset));
        }

        assertThat(taken(subscription)).extracting(Delivery::event).containsExactly(event(INTAKE, 2), event(INTAKE, 3));
    }

    @Test
    void a_reader_who_does_not_take_is_too_far_behind_and_at_last_falls_out_of_the_window() {
        open();
        Subscription subscription = live(_ -> true);
        taken(subscription);
        for (int offset = 0; offset < LAG_LIMIT; offset++) {
            window.append(event(INTAKE, offset));
        }
        assertThat(subscription.isTooFarBehind()).isFalse();

        for (int offset = LAG_LIMIT; offset < 6; offset++) {
            window.append(event(INTAKE, offset));
        }
        assertThat(subscription.isTooFarBehind()).isTrue();
        assertThat(subscription.take(10)).isEqualTo(new Taken.Ended(Ending.TOO_SLOW));
    }

    @Test
    void a_reader_who_begins_far_back_is_not_cut_off_for_what_was_there_before_him() {
        for (int offset = 0; offset <= LAG_LIMIT; offset++) {
            window.append(event(INTAKE, offset));
        }
        open();
        Subscription subscription = from(Position.START);
        subscription.join(window.join(Position.START).orElseThrow());
        subscription.begin();

        assertThat(subscription.isTooFarBehind()).isFalse();
        assertThat(taken(subscription)).hasSize(LAG_LIMIT + 1);
        for (int offset = LAG_LIMIT + 1; offset <= 2 * LAG_LIMIT + 1; offset++) {
            window.append(event(INTAKE, offset));
        }
        assertThat(subscription.isTooFarBehind()).as("he had caught up").isTrue();
    }

    @Test
    void a_reader_who_takes_nothing_while_catching_up_is_let_go() throws InterruptedException {
        Subscription subscription = from(Position.START);
        CatchUp.Reader reader = subscription.catchingUp();
        long offset = 0;
        while (reader.deliver(new Delivery(event(INTAKE, offset), position("i0." + (offset + 1))))) {
            offset++;
        }

        assertThat(offset).isEqualTo(256);
        while (subscription.take(100) instanceof Taken.Events(List<Delivery> deliveries)) {
            assertThat(deliveries).isNotEmpty();
        }
        assertThat(subscription.take(100)).isEqualTo(new Taken.Ended(Ending.TOO_SLOW));
    }

    @Test
    void a_refused_reader_is_told_why_and_woken() {
        Subscription subscription = from(position("i0.99"));
        subscription.catchingUp().ended(Ending.UNKNOWN_POSITION);

        assertThat(subscription.admission().toCompletableFuture())
                .isCompletedWithValue(Optional.of(Ending.UNKNOWN_POSITION));
        assertThat(subscription.take(1)).isEqualTo(new Taken.Ended(Ending.UNKNOWN_POSITION));
        assertThat(wakings).hasValue(1);
    }

    @Test
    void a_reader_who_wants_the_recent_events_gets_the_last_that_he_may_see_and_what_follows() {
        open();
        window.append(event(FUNDING, 0));
        window.append(event(FUNDING, 1));
        window.append(event(INTAKE, 0));
        window.append(event(FUNDING, 2));
        Subscription subscription = subscription(new Start.Recent(2), event -> event.topic() == Topic.FUNDING);

        assertThat(taken(subscription))
                .containsExactly(
                        new Delivery(event(FUNDING, 1), position("f2.2-i0.0")),
                        new Delivery(event(FUNDING, 2), position("f2.3-i0.1")));
        window.append(event(FUNDING, 3));
        assertThat(taken(subscription)).containsExactly(new Delivery(event(FUNDING, 3), position("f2.4-i0.1")));
    }

    private void open() {
        window.add(Map.of(INTAKE, 0L, FUNDING, 0L));
        window.open();
    }

    private Subscription live(Predicate<FeedEvent> visible) {
        return subscription(new Start.Now(), visible);
    }

    private Subscription from(Position position) {
        return subscription(new Start.After(position), _ -> true);
    }

    private Subscription subscription(Start start, Predicate<FeedEvent> visible) {
        return new Subscription(window, start, visible, wakings::incrementAndGet, LAG_LIMIT, Duration.ofMillis(50));
    }

    private static List<Delivery> taken(Subscription subscription) {
        return ((Taken.Events) subscription.take(10)).deliveries();
    }
}
