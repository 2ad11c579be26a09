package nl.veiligwonen.local.screen;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;

/** Where progress is shown: lines that change in place on a terminal, lines that stay everywhere else. */
public final class Terminal {

    /** Set by {@code ./vw} when standard error is a terminal: how many columns it has. */
    private static final String COLUMNS_PROPERTY = "veiligwonen.terminal.columns";

    private final PrintStream out;
    private final int columns;
    private int drawn;

    /** With no columns it is not a terminal. */
    Terminal(PrintStream out, int columns) {
        this.out = out;
        this.columns = columns;
    }

    public static Terminal standardError() {
        return new Terminal(System.err, Integer.getInteger(COLUMNS_PROPERTY, 0));
    }

    /** For a launcher without a person. */
    public static Terminal none() {
        return new Terminal(new PrintStream(PrintStream.nullOutputStream()), 0);
    }

    /** Whether {@link #redraw} shows anything. */
    public boolean isLive() {
        return columns > 0;
    }

    /** Replaces what was drawn last. */
    public synchronized void redraw(List<String> lines) {
        if (!isLive()) {
            return;
        }
        out.print(clearing()
                + lines.stream().map(this::fitting).collect(Collectors.joining(System.lineSeparator()))
                + System.lineSeparator());
        out.flush();
        drawn = lines.size();
    }

    /** A line that stays, above what is drawn from now on. */
    public synchronized void println(String line) {
        out.println(clearing() + line);
        out.flush();
        drawn = 0;
    }

    /** What is drawn now stays. */
    public synchronized void keep() {
        drawn = 0;
    }

    private String clearing() {
        // up as many lines as were drawn, and clear from there
        return isLive() && drawn > 0 ? "\u001b[%dF\u001b[J".formatted(drawn) : "";
    }

    /** A line that wrapped would not be cleared whole. */
    private String fitting(String line) {
        return line.length() < columns ? line : line.substring(0, columns - 1);
    }
}
