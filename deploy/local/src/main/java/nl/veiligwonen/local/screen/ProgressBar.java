package nl.veiligwonen.local.screen;

import java.util.List;

/** A bar that fills up; without a terminal, a line for each tenth. */
public final class ProgressBar {

    private static final int WIDTH = 40;

    private final Terminal terminal;
    private final String title;
    private long tenthSaid = -1;

    public ProgressBar(Terminal terminal, String title) {
        this.terminal = terminal;
        this.title = title;
    }

    public void show(long done, long total) {
        String line = line(title, done, total);
        terminal.redraw(List.of(line));
        long tenth = total == 0 ? 10 : done * 10 / total;
        if (!terminal.isLive() && tenth > tenthSaid) {
            terminal.println(line);
            tenthSaid = tenth;
        }
    }

    /** The bar stays as it is. */
    public void finish() {
        terminal.keep();
    }

    static String line(String title, long done, long total) {
        long shown = total == 0 ? 0 : Math.min(done, total);
        int filled = total == 0 ? WIDTH : Math.toIntExact(shown * WIDTH / total);
        long percent = total == 0 ? 100 : shown * 100 / total;
        return "%s [%s%s] %3d%%  %d of %d"
                .formatted(title, "#".repeat(filled), ".".repeat(WIDTH - filled), percent, done, total);
    }
}
