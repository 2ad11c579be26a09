package nl.veiligwonen.funding.crash;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import nl.veiligwonen.funding.crash.CrashPoint.Memory;
import nl.veiligwonen.funding.crash.CrashPoint.Moment;

/** Crashes a part that follows the journal, again and again at a random step, while requests go on. */
final class BackgroundCrashes implements AutoCloseable {

    /** So many steps at most before the next crash: a follower makes a few for each batch that it takes in. */
    private static final int STEPS = 12;

    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofMillis(2);

    private final Part part;
    private final Random random;
    private final Thread thread = new Thread(this::run, "background-crashes");
    private volatile boolean ended;
    private volatile RuntimeException failure;

    private BackgroundCrashes(Part part, Random random) {
        this.part = part;
        this.random = random;
    }

    /** Goes on until it is closed. */
    static BackgroundCrashes of(Part part, Random random) {
        BackgroundCrashes crashes = new BackgroundCrashes(part, random);
        crashes.thread.start();
        return crashes;
    }

    private void run() {
        try {
            while (!ended) {
                crash();
            }
        } catch (RuntimeException failed) {
            failure = failed;
        }
    }

    private void crash() {
        Crashes crashes = Crashes.of(part);
        Memory memory = random.nextInt(4) == 0 ? Memory.KEPT : Memory.LOST;
        crashes.plan(new CrashPoint(1 + random.nextInt(STEPS), Moment.values()[random.nextInt(2)], memory));
        Instant limit = Instant.now().plus(PATIENCE);
        while (crashes.met().isEmpty() && Instant.now().isBefore(limit)) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        boolean met = crashes.met().isPresent();
        crashes.end();
        if (met && part == Part.READ_MODELS && memory == Memory.LOST) {
            ServiceMemory.restartReadModels();
        }
    }

    /** Leaves everything running. */
    @Override
    public void close() throws InterruptedException {
        ended = true;
        thread.join();
        if (failure != null) {
            throw failure;
        }
    }
}
