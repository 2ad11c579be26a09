package nl.veiligwonen.platform.replica;

import static org.assertj.core.api.Assertions.fail;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what other threads and processes do. */
public final class Until {

    /** How long to wait before the test has failed. */
    private static final long LIMIT_SECONDS = 60;

    private static final long PAUSE_MILLIS = 10;

    private Until() {}

    /** Waits until something is so; fails if it never is. */
    public static void holds(String expectation, BooleanSupplier condition) {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > limit) {
                fail("It never came about that " + expectation);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
        }
    }
}
