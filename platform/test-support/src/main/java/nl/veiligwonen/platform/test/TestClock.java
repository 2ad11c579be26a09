package nl.veiligwonen.platform.test;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import nl.veiligwonen.platform.domain.Occasion;

/**
 * The clock of a service under test: the real one until a test moves it. Inject it to move the time on instead of
 * waiting, and {@link #reset} it afterwards. It also runs on from where it was moved to.
 */
@Alternative
@Priority(1)
@Singleton
public class TestClock extends Clock {

    private final Clock real = Clock.tickMillis(ZoneOffset.UTC);
    private volatile Duration ahead = Duration.ZERO;

    /** Moves the time on. */
    public void advance(Duration duration) {
        ahead = ahead.plus(duration);
    }

    /** Moves the time to the beginning of a day, as Dutch law counts days, plus some hours. */
    public void moveTo(LocalDate day, int hour) {
        moveTo(day.atTime(LocalTime.of(hour, 0)).atZone(Occasion.LEGAL_ZONE).toInstant());
    }

    /** Moves the time to a moment. */
    public void moveTo(Instant moment) {
        ahead = Duration.between(real.instant(), moment);
    }

    /** Makes it tell the real time again. */
    public void reset() {
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("The suite tells the time in UTC");
    }
}
