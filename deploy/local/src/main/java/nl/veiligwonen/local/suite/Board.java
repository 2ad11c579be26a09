package nl.veiligwonen.local.suite;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Where the launcher writes how all is doing, in files: other commands read it, and a later launcher finds what was left. */
public final class Board {

    private final StateFolder state;
    private final Map<PartName, PartStatus> parts = new EnumMap<>(PartName.class);

    public Board(StateFolder state) {
        this.state = state;
    }

    public synchronized void begin() {
        for (PartName part : PartName.values()) {
            put(PartStatus.initially(part, Instant.now()));
        }
    }

    public synchronized PartStatus change(PartName part, UnaryOperator<PartStatus> change) {
        PartStatus changed = change.apply(of(part));
        put(changed);
        return changed;
    }

    public PartStatus enter(PartName part, PartStatus.State next) {
        return change(part, status -> status.with(next, Instant.now()));
    }

    public synchronized PartStatus of(PartName part) {
        PartStatus status = parts.get(part);
        return status != null ? status : PartStatus.initially(part, Instant.now());
    }

    public synchronized List<PartStatus> all() {
        List<PartStatus> all = new ArrayList<>();
        for (PartName part : PartName.values()) {
            all.add(of(part));
        }
        return all;
    }

    private void put(PartStatus status) {
        parts.put(status.part(), status);
        JsonFile.write(file(state, status.part()), status);
    }

    /** What was written last, by whatever launcher. */
    public static List<PartStatus> read(StateFolder state) {
        List<PartStatus> found = new ArrayList<>();
        for (PartName part : PartName.values()) {
            JsonFile.read(file(state, part), PartStatus.class).ifPresent(found::add);
        }
        return found;
    }

    public static Optional<PartStatus> read(StateFolder state, PartName part) {
        return JsonFile.read(file(state, part), PartStatus.class);
    }

    public static void write(StateFolder state, SuiteStatus status) {
        JsonFile.write(state.run().resolve("suite.json"), status);
    }

    public static Optional<SuiteStatus> readSuite(StateFolder state) {
        return JsonFile.read(state.run().resolve("suite.json"), SuiteStatus.class);
    }

    private static Path file(StateFolder state, PartName part) {
        return state.run().resolve(part.id() + ".json");
    }
}
