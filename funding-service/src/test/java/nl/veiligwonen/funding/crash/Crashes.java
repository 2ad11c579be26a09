package nl.veiligwonen.funding.crash;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The crashes of one part of the service. A step is a call to the database: what lies between two of them is in memory
 * alone, so a crash there is the same to the world as one right before the second.
 */
final class Crashes {

    private static final Map<Part, Crashes> OF_PARTS = new EnumMap<>(Part.class);

    static {
        for (Part part : Part.values()) {
            OF_PARTS.put(part, new Crashes());
        }
    }

    private CrashPoint planned;
    private int step;
    private boolean down;
    private String metAt;
    private boolean committed;
    private boolean metAfterCommit;
    private int count;

    /** What becomes of a call. */
    enum Fate {
        DONE,
        LOST_BEFORE,
        LOST_AFTER,
        /** Its process is dead already. */
        OF_THE_DEAD
    }

    private Crashes() {}

    static Crashes of(Part part) {
        return OF_PARTS.get(part);
    }

    /** How many crashes of each part there have been. */
    static Map<Part, Integer> counts() {
        Map<Part, Integer> counts = new EnumMap<>(Part.class);
        OF_PARTS.forEach((part, crashes) -> counts.put(part, crashes.count()));
        counts.remove(Part.NONE);
        return counts;
    }

    /** Has the part crash once, at a step of those that it makes from now on. */
    synchronized void plan(CrashPoint point) {
        planned = point;
        step = 0;
        metAt = null;
        committed = false;
        metAfterCommit = false;
    }

    /** Starts the part again if it was killed, and plans no other crash. */
    synchronized void end() {
        planned = null;
        down = false;
    }

    /** The call at which the planned crash came; empty if the part did not get there. */
    synchronized Optional<String> met() {
        return Optional.ofNullable(metAt);
    }

    /** Whether the planned crash came after something had been committed, such as while it was recorded who was let in. */
    synchronized boolean metAfterCommit() {
        return metAfterCommit;
    }

    /** What becomes of the next call. */
    synchronized Fate next(String call) {
        if (down) {
            return Fate.OF_THE_DEAD;
        }
        step++;
        if (planned == null || metAt != null || step != planned.step()) {
            committed |= call.equals("commit");
            return Fate.DONE;
        }
        metAt = call;
        metAfterCommit = committed;
        count++;
        down = planned.memory() == CrashPoint.Memory.LOST;
        return planned.moment() == CrashPoint.Moment.BEFORE ? Fate.LOST_BEFORE : Fate.LOST_AFTER;
    }

    /** How many crashes of this part there have been in all. */
    synchronized int count() {
        return count;
    }

    /** Whether the part was killed and not started again. */
    synchronized boolean isDown() {
        return down;
    }
}
