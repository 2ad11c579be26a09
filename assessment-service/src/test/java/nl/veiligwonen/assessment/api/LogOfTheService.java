package nl.veiligwonen.assessment.api;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** All that the service logs while it is listened to, exceptions with their causes and traces included. */
final class LogOfTheService extends Handler implements AutoCloseable {

    private static final Logger ROOT = Logger.getLogger("");

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    private LogOfTheService() {
        setLevel(Level.ALL);
    }

    static LogOfTheService listen() {
        LogOfTheService log = new LogOfTheService();
        ROOT.addHandler(log);
        return log;
    }

    String text() {
        return String.join("\n", lines);
    }

    @Override
    public void publish(LogRecord record) {
        lines.add(record.getLevel() + " " + record.getLoggerName() + " " + record.getMessage());
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
