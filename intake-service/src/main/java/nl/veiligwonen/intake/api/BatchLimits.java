package nl.veiligwonen.intake.api;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much can be asked at once. */
@ConfigMapping(prefix = "veiligwonen.batches")
public interface BatchLimits {

    /**
     * How many requests a batch can hold; at least 1. The answer comes when all have been done, and who waits for it
     * has little patience: the gateway has 30 seconds.
     */
    @WithDefault("200")
    int maxLines();
}
