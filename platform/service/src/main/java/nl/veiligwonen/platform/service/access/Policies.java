package nl.veiligwonen.platform.service.access;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import nl.veiligwonen.platform.web.access.PolicySet;

/** The policies of this service, and what they are known by. A service has one bean of {@link PolicySet}. */
@Singleton
class Policies {

    private final PolicySet current;
    private final String version;

    @Inject
    Policies(PolicySet current) {
        this.current = current;
        this.version = current.version();
    }

    PolicySet current() {
        return current;
    }

    String version() {
        return version;
    }
}
