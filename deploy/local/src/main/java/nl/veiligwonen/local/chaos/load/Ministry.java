package nl.veiligwonen.local.chaos.load;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Raises the ceiling of the year a little whenever it has been reached for a while, so that there is always money to fight for. */
final class Ministry {

    private static final int REFUSALS = 8;
    private static final long RAISE_CENTS = 100_000;

    private final int year;
    private final AtomicInteger refused = new AtomicInteger();
    private long ceilingCents;
    private int raises;

    /** The ministry that has opened the year with this ceiling. */
    Ministry(int year, long ceilingCents) {
        this.year = year;
        this.ceilingCents = ceilingCents;
    }

    /** A request was refused. */
    void hasRefused() {
        refused.incrementAndGet();
    }

    /** Raises the ceiling if many were refused since it was raised. */
    void raise(Visitor visitor) throws InterruptedException {
        if (refused.get() < REFUSALS) {
            visitor.pause();
            return;
        }
        raises += 1;
        ceilingCents += RAISE_CENTS;
        visitor.ofYear(
                What.BUDGET,
                Visitor.OFFICIAL,
                year,
                Map.of(
                        "ceilingCents",
                        ceilingCents,
                        "cashCents",
                        ceilingCents,
                        "decision",
                        "Stcrt. %d, %d".formatted(year, raises)));
        refused.set(0);
    }
}
