package nl.veiligwonen.platform.deadline;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How a service strikes the deadlines of its entities. */
@ConfigMapping(prefix = "veiligwonen.deadlines")
public interface DeadlineConfig {

    /** Whether this replica strikes deadlines by itself; tests switch it off and strike when they say so. */
    @WithDefault("true")
    boolean enabled();

    /** How often to look for deadlines that are due. Statutory terms end at midnight, so a second late is in time. */
    @WithDefault("1s")
    Duration poll();

    /** How long to wait before a deadline that failed is tried again; doubles with each failure. */
    @WithDefault("10s")
    Duration firstPause();

    /** How long to wait at most before a deadline that failed is tried again. */
    @WithDefault("1h")
    Duration longestPause();
}
