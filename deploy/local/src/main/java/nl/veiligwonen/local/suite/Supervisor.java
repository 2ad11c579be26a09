package nl.veiligwonen.local.suite;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import nl.veiligwonen.local.Trouble;
import nl.veiligwonen.local.part.Part;

/** Starts all parts at once, each as soon as what it needs is ready, and keeps them running until it is told to stop. */
public final class Supervisor {

    private static final Duration HEAR_EVERY = Duration.ofMillis(200);

    private final Map<PartName, Keeper> keepers = new EnumMap<>(PartName.class);
    private final List<Part> parts;
    private final Wishes wishes;
    private final LauncherLog log;
    private boolean begun;
    private boolean stopped;

    public Supervisor(List<Part> parts, StateFolder state, Board board, LauncherLog log) {
        this.parts = parts;
        this.log = log;
        wishes = new Wishes(state);
        parts.forEach(part -> keepers.put(part.name(), new Keeper(part, state, board, log)));
    }

    /**
     * Returns when all are ready.
     *
     * @throws Trouble the first that went wrong; the other parts are still there until {@link #stop()}
     */
    public void start() throws InterruptedException {
        begin();
        CompletableFuture<Void> outcome = new CompletableFuture<>();
        CompletableFuture<?>[] starts =
                keepers.values().stream().map(Keeper::firstStart).toArray(CompletableFuture[]::new);
        for (CompletableFuture<?> start : starts) {
            var unused = start.exceptionally(failure -> {
                outcome.completeExceptionally(failure);
                return null;
            });
        }
        var unused = CompletableFuture.allOf(starts).thenRun(() -> outcome.complete(null));
        try {
            outcome.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Trouble trouble) {
                throw trouble;
            }
            throw new IllegalStateException(e);
        }
    }

    private synchronized void begin() throws InterruptedException {
        if (stopped) {
            throw new InterruptedException();
        }
        begun = true;
        wishes.forget();
        for (Part part : parts) {
            keeper(part.name()).begin(part.needs().stream().map(this::keeper).toList());
        }
    }

    /** Passes on what other commands ask for, until the thread is interrupted. */
    public void attend() throws InterruptedException {
        while (true) {
            keepers.forEach((name, keeper) -> wishes.hear(name).ifPresent(keeper::ask));
            Thread.sleep(HEAR_EVERY);
        }
    }

    /** Ends all parts, from the door to the foundation. May be called from any thread, and more than once. */
    public synchronized void stop() throws InterruptedException {
        if (stopped) {
            return;
        }
        stopped = true;
        if (!begun) {
            return;
        }
        log.say("stopping");
        for (List<PartName> group : PartName.stoppingOrder()) {
            List<Thread> closings = group.stream()
                    .filter(keepers::containsKey)
                    .map(this::closing)
                    .toList();
            for (Thread closing : closings) {
                closing.join();
            }
        }
        log.say("stopped");
    }

    private Thread closing(PartName name) {
        return Thread.ofPlatform().name("closing " + name).start(() -> {
            try {
                keeper(name).close();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private Keeper keeper(PartName name) {
        Keeper keeper = keepers.get(name);
        if (keeper == null) {
            throw new IllegalArgumentException("no such part: " + name);
        }
        return keeper;
    }
}
