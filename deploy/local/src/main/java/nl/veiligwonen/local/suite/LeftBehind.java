package nl.veiligwonen.local.suite;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.veiligwonen.local.part.Part;
import nl.veiligwonen.local.postgresql.Cluster;
import nl.veiligwonen.local.process.ProcessRecord;

/** The processes of a launcher that was killed before it could stop them. */
public final class LeftBehind {

    private static final Duration GRACE = Duration.ofSeconds(10);

    private final StateFolder state;

    public LeftBehind(StateFolder state) {
        this.state = state;
    }

    /** Ends them in order, and tells which there were. */
    public List<PartName> clear() {
        Map<PartName, ProcessHandle> left = find();
        List<PartName> ended = new ArrayList<>();
        for (List<PartName> group : PartName.stoppingOrder()) {
            List<PartName> present = group.stream().filter(left::containsKey).toList();
            present.parallelStream().forEach(name -> Optional.ofNullable(left.get(name))
                    .ifPresent(process -> Part.endingOf(name).end(process, GRACE)));
            ended.addAll(present);
        }
        return ended;
    }

    public Map<PartName, ProcessHandle> find() {
        Map<PartName, ProcessHandle> left = new EnumMap<>(PartName.class);
        for (PartStatus status : Board.read(state)) {
            Optional.ofNullable(status.process())
                    .flatMap(ProcessRecord::process)
                    .ifPresent(process -> left.put(status.part(), process));
        }
        // PostgreSQL writes its pid down itself, also when the launcher did not live to do so
        new Cluster(state.program(PartName.POSTGRESQL), state.data(PartName.POSTGRESQL), state.log(PartName.POSTGRESQL))
                .server()
                .ifPresent(server -> left.put(PartName.POSTGRESQL, server));
        return left;
    }
}
