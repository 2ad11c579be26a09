package nl.veiligwonen.contracts;

import java.net.URI;

/** A service that tells the world what happened: one topic, one family of events. */
public enum Publisher {
    INTAKE("intake", IntakeEvent.TOPIC, IntakeEvent.class),
    ASSESSMENT("assessment", AssessmentEvent.TOPIC, AssessmentEvent.class),
    FUNDING("funding", FundingEvent.TOPIC, FundingEvent.class);

    private final String service;
    private final String topic;
    private final Class<? extends IntegrationEvent> family;

    Publisher(String service, String topic, Class<? extends IntegrationEvent> family) {
        this.service = service;
        this.topic = topic;
        this.family = family;
    }

    /** The name of the service, such as {@code intake}. */
    public String service() {
        return service;
    }

    /** The Kafka topic of the service. */
    public String topic() {
        return topic;
    }

    /** The CloudEvents {@code source} of all its events: names the system, never a place where data lies. */
    public URI source() {
        return URI.create("urn:nld:veiligwonen:systeem:" + service);
    }

    /** The sealed interface of its events. */
    public Class<? extends IntegrationEvent> family() {
        return family;
    }
}
