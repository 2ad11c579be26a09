package nl.veiligwonen.platform.test;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * All that a service logs while it is listened to: messages as they are written and with their parameters, and exceptions
 * with their causes and traces.
 */
public final class ServiceLog extends Handler implements AutoCloseable {

    private static final Logger ROOT = Logger.getLogger("");

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final SimpleFormatter formatter = new SimpleFormatter();

    private ServiceLog() {
        setLevel(Level.ALL);
    }

    /** Listens from now on, until it is closed. */
    public static ServiceLog listen() {
        ServiceLog log = new ServiceLog();
        ROOT.addHandler(log);
        return log;
    }

    /** What was logged so far. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** What was logged so far, in one text. */
    public String text() {
        return String.join("\n", lines);
    }

    @Override
    public void publish(LogRecord record) {
        lines.add(record.getLevel() + " " + record.getLoggerName() + " " + record.getMessage());
        lines.add(formatter.formatMessage(record));
        for (Object parameter : record.getParameters() == null ? new Object[0] : record.getParameters()) {
            lines.add(String.valueOf(parameter));
        }
        if (record.getThrown() != null) {
            StringWriter trace = new StringWriter();
            record.getThrown().printStackTrace(new PrintWriter(trace));
            lines.add(trace.toString());
        }
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        ROOT.removeHandler(this);
    }
}
