package nl.veiligwonen.platform.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** All upcasters of a service, found by what they read. */
@Singleton
public class Upcasters {

    private record Key(String entity, String type, int from) {}

    private final Map<Key, Upcaster> upcasters = new HashMap<>();

    @Inject
    public Upcasters(@Any Instance<Upcaster> upcasters) {
        this(upcasters.stream());
    }

    /**
     * These upcasters.
     *
     * @throws IllegalArgumentException if two of them read the same
     */
    public Upcasters(Stream<? extends Upcaster> upcasters) {
        upcasters.forEach(this::register);
    }

    private void register(Upcaster upcaster) {
        Key key = new Key(upcaster.entity(), upcaster.type(), upcaster.from());
        if (this.upcasters.putIfAbsent(key, upcaster) != null) {
            throw new IllegalArgumentException("Two upcasters read " + key);
        }
    }

    /**
     * An event in the shape of a revision.
     *
     * @throws IllegalStateException if there is no way from the one to the other
     */
    ObjectNode upcast(ObjectNode event, String entity, String type, int from, int to) {
        if (from > to) {
            throw new IllegalStateException(
                    "%s of %s was written in revision %d by a later version of this service, which knows revision %d"
                            .formatted(type, entity, from, to));
        }
        ObjectNode upcast = event;
        for (int revision = from; revision < to; revision++) {
            Upcaster upcaster = upcasters.get(new Key(entity, type, revision));
            if (upcaster == null) {
                throw new IllegalStateException(
                        "No upcaster reads revision %d of %s of %s".formatted(revision, type, entity));
            }
            upcast = upcaster.upcast(upcast);
        }
        return upcast;
    }
}
