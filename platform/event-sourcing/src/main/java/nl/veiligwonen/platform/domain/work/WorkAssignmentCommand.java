package nl.veiligwonen.platform.domain.work;

import java.util.Map;
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.domain.Refusal;

/** What can be asked about who does which work. */
public sealed interface WorkAssignmentCommand {

    /** Which work it is about. */
    WorkEntry entry();

    /**
     * Who asks takes the work himself.
     *
     * @param barred who can't do it, and why not
     */
    record ClaimWork(WorkEntry entry, Map<Actor, Refusal> barred) implements WorkAssignmentCommand {
        public ClaimWork {
            barred = Map.copyOf(barred);
        }

        /** Withholds who is barred, so that no log or exception can hold him. */
        @Override
        public String toString() {
            return "ClaimWork[entry=%s]".formatted(entry);
        }
    }

    /**
     * A coordinator gives the work to someone, whoever has it now.
     *
     * @param barred who can't do it, and why not
     */
    record AssignWork(WorkEntry entry, Actor assignee, Map<Actor, Refusal> barred) implements WorkAssignmentCommand {
        public AssignWork {
            barred = Map.copyOf(barred);
        }

        /** Withholds who is barred, so that no log or exception can hold him. */
        @Override
        public String toString() {
            return "AssignWork[entry=%s]".formatted(entry);
        }
    }

    /**
     * Who asks gives the work back.
     *
     * @param coordinator whether he may take it from another
     */
    record ReleaseWork(WorkEntry entry, boolean coordinator) implements WorkAssignmentCommand {}
}
