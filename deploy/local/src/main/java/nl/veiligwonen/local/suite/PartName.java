package nl.veiligwonen.local.suite;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The processes of the suite, in the order in which a person thinks of them. */
public enum PartName {
    POSTGRESQL("postgresql", "PostgreSQL"),
    KAFKA("kafka", "Kafka"),
    KEYCLOAK("keycloak", "Keycloak"),
    INTAKE("intake", "intake-service"),
    ASSESSMENT("assessment", "assessment-service"),
    FUNDING("funding", "funding-service"),
    GATEWAY("gateway", "gateway");

    private final String id;
    private final String title;

    PartName(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** As it is typed: {@code ./vw logs funding}. */
    public String id() {
        return id;
    }

    /** As it is shown; for our own applications also the name of their module. */
    public String title() {
        return title;
    }

    /** Which have an API with events of their own. */
    public static List<PartName> services() {
        return List.of(INTAKE, ASSESSMENT, FUNDING);
    }

    /** Which can be stopped at the same moment, from the door to the foundation. */
    public static List<List<PartName>> stoppingOrder() {
        return List.of(List.of(GATEWAY), services(), List.of(KEYCLOAK, KAFKA), List.of(POSTGRESQL));
    }

    public static Optional<PartName> of(String typed) {
        return Arrays.stream(values())
                .filter(part -> part.id.equalsIgnoreCase(typed) || part.title.equalsIgnoreCase(typed))
                .findFirst();
    }

    @Override
    public String toString() {
        return id;
    }
}
