package nl.veiligwonen.funding.service;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The clock of the service under test. Runs as every clock does, in the year that a test wants for itself. */
@Alternative
@Priority(1)
@Singleton
public class TestClock extends Clock {

    private static final int FIRST_YEAR = 2027;

    private final Clock real = Clock.tickMillis(ZoneOffset.UTC);
    private final AtomicInteger years = new AtomicInteger(FIRST_YEAR);
    private volatile Duration ahead = Duration.ZERO;

    /** Goes on to 2 March of a year that no test has used, so that a test has a budget of its own. */
    int beginNewYear() {
        int year = years.getAndIncrement();
        goTo(LocalDate.of(year, 3, 2));
        return year;
    }

    /** Goes on, or back, to the morning of a day. */
    void goTo(LocalDate day) {
        ahead = Duration.between(real.instant(), day.atTime(10, 0).toInstant(ZoneOffset.UTC));
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead).truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("The services know UTC alone");
    }
}
