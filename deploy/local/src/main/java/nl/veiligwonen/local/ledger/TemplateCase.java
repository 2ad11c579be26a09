package nl.veiligwonen.local.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import nl.veiligwonen.contracts.AssessmentEvent.AdviceEstablished;
import nl.veiligwonen.contracts.AssessmentEvent.AdvisedMeasure;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.EventCatalogue;
import nl.veiligwonen.contracts.IntegrationEvent;
import nl.veiligwonen.contracts.MeasureId;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.contracts.PublishedEvent;
import nl.veiligwonen.contracts.Publisher;
import nl.veiligwonen.local.suite.Ports;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The case of which the others are copies. It comes about as every case does: assessment tells of the advice over Kafka,
 * the employer adopts it and orders the measure. So what stands in the journal is what the service wrote.
 *
 * @param id the case
 * @param measure its one measure
 */
public record TemplateCase(CaseId id, MeasureId measure) {

    private static final EuroCents COST = EuroCents.of(10_000);

    /** Has the case of an employer come about. */
    public static TemplateCase make(Employer employer, Ports ports, FundingClient funding) throws InterruptedException {
        TemplateCase template = new TemplateCase(CaseId.random(), MeasureId.random());
        tell(
                ports,
                new AdviceEstablished(
                        template.id,
                        OrganisationId.of(employer.organisation()),
                        1,
                        List.of(new AdvisedMeasure(template.measure, COST))));
        funding.await(employer.user(), "/provisions/" + template.id, provision -> !provision
                .path("measures")
                .isEmpty());
        funding.post(employer.user(), "/provisions/" + template.id + "/adoptions", Map.of());
        funding.post(
                employer.user(),
                "/provisions/" + template.id + "/measure-orders",
                Map.of("measureId", template.measure.toString()));
        return template;
    }

    /** Stands in for assessment, and for the topic of intake, which nobody else makes here. */
    private static void tell(Ports ports, IntegrationEvent event) throws InterruptedException {
        Map<String, Object> broker = Map.of("bootstrap.servers", ports.bootstrapServers());
        try (Admin admin = Admin.create(broker)) {
            Set<String> there = admin.listTopics().names().get();
            admin.createTopics(Stream.of(Publisher.INTAKE, Publisher.ASSESSMENT)
                            .map(Publisher::topic)
                            .filter(topic -> !there.contains(topic))
                            .map(topic -> new NewTopic(topic, 1, (short) 1))
                            .toList())
                    .all()
                    .get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The topics can't be made", failed.getCause());
        }
        PublishedEvent kind = EventCatalogue.of(event);
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(broker, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(KafkaMessageFactory.<String>createWriter(kind.topic(), event.subject())
                            .writeBinary(cloudEvent(kind, event)))
                    .get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The broker does not take the advice", failed.getCause());
        }
    }

    private static CloudEvent cloudEvent(PublishedEvent kind, IntegrationEvent event) {
        try {
            return CloudEventBuilder.v1()
                    .withId(UUID.randomUUID().toString())
                    .withSource(kind.publisher().source())
                    .withType(kind.type())
                    .withSubject(event.subject())
                    .withTime(OffsetDateTime.now(ZoneOffset.UTC))
                    .withDataContentType("application/json")
                    .withDataSchema(kind.dataSchema())
                    .withData(new ObjectMapper().writeValueAsBytes(event))
                    .withExtension("correlationid", UUID.randomUUID().toString())
                    .build();
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
