package nl.veiligwonen.local.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts the paths that cases have walked: what the suite has answered, not what was planned. */
final class Walked {

    private final Map<Path, Integer> times = new ConcurrentHashMap<>();

    void add(Path path) {
        times.merge(path, 1, Integer::sum);
    }

    int times(Path path) {
        return times.getOrDefault(path, 0);
    }

    /** The paths that no case has walked. */
    List<Path> missing() {
        return Arrays.stream(Path.values()).filter(path -> times(path) == 0).toList();
    }
}
