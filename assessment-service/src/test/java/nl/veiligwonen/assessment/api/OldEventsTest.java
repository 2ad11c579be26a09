package nl.veiligwonen.assessment.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.veiligwonen.assessment.advice.Advice;
import nl.veiligwonen.assessment.advice.Advice.Frozen;
import nl.veiligwonen.assessment.advice.AdviceCommand;
import nl.veiligwonen.assessment.advice.AdviceEvent;
import nl.veiligwonen.assessment.advice.Draft;
import nl.veiligwonen.assessment.advice.Measure;
import nl.veiligwonen.assessment.advice.MeasureDescription;
import nl.veiligwonen.assessment.advice.Revision;
import nl.veiligwonen.assessment.advice.RiskAssessment;
import nl.veiligwonen.assessment.advice.Stage;
import nl.veiligwonen.assessment.catalogue.MeasureDomain;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.MeasureId;
import nl.veiligwonen.platform.entity.EntityType;
import nl.veiligwonen.platform.journal.EventCodec;
import nl.veiligwonen.platform.journal.StreamId;
import nl.veiligwonen.platform.personaldata.PersonalDataCipher;
import nl.veiligwonen.platform.test.RealParts;
import org.junit.jupiter.api.Test;

/**
 * A journal as it was written before measures had kinds and pointed to a catalogue. The file stays as it is for ever,
 * and so does what it leads to. Personal data is readable in it, for it was encrypted with keys that no test has.
 */
@QuarkusTest
@RealParts(service = "assessment")
class OldEventsTest {

    private static final String FILE = "/history/advice-before-the-catalogue.json";

    private static final Draft TWO_LOCKS = new Draft(
            new Revision(2),
            List.of(new Measure(
                    MeasureId.of("b1d4a7e2-6c3b-4b7f-8e51-0a9d7c6f5e43"),
                    MeasureDomain.HOME,
                    new MeasureDescription("Two locks"),
                    EuroCents.of(60_000),
                    Optional.empty(),
                    Optional.empty())));

    @Inject
    EventCodec codec;

    @Inject
    PersonalDataCipher cipher;

    @Inject
    EntityType<Advice, AdviceCommand, AdviceEvent> advice;

    @Inject
    DataSource database;

    @Test
    void old_events_lead_to_what_they_always_led_to() throws IOException {
        List<AdviceEvent> history = new ArrayList<>();
        StreamId stream = new StreamId("Advice", CaseId.random().toString());
        for (JsonNode old : oldEvents()) {
            UUID eventId = UUID.randomUUID();
            history.add((AdviceEvent) codec.read(
                    eventId, stream, type(old), old.get("revision").asInt(), encrypted(old, stream.id(), eventId)));
        }

        Advice folded = advice.decider().fold(history);

        assertThat(folded).isInstanceOfSatisfying(Frozen.class, frozen -> {
            assertThat(frozen.stage()).isEqualTo(Stage.REFERRED);
            assertThat(frozen.before().stage()).isEqualTo(Stage.ESTABLISHED);
            assertThat(frozen.content().riskAssessment()).contains(new RiskAssessment("The back door has no lock."));
            assertThat(frozen.content().draft()).contains(TWO_LOCKS);
            assertThat(frozen.dossier().independence().authors()).hasSize(2);
        });
    }

    @Test
    void old_events_are_read_from_the_journal_as_they_were_encrypted_then() throws IOException, SQLException {
        CaseId caseId = CaseId.random();
        int version = 0;
        for (JsonNode old : oldEvents()) {
            version++;
            store(caseId, version, old);
        }

        AdviceSteps.adviser()
                .get(AdviceSteps.path(caseId))
                .then()
                .statusCode(200)
                .body("draft.measures.description", contains("Two locks"))
                .body("draft.measures[0].kind", nullValue());
    }

    /** Writes an event as the service of then did: in its revision, with its personal data encrypted. */
    private void store(CaseId caseId, int version, JsonNode old) throws SQLException {
        UUID eventId = UUID.randomUUID();
        String sql = """
                insert into journal.event (event_id, entity, entity_id, version, type, revision, payload, actor,
                                           recorded_at, correlation_id)
                values (?, 'Advice', ?, ?, ?, ?, ?::jsonb, 'adviser-1', now(), 'old')
                """;
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, eventId);
            statement.setString(2, caseId.toString());
            statement.setInt(3, version);
            statement.setString(4, type(old));
            statement.setInt(5, old.get("revision").asInt());
            statement.setString(6, encrypted(old, caseId.toString(), eventId));
            statement.executeUpdate();
        }
    }

    private String encrypted(JsonNode old, String entityId, UUID eventId) {
        return cipher.encrypt(payload(old), shape(type(old)), entityId, eventId).toString();
    }

    private static Class<?> shape(String type) {
        return List.of(AdviceEvent.class.getPermittedSubclasses()).stream()
                .filter(event -> event.getSimpleName().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static String type(JsonNode old) {
        return old.get("type").asText();
    }

    private static ObjectNode payload(JsonNode old) {
        return old.get("payload").deepCopy();
    }

    private static JsonNode oldEvents() throws IOException {
        try (InputStream file = OldEventsTest.class.getResourceAsStream(FILE)) {
            return new ObjectMapper().readTree(file);
        }
    }
}
