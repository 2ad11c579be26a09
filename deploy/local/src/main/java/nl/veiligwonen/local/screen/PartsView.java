package nl.veiligwonen.local.screen;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.veiligwonen.local.suite.PartName;
import nl.veiligwonen.local.suite.PartStatus;
import nl.veiligwonen.local.suite.PartStatus.State;
import org.jspecify.annotations.Nullable;

/** Follows the parts while they start or stop: what each is doing, and for how long. */
public final class PartsView implements AutoCloseable {

    private static final Duration LOOK_EVERY = Duration.ofMillis(150);

    private final Supplier<List<PartStatus>> parts;
    private final Terminal terminal;
    private final Clock clock;
    private final Map<PartName, String> said = new EnumMap<>(PartName.class);
    private final Thread thread;
    private volatile boolean closed;

    PartsView(Supplier<List<PartStatus>> parts, Terminal terminal, Clock clock) {
        this.parts = parts;
        this.terminal = terminal;
        this.clock = clock;
        thread = Thread.ofPlatform().name("view of the parts").daemon().unstarted(this::follow);
    }

    /** A view that is kept up to date until it is closed. */
    public static PartsView open(Supplier<List<PartStatus>> parts, Terminal terminal) {
        PartsView view = new PartsView(parts, terminal, Clock.systemUTC());
        view.thread.start();
        return view;
    }

    private void follow() {
        try {
            while (!closed) {
                show();
                Thread.sleep(LOOK_EVERY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    synchronized void show() {
        List<PartStatus> all = parts.get();
        terminal.redraw(all.stream().map(part -> line(part, clock.instant())).toList());
        if (!terminal.isLive()) {
            all.forEach(this::say);
        }
    }

    /** Without a terminal a line for each change worth it; how things stood before is no change. */
    private void say(PartStatus status) {
        String now = status.state() + status.remark();
        @Nullable String before = said.put(status.part(), now);
        boolean changed = before == null ? !isAtRest(status) : !before.equals(now);
        if (changed && isWorthALine(status)) {
            terminal.println(line(status, clock.instant()));
        }
    }

    private static boolean isAtRest(PartStatus status) {
        return status.state() == State.READY || status.state() == State.STOPPED;
    }

    private static boolean isWorthALine(PartStatus status) {
        return switch (status.state()) {
            case READY, FAILED, STOPPED, RESTARTING -> true;
            case PREPARING, STARTING -> !status.remark().isEmpty();
            case WAITING, STOPPING -> false;
        };
    }

    static String line(PartStatus status, Instant now) {
        String mark =
                switch (status.state()) {
                    case READY -> "+";
                    case FAILED -> "!";
                    case STOPPED -> "-";
                    case PREPARING, WAITING, STARTING, STOPPING, RESTARTING -> " ";
                };
        String time =
                switch (status.state()) {
                    case READY -> Durations.of(Duration.ofMillis(status.startMillis()));
                    case PREPARING, STARTING, STOPPING, RESTARTING ->
                        Durations.of(Duration.between(status.since(), now));
                    case WAITING, STOPPED, FAILED -> "";
                };
        return "  %s %-20s %-11s %9s  %s"
                .formatted(mark, status.part().title(), words(status.state()), time, status.remark())
                .stripTrailing();
    }

    private static String words(State state) {
        return switch (state) {
            case PREPARING -> "prepares";
            case WAITING -> "waits";
            case STARTING -> "starts";
            case READY -> "ready";
            case RESTARTING -> "restarts";
            case STOPPING -> "stops";
            case STOPPED -> "stopped";
            case FAILED -> "failed";
        };
    }

    @Override
    public void close() {
        closed = true;
        show();
        terminal.keep();
    }
}
