package nl.veiligwonen.platform.service.idempotency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long answers are kept for repeats of requests. */
@ConfigMapping(prefix = "veiligwonen.idempotency")
interface IdempotencyConfig {

    /** How long the answer to a key is kept; after that the key counts as new. */
    @WithDefault("720h")
    Duration keep();

    /** How many old answers are thrown away in one transaction; at least 1. */
    @WithDefault("1000")
    int forgetBatch();
}
