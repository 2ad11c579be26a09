package nl.veiligwonen.funding.service;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import nl.veiligwonen.platform.test.TestClock;

/** Gives each test a year for itself, by moving the clock of the service under test. */
@Singleton
public class TestYears {

    private static final int FIRST_YEAR = 2024;
    private static final int MORNING = 11;

    private final TestClock clock;
    private final AtomicInteger years = new AtomicInteger(FIRST_YEAR);

    /** The year that tests share; 0 until the first of them wants it. */
    private int shared;

    /** How far the tests that share a year have come in it. */
    private int days;

    @Inject
    TestYears(TestClock clock) {
        this.clock = clock;
    }

    /** Goes on to 2 March of a year that no test has used, so that a test has a budget of its own. */
    int beginNewYear() {
        int year = years.getAndIncrement();
        goTo(LocalDate.of(year, 3, 2));
        return year;
    }

    /**
     * Goes on, or back, to the next day of a year that tests share: those that don't mind what others did in it.
     *
     * @param open opens the year, for the first of them
     */
    int share(IntConsumer open) {
        if (shared == 0) {
            int year = beginNewYear();
            open.accept(year);
            shared = year;
        }
        days++;
        goTo(LocalDate.of(shared, 3, 2).plusDays(days));
        return shared;
    }

    /** Goes on, or back, to the morning of a day. */
    void goTo(LocalDate day) {
        clock.moveTo(day, MORNING);
    }

    Instant instant() {
        return clock.instant();
    }
}
