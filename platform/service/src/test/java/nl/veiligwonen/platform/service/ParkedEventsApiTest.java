package nl.veiligwonen.platform.service;

import static io.restassured.RestAssured.given;
import static nl.veiligwonen.platform.service.NotesApi.NOTES;
import static nl.veiligwonen.platform.service.NotesApi.adviser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import nl.veiligwonen.contracts.Publisher;
import nl.veiligwonen.platform.replica.Until;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.test.TestBroker;
import nl.veiligwonen.platform.test.Tokens;
import nl.veiligwonen.platform.web.Role;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The operator's door for events of others that the service could not handle: here, a visit before its request. */
@QuarkusTest
@RealParts(service = "notes")
class ParkedEventsApiTest {

    private static final String PARKED_EVENTS = "/notes/v1/operations/parked-events";
    private static final String TOPIC = Publisher.INTAKE.topic();

    private static KafkaProducer<String, byte[]> intake;

    @BeforeAll
    static void openTopic() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestBroker.address()))) {
            if (!admin.listTopics().names().get().contains(TOPIC)) {
                admin.createTopics(List.of(new NewTopic(TOPIC, 3, (short) 1)))
                        .all()
                        .get();
            }
        }
        intake = new KafkaProducer<>(
                Map.of("bootstrap.servers", TestBroker.address()), new StringSerializer(), new ByteArraySerializer());
    }

    @AfterAll
    static void close() {
        intake.close();
    }

    @Test
    void a_parked_event_is_listed_with_its_reason_and_tried_again() {
        String caseId = UUID.randomUUID().toString();
        long visit = parked(caseId, "home-visit-completed");

        operator()
                .contentType(ContentType.JSON)
                .post(PARKED_EVENTS + "/" + visit + "/retries")
                .then()
                .statusCode(200)
                .body("state", equalTo("PARKED"))
                .body("attempts", equalTo(2))
                .body("reason", equalTo("wrong-stage: Only an open note can be closed."))
                .body("type", equalTo("nl.veiligwonen.intake.home-visit-completed.v1"))
                .body("subject", equalTo(caseId));
    }

    @Test
    void a_parked_event_is_skipped_with_a_motivation_and_the_one_behind_it_follows() {
        String caseId = UUID.randomUUID().toString();
        long visit = parked(caseId, "home-visit-completed");
        long request = parked(caseId, "scan-requested");
        adviser().get(NOTES + "/" + caseId).then().statusCode(404);

        skip(request, "{\"motivation\": \"Let it pass\"}")
                .statusCode(409)
                .body("code", equalTo("waits-behind-another"));
        skip(visit, "{\"motivation\": \"The visit was told twice\"}")
                .statusCode(200)
                .body("state", equalTo("SKIPPED"))
                .body("motivation", equalTo("The visit was told twice"))
                .body("settledBy", equalTo("operator-1"))
                .body("settledAt", notNullValue());
        adviser().get(NOTES + "/" + caseId).then().statusCode(200).body("stage", equalTo("WRITTEN"));
        skip(visit, "{\"motivation\": \"Again\"}").statusCode(409).body("code", equalTo("not-parked"));
        assertThat(numbers(caseId, "SKIPPED")).containsExactly(visit);
        assertThat(numbers(caseId, "HANDLED")).containsExactly(request);
        assertThat(numbers(caseId, "PARKED")).isEmpty();
    }

    @Test
    void nothing_is_skipped_without_a_motivation() {
        long visit = parked(UUID.randomUUID().toString(), "home-visit-completed");

        skip(visit, "{}").statusCode(400);
        skip(visit, "{\"motivation\": \"  \"}").statusCode(400);
        operator()
                .contentType(ContentType.JSON)
                .post(PARKED_EVENTS + "/" + visit + "/retries")
                .then()
                .body("state", equalTo("PARKED"));
    }

    @Test
    void nobody_but_an_operator_may_settle_an_event() {
        adviser().get(PARKED_EVENTS).then().statusCode(403);
        adviser()
                .contentType(ContentType.JSON)
                .post(PARKED_EVENTS + "/1/retries")
                .then()
                .statusCode(404);
        given().get(PARKED_EVENTS).then().statusCode(401);
    }

    private static RequestSpecification operator() {
        return given().auth().oauth2(Tokens.of(Role.OPERATOR, "operator-1"));
    }

    private static ValidatableResponse skip(long number, String body) {
        return operator()
                .contentType(ContentType.JSON)
                .body(body)
                .post(PARKED_EVENTS + "/" + number + "/skips")
                .then();
    }

    /** Tells of something and waits until it is parked; gives its number. */
    private static long parked(String caseId, String kind) {
        List<Long> before = numbers(caseId, "PARKED");
        tell(caseId, kind);
        AtomicLong number = new AtomicLong();
        Until.holds("the event is parked", () -> {
            List<Long> now = numbers(caseId, "PARKED");
            now.stream().filter(parked -> !before.contains(parked)).forEach(number::set);
            return now.size() > before.size();
        });
        return number.get();
    }

    private static List<Long> numbers(String caseId, String state) {
        return operator()
                .get(PARKED_EVENTS + "?limit=100&state=" + state)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .param("caseId", caseId)
                .getList("items.findAll { it.subject == caseId }.number", Long.class);
    }

    private static void tell(String caseId, String kind) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                TOPIC,
                caseId,
                "{\"caseId\": \"%s\", \"organisation\": \"gm0344\"}"
                        .formatted(caseId)
                        .getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        Publisher.INTAKE.source().toString(),
                        "ce_type",
                        "nl.veiligwonen.intake." + kind + ".v1",
                        "ce_subject",
                        caseId,
                        "ce_time",
                        "2026-03-31T12:00:00Z",
                        "content-type",
                        "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        intake.send(record);
        intake.flush();
    }
}
