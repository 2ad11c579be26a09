package nl.veiligwonen.contracts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * What a service tells the world. Published as a CloudEvent on the topic of its service, keyed by {@link #subject()}, so
 * that the order per case is kept. Carries what a receiver needs to act and nothing about persons, homes, threats or
 * the content of measures.
 */
@JsonInclude(JsonInclude.Include.NON_NULL) // what is absent is not written, rather than written as null
public sealed interface IntegrationEvent permits IntakeEvent, AssessmentEvent, FundingEvent {

    /** What the event is about: a case id, or {@code budget-year-2026}. */
    @JsonIgnore
    String subject();

    /** Whose case it is; empty where it is nobody's in particular. */
    @JsonIgnore
    Optional<OrganisationId> owner();
}
