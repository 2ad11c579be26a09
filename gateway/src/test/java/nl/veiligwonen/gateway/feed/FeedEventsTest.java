package nl.veiligwonen.gateway.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import nl.veiligwonen.contracts.OrganisationId;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class FeedEventsTest {

    private final FeedEvents events = new FeedEvents();
    private final ConsumerRecord<byte[], byte[]> kafkaRecord = new ConsumerRecord<>(
            Topic.INTAKE.kafkaName(),
            0,
            7,
            "3a0c".getBytes(UTF_8),
            "{\r\n \"caseId\": \"3a0c\",\n \"line\": \"a\\nb\"}".getBytes(UTF_8));

    @Test
    void a_record_in_binary_mode_becomes_one_line_of_structured_json() throws Exception {
        header("ce_specversion", "1.0");
        header("ce_id", "42");
        header("ce_source", "urn:nld:veiligwonen:systeem:intake");
        header("ce_type", "nl.veiligwonen.intake.scan-requested.v1");
        header("ce_subject", "3a0c");
        header("ce_time", "2026-03-01T10:00:00Z");
        header("ce_organisation", "gm0344");
        header("ce_sequence", "1");
        header("content-type", "application/json");

        FeedEvent event = read().orElseThrow();

        assertThat(event.offset()).isEqualTo(7);
        assertThat(event.type()).isEqualTo("nl.veiligwonen.intake.scan-requested.v1");
        assertThat(event.organisation()).contains(OrganisationId.of("gm0344"));
        assertThat(event.cloudEvent()).doesNotContain("\n", "\r");
        JsonNode json = new JsonMapper().readTree(event.cloudEvent());
        assertThat(json.get("specversion").textValue()).isEqualTo("1.0");
        assertThat(json.get("subject").textValue()).isEqualTo("3a0c");
        assertThat(json.get("sequence").textValue()).isEqualTo("1");
        assertThat(json.get("data").get("line").textValue()).isEqualTo("a\nb");
    }

    @Test
    void an_event_of_nobody_has_no_organisation() {
        header("ce_specversion", "1.0");
        header("ce_id", "42");
        header("ce_source", "urn:nld:veiligwonen:systeem:funding");
        header("ce_type", "nl.veiligwonen.funding.budget-year-opened.v1");

        assertThat(read().orElseThrow().organisation()).isEmpty();
    }

    @Test
    void a_record_that_is_no_cloud_event_is_passed_over() {
        assertThat(read()).isEmpty();

        header("ce_specversion", "9.9");
        assertThat(read()).isEmpty();
    }

    @Test
    void an_event_of_an_organisation_that_can_not_exist_is_passed_over_rather_than_shown_to_all() {
        header("ce_specversion", "1.0");
        header("ce_id", "42");
        header("ce_source", "urn:nld:veiligwonen:systeem:intake");
        header("ce_type", "nl.veiligwonen.intake.scan-requested.v1");
        header("ce_organisation", "nobody");

        assertThat(read()).isEmpty();
    }

    private void header(String name, String value) {
        kafkaRecord.headers().add(name, value.getBytes(UTF_8));
    }

    private Optional<FeedEvent> read() {
        return events.read(
                Partition.of(new org.apache.kafka.common.TopicPartition(kafkaRecord.topic(), 0))
                        .orElseThrow(),
                kafkaRecord);
    }
}
