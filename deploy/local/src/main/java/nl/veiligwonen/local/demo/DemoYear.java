package nl.veiligwonen.local.demo;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import javax.net.ssl.SSLContext;
import nl.veiligwonen.contracts.register.OrganisationRegister;

/** The way in to the demo. */
public final class DemoYear {

    /** The register's state of 1 January 2023 is what the demo asks with: 342 municipalities, 12 provinces, 21 boards. */
    private static final LocalDate REGISTER_DAY = LocalDate.of(2023, 1, 1);

    private DemoYear() {}

    /**
     * Plays a year on a running suite.
     *
     * @param trust knows the gateway's certificate
     * @param seed same seed, same outcome
     * @param cases how many cases, at least 1
     * @throws DemoFailedException if the suite gives an unexpected answer, or none for minutes
     */
    public static DemoReport play(
            URI gateway, SSLContext trust, TokenSource tokens, long seed, int cases, DemoRun.Progress progress) {
        var organisations = OrganisationRegister.get().validOn(REGISTER_DAY);
        var plan = YearPlan.draw(seed, cases, organisations);
        var suite = new SuiteClient(gateway, trust, new CachedTokens(tokens, Clock.systemUTC()));
        return new DemoRun(suite, progress, seed, plan, Clock.systemUTC()).play();
    }
}
