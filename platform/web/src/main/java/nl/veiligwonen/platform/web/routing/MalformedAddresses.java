package nl.veiligwonen.platform.web.routing;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;

/**
 * Lets malformed addresses come as far as {@link RequestHead}, which answers them with a problem document. Quarkus by
 * itself answers them before any handler, with a bare 400; it looks at this property once, when its server is made, and
 * the configuration is read before that.
 */
public class MalformedAddresses implements SmallRyeConfigBuilderCustomizer {

    private static final String NOT_ANSWERED_BY_QUARKUS = "vertx.disableURIValidation";

    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
        System.setProperty(NOT_ANSWERED_BY_QUARKUS, "true");
    }
}
