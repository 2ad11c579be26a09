package nl.veiligwonen.local.process;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** How a process is asked to end, and made to when it does not. */
public enum Ending {
    /** SIGTERM: what an application takes as the request to finish. */
    TERMINATE,
    /** SIGINT: PostgreSQL's "fast shutdown", which does not wait for its clients to leave. */
    INTERRUPT;

    /** Returns when the process is gone; {@code false} when it had to be killed. */
    public boolean end(ProcessHandle process, Duration patience) {
        ask(process);
        if (isGoneWithin(process, patience)) {
            return true;
        }
        process.destroyForcibly();
        isGoneWithin(process, patience);
        return false;
    }

    private void ask(ProcessHandle process) {
        switch (this) {
            case TERMINATE -> process.destroy();
            case INTERRUPT -> interrupt(process);
        }
    }

    private static void interrupt(ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            process.destroy();
        }
    }

    private static boolean isGoneWithin(ProcessHandle process, Duration patience) {
        boolean interrupted = false;
        try {
            long deadline = System.nanoTime() + patience.toNanos();
            while (true) {
                try {
                    process.onExit().get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
                    return true;
                } catch (InterruptedException e) {
                    interrupted = true; // a process is not left half stopped
                } catch (TimeoutException e) {
                    return !process.isAlive();
                } catch (ExecutionException e) {
                    throw new IllegalStateException(e);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
