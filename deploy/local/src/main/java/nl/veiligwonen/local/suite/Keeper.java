package nl.veiligwonen.local.suite;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import nl.veiligwonen.local.Trouble;
import nl.veiligwonen.local.part.Part;
import nl.veiligwonen.local.process.ProcessRecord;
import nl.veiligwonen.local.suite.PartStatus.State;
import org.jspecify.annotations.Nullable;

/** Keeps one part running: starts it, starts it again when it dies, and stops it when that is asked. One thread each. */
final class Keeper {

    private static final Duration LOOK_EVERY = Duration.ofMillis(150);
    private static final Duration GRACE = Duration.ofSeconds(15);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Part part;
    private final StateFolder state;
    private final Board board;
    private final LauncherLog log;
    private final BlockingQueue<Wishes.Wish> asked = new LinkedBlockingQueue<>();
    private final CompletableFuture<Void> firstStart = new CompletableFuture<>();
    private final Thread thread;

    private volatile boolean closing;
    private Collection<Keeper> needed = List.of();
    private @Nullable ProcessHandle process;

    Keeper(Part part, StateFolder state, Board board, LauncherLog log) {
        this.part = part;
        this.state = state;
        this.board = board;
        this.log = log;
        thread = Thread.ofPlatform().name("keeper of " + part.name().id()).unstarted(this::run);
    }

    /** Completed when the part was ready for the first time, or with the {@link Trouble} that kept it from it. */
    CompletableFuture<Void> firstStart() {
        return firstStart;
    }

    void begin(Collection<Keeper> parts) {
        needed = parts;
        thread.start();
    }

    void ask(Wishes.Wish wish) {
        asked.add(wish);
    }

    /** Ends the part, whatever it was doing; returns when it is gone. */
    void close() throws InterruptedException {
        closing = true;
        thread.interrupt();
        thread.join();
    }

    private void run() {
        try {
            prepare();
            waitForNeeds();
            start();
            firstStart.complete(null);
            keep();
        } catch (InterruptedException e) {
            end();
            board.enter(part.name(), State.STOPPED);
        } catch (Trouble trouble) {
            end();
            board.change(part.name(), status -> status.with(State.FAILED, Instant.now())
                    .saying(trouble.sentence()));
            firstStart.completeExceptionally(trouble);
        }
    }

    private void prepare() throws InterruptedException {
        board.enter(part.name(), State.PREPARING);
        try {
            part.prepare(what -> board.change(part.name(), status -> status.saying(what)));
        } catch (IOException | RuntimeException e) {
            throw diagnosed(e);
        }
    }

    private void waitForNeeds() throws InterruptedException {
        board.enter(part.name(), State.WAITING);
        for (Keeper other : needed) {
            try {
                other.firstStart.get();
            } catch (ExecutionException e) {
                throw new InterruptedException(); // that one tells what is wrong; this one never began
            }
        }
    }

    private void start() throws InterruptedException {
        Instant begun = Instant.now();
        board.enter(part.name(), State.STARTING);
        try {
            ProcessHandle started = part.launch();
            process = started;
            board.change(part.name(), status -> status.running(ProcessRecord.of(started)));
            waitUntilReady(started, begun);
            part.equip();
        } catch (IOException | RuntimeException e) {
            end();
            throw diagnosed(e);
        }
        long millis = Duration.between(begun, Instant.now()).toMillis();
        board.change(
                part.name(), status -> status.with(State.READY, Instant.now()).startedIn(millis));
        log.say("%s is ready after %d ms (process %d)".formatted(part.name(), millis, pid()));
    }

    private void waitUntilReady(ProcessHandle started, Instant begun) throws InterruptedException {
        while (!part.isReady()) {
            if (!started.isAlive()) {
                throw Diagnosis.of(part.name(), "ended while it started", state.log(part.name()));
            }
            if (Duration.between(begun, Instant.now()).compareTo(part.patience()) > 0) {
                throw Diagnosis.of(
                        part.name(),
                        "was not ready within " + part.patience().toSeconds() + " s",
                        state.log(part.name()));
            }
            Thread.sleep(LOOK_EVERY);
        }
    }

    /** Looks itself whether the part lives: the JDK tells of the end of a process that is not its child seconds later. */
    private void keep() throws InterruptedException {
        while (true) {
            Wishes.Wish wish = nextWish(LOOK_EVERY);
            ProcessHandle running = process;
            if (wish != null) {
                obey(wish);
            } else if (running != null && !running.isAlive()) {
                heal();
            }
        }
    }

    private Wishes.@Nullable Wish nextWish(Duration within) throws InterruptedException {
        return asked.poll(within.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void obey(Wishes.Wish wish) throws InterruptedException {
        log.say("asked to %s %s".formatted(wish.name().toLowerCase(Locale.ROOT), part.name()));
        switch (wish) {
            case START -> {
                if (process == null) {
                    startOnRequest();
                }
            }
            case STOP -> {
                end();
                board.enter(part.name(), State.STOPPED);
            }
            case RESTART -> {
                end();
                startOnRequest();
            }
        }
    }

    /** Who asked waits for the outcome, so a failure is not tried again here. */
    private void startOnRequest() throws InterruptedException {
        try {
            prepare();
            start();
        } catch (Trouble trouble) {
            log.say(trouble.sentence());
            board.change(part.name(), status -> status.with(State.FAILED, Instant.now())
                    .saying(trouble.sentence()));
        }
    }

    /** Starts what died, with a longer pause after each try that failed. A wish that comes meanwhile goes first. */
    private void heal() throws InterruptedException {
        log.say("%s (process %d) died and is started again".formatted(part.name(), pid()));
        forget();
        Duration pause = SHORTEST_PAUSE;
        while (true) {
            board.change(part.name(), status -> status.with(State.RESTARTING, Instant.now())
                    .restarted());
            Wishes.Wish wish = nextWish(pause);
            if (wish != null) {
                obey(wish);
                return;
            }
            try {
                start();
                return;
            } catch (Trouble trouble) {
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
                log.say("%s Next try in %d s".formatted(trouble.sentence(), pause.toSeconds()));
            }
        }
    }

    private void end() {
        ProcessHandle running = process;
        if (running == null) {
            return;
        }
        board.enter(part.name(), State.STOPPING);
        if (!part.ending().end(running, GRACE)) {
            log.say("%s had to be killed: it did not end within %d s".formatted(part.name(), GRACE.toSeconds()));
        }
        forget();
    }

    private void forget() {
        process = null;
        board.change(part.name(), status -> status.running(null));
    }

    private long pid() {
        return process == null ? -1 : process.pid();
    }

    /** When the suite closes, whatever went wrong went wrong because of that. */
    private Trouble diagnosed(Exception failure) throws InterruptedException {
        if (closing) {
            throw new InterruptedException();
        }
        return failure instanceof Trouble trouble
                ? trouble
                : Diagnosis.of(part.name(), failure, state.log(part.name()));
    }
}
