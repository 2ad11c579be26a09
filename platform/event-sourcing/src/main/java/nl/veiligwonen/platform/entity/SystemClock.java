package nl.veiligwonen.platform.entity;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The clock of a service: UTC, in whole milliseconds, so that a time is the same in memory and in the database. */
final class SystemClock {

    private static final Logger LOG = Logger.getLogger(SystemClock.class);

    private SystemClock() {}

    /**
     * The clock.
     *
     * @param ahead how far it is ahead of the time, to see today what happens in years to come; nothing where people work
     */
    @Produces
    @Singleton
    static Clock clock(@ConfigProperty(name = "veiligwonen.clock.ahead", defaultValue = "0s") Duration ahead) {
        Clock real = Clock.tickMillis(ZoneOffset.UTC);
        if (ahead.isZero()) {
            return real;
        }
        LOG.warnf("The clock of this service is set %s ahead: what it records has not happened yet", ahead);
        return Clock.offset(real, ahead);
    }
}
