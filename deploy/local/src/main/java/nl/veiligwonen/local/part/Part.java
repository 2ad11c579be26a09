package nl.veiligwonen.local.part;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import nl.veiligwonen.local.process.Ending;
import nl.veiligwonen.local.suite.PartName;

/** One process of the suite: how it is prepared, started, found ready and ended. */
public interface Part {

    PartName name();

    /** What must be ready before this one can start. */
    Set<PartName> needs();

    /** What the first start on a machine takes: unpacking, initialising. Quick when it was done before. */
    void prepare(Remark remark) throws IOException, InterruptedException;

    ProcessHandle launch() throws IOException, InterruptedException;

    /** One look, without waiting for long. */
    boolean isReady() throws InterruptedException;

    /** What others rely on, once it is ready: databases, roles. */
    default void equip() {}

    default Ending ending() {
        return endingOf(name());
    }

    /** How long a start may take before it counts as failed. */
    default Duration patience() {
        return Duration.ofMinutes(5);
    }

    /** Known without the part itself, for a process that an earlier launcher left behind. */
    static Ending endingOf(PartName name) {
        return name == PartName.POSTGRESQL ? Ending.INTERRUPT : Ending.TERMINATE;
    }

    /** Tells the person who waits what is being done. */
    @FunctionalInterface
    interface Remark {
        void say(String what);
    }
}
