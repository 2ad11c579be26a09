package nl.veiligwonen.funding.crash;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A service that can be made to crash, with a database of its own. */
public final class CrashProfile implements QuarkusTestProfile {

    static final String DATABASE = "funding_crashes";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.datasource.jdbc.metrics.enabled",
                "true",
                "quarkus.datasource.jdbc.driver",
                CrashingDriver.class.getName(),
                // Who has crashed begins again at once: there is nobody to be spared.
                "veiligwonen.exchange.retry-pause",
                "20ms");
    }
}
