package nl.veiligwonen.gateway.routing;

import java.net.URI;
import nl.veiligwonen.gateway.GatewayConfig;

/** A service behind the gateway; its name is the first segment of its paths. */
enum Service {
    INTAKE("intake"),
    ASSESSMENT("assessment"),
    FUNDING("funding");

    private final String segment;

    Service(String segment) {
        this.segment = segment;
    }

    String segment() {
        return segment;
    }

    /** Where it answers. */
    URI address(GatewayConfig config) {
        return switch (this) {
            case INTAKE -> config.intakeUrl();
            case ASSESSMENT -> config.assessmentUrl();
            case FUNDING -> config.fundingUrl();
        };
    }

    /** Its API description, which everyone may read. */
    String description() {
        return "/" + segment + "/v1/openapi.json";
    }
}
