package nl.veiligwonen.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Instant;
import java.util.List;
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.domain.Decider;
import nl.veiligwonen.platform.domain.Decision;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.domain.Refusal;
import org.assertj.core.api.InstanceOfAssertFactories;

/**
 * A test of a rule as a sentence: <em>given</em> what has happened, <em>when</em> something is asked, <em>then</em> this
 * follows or it is refused. Immutable, so that a beginning can be shared by many tests.
 *
 * {@snippet :
 * DeciderScenario.of(new ScanRequestDecider())
 *     .at(Instant.parse("2026-03-02T09:00:00Z"))
 *     .by("adviser-1")
 *     .given(requested, confirmed)
 *     .when(new CompleteHomeVisit(yesterday))
 *     .thenRefused("visit-not-scheduled");
 * }
 */
public record DeciderScenario<S, C, E>(Decider<S, C, E> decider, List<E> history, Occasion occasion) {

    private static final Occasion SOME_OCCASION =
            new Occasion(new Actor("somebody"), Instant.parse("2026-03-02T09:00:00Z"));

    public DeciderScenario {
        history = List.copyOf(history);
    }

    /** A scenario in which nothing has happened yet; somebody asks on Monday 2 March 2026 at 9:00 UTC. */
    public static <S, C, E> DeciderScenario<S, C, E> of(Decider<S, C, E> decider) {
        return new DeciderScenario<>(decider, List.of(), SOME_OCCASION);
    }

    /** The same, after these events and no others. */
    @SafeVarargs
    public final DeciderScenario<S, C, E> given(E... events) {
        return given(List.of(events));
    }

    /** The same, after these events and no others. */
    public DeciderScenario<S, C, E> given(List<? extends E> events) {
        return new DeciderScenario<>(decider, List.copyOf(events), occasion);
    }

    /** The same, with this person asking. */
    public DeciderScenario<S, C, E> by(String subject) {
        return by(new Actor(subject));
    }

    /** The same, with this person or system asking. */
    public DeciderScenario<S, C, E> by(Actor actor) {
        return new DeciderScenario<>(decider, history, new Occasion(actor, occasion.at()));
    }

    /** The same, at this moment. */
    public DeciderScenario<S, C, E> at(Instant moment) {
        return new DeciderScenario<>(decider, history, new Occasion(occasion.actor(), moment));
    }

    /** The state as the given events have made it. */
    public S state() {
        return decider.fold(history);
    }

    /** Asks. */
    public Outcome<S, E> when(C command) {
        S before = state();
        return new Outcome<>(decider, before, decider.decide(command, before, occasion));
    }

    /** What was decided. */
    public record Outcome<S, E>(Decider<S, ?, E> decider, S before, Decision<E> decision) {

        /** The command was accepted and led to exactly these events, in this order. */
        @SafeVarargs
        @CanIgnoreReturnValue
        public final Outcome<S, E> then(E... expected) {
            assertThat(events()).containsExactly(expected);
            return this;
        }

        /** The command was accepted and changed nothing. */
        public void thenNothing() {
            assertThat(events()).isEmpty();
        }

        /** After the command, the entity is in this state. */
        @CanIgnoreReturnValue
        public Outcome<S, E> thenState(S expected) {
            assertThat(state()).isEqualTo(expected);
            return this;
        }

        /** The command was refused with this code. The refusal is returned for a closer look. */
        @CanIgnoreReturnValue
        public Refusal thenRefused(String code) {
            Refusal refusal = refusal();
            assertThat(refusal.code()).isEqualTo(code);
            return refusal;
        }

        /** The command was refused with this code, citing this source. */
        @CanIgnoreReturnValue
        public Refusal thenRefused(String code, String source) {
            Refusal refusal = thenRefused(code);
            assertThat(refusal.source()).isEqualTo(source);
            return refusal;
        }

        /** The events that the accepted command led to. */
        public List<E> events() {
            assertThat(decision).as("the decision").isInstanceOf(Decision.Accepted.class);
            return ((Decision.Accepted<E>) decision).events();
        }

        /** The state after the accepted command. */
        public S state() {
            S state = before;
            for (E event : events()) {
                state = decider.evolve(state, event);
            }
            return state;
        }

        /** The refusal, which must have a code in kebab-case and a reason in words. */
        public Refusal refusal() {
            Refusal refusal = assertThat(decision)
                    .as("the decision")
                    .asInstanceOf(InstanceOfAssertFactories.type(Decision.Refused.class))
                    .actual()
                    .refusal();
            assertThat(refusal.code()).matches("[a-z]+(-[a-z]+)*");
            assertThat(refusal.reason()).endsWith(".").hasSizeGreaterThan(20);
            return refusal;
        }
    }
}
