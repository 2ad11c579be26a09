package nl.veiligwonen.intake.draft;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long drafts are kept, and how many. */
@ConfigMapping(prefix = "veiligwonen.drafts")
public interface DraftConfig {

    /** How long a draft is kept after its last change; after that it is gone. */
    @WithDefault("2160h")
    Duration keep();

    /** How many drafts an owner may have at once; at least 1. */
    @WithDefault("500")
    int maxPerOwner();

    /** How many old drafts are thrown away in one transaction; at least 1. */
    @WithDefault("1000")
    int forgetBatch();
}
