package nl.veiligwonen.platform.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import nl.veiligwonen.platform.journal.StreamId;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/**
 * Entities that are read once, commanded by one piece of work after the other, and written once. While it is bound to a
 * thread, commands there are decided on the states that it holds, and what follows from them is added to it. Each piece of
 * work sees what those before it made; one that fails leaves nothing behind.
 */
public final class EntityGroup {

    private static final ScopedValue<EntityGroup> CURRENT = ScopedValue.newInstance();

    private final Set<StreamId> held;
    private final Map<StreamId, Versioned<?>> before;
    private final Map<StreamId, Versioned<?>> now;
    private final List<EventMessage<?>> events = new ArrayList<>();
    private @Nullable Attempt attempt;

    /** What the work of the moment has made so far. */
    private record Attempt(Map<StreamId, Versioned<?>> states, List<EventMessage<?>> events) {}

    /**
     * A group.
     *
     * @param held the entities that nobody else can command now
     * @param states all entities that are known, those included
     */
    EntityGroup(Set<StreamId> held, Map<StreamId, Versioned<?>> states) {
        this.held = held;
        this.before = Map.copyOf(states);
        this.now = new HashMap<>(states);
    }

    /** The group that is bound to this thread; empty if none is. */
    static Optional<EntityGroup> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** Does something with this group bound to the thread. */
    void around(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }

    /**
     * Does one piece of work. What it changes is kept if it returns, and forgotten if it throws.
     *
     * @throws Exception whatever the work throws
     */
    public <T> T attempt(Callable<T> work) throws Exception {
        Attempt begun = new Attempt(new HashMap<>(), new ArrayList<>());
        attempt = begun;
        try {
            T result = work.call();
            now.putAll(begun.states());
            events.addAll(begun.events());
            return result;
        } finally {
            attempt = null;
        }
    }

    /** The entity as it is after all work so far; null if this group does not know it. */
    @Nullable Versioned<?> find(StreamId stream) {
        Versioned<?> changed = attempt == null ? null : attempt.states().get(stream);
        return changed != null ? changed : now.get(stream);
    }

    /** Adds what a command has led to. */
    void add(StreamId stream, Versioned<?> state, List<? extends EventMessage<?>> happened) {
        if (attempt == null) {
            throw new IllegalStateException("A group is changed within an attempt");
        }
        attempt.states().put(stream, state);
        attempt.events().addAll(happened);
    }

    /**
     * Sees to it that nobody else can command an entity now.
     *
     * @throws IllegalStateException if it is not among those that the work said it would command
     */
    void requireHeld(StreamId stream) {
        if (!held.contains(stream)) {
            throw new IllegalStateException(stream.entity() + " is commanded in a group that does not hold it");
        }
    }

    /** All that has happened, in order. */
    List<EventMessage<?>> events() {
        return events;
    }

    /** An entity before all work, and after it. */
    record Change(Versioned<?> before, Versioned<?> after) {}

    /** The entities that were changed. */
    Map<StreamId, Change> changes() {
        Map<StreamId, Change> changes = new LinkedHashMap<>();
        before.forEach((stream, was) -> {
            Versioned<?> is = now.getOrDefault(stream, was);
            if (is.version() != was.version()) {
                changes.put(stream, new Change(was, is));
            }
        });
        return changes;
    }
}
