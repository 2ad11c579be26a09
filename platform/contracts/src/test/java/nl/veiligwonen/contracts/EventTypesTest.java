package nl.veiligwonen.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EventTypesTest {

    sealed interface Sound {
        @EventType("first")
        record First() implements Sound {}

        sealed interface Deeper extends Sound {
            @EventType("second")
            record Second() implements Deeper {}
        }
    }

    sealed interface Nameless {
        record Forgotten() implements Nameless {}
    }

    sealed interface Doubled {
        @EventType("same")
        record One() implements Doubled {}

        @EventType("same")
        record Other() implements Doubled {}
    }

    sealed interface Open {
        non-sealed interface Leak extends Open {}
    }

    @Test
    void records_are_listed_in_the_order_of_declaration() {
        assertThat(EventTypes.of(Sound.class).values()).containsExactly(Sound.First.class, Sound.Deeper.Second.class);
    }

    @Test
    void a_record_without_event_type_is_refused() {
        assertThatThrownBy(() -> EventTypes.of(Nameless.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Forgotten");
    }

    @Test
    void two_records_may_not_share_an_event_type() {
        assertThatThrownBy(() -> EventTypes.of(Doubled.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("One")
                .hasMessageContaining("Other");
    }

    @Test
    void a_family_that_anyone_may_extend_is_refused() {
        assertThatThrownBy(() -> EventTypes.of(Open.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Leak");
    }
}
