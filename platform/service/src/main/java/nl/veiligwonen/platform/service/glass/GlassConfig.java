package nl.veiligwonen.platform.service.glass;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What breaking the glass gives. */
@ConfigMapping(prefix = "veiligwonen.glass")
public interface GlassConfig {

    /** For how long a file stays open to who broke the glass over it; after that he has to break it again. */
    @WithDefault("1h")
    Duration opensFor();
}
