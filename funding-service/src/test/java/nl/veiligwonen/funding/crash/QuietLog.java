package nl.veiligwonen.funding.crash;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the log of the service quiet: each crash is logged by all who meet it, with a trace. */
final class QuietLog implements AutoCloseable {

    private static final Logger ROOT = Logger.getLogger("");

    private final Level before = ROOT.getLevel();

    private QuietLog() {}

    /** Nothing is logged until it is closed; with {@code -Dloud=true} everything is. */
    static QuietLog whileCrashing() {
        QuietLog log = new QuietLog();
        if (!Boolean.getBoolean("loud")) {
            ROOT.setLevel(Level.OFF);
        }
        return log;
    }

    @Override
    public void close() {
        ROOT.setLevel(before);
    }
}
