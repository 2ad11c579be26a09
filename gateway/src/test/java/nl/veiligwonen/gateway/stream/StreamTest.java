package nl.veiligwonen.gateway.stream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.veiligwonen.gateway.FakeService;
import nl.veiligwonen.gateway.feed.TestTopics;
import nl.veiligwonen.gateway.feed.Topic;
import nl.veiligwonen.gateway.stream.SseClient.Message;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.test.Tokens;
import nl.veiligwonen.platform.web.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RealParts
@WithTestResource(FakeService.class)
class StreamTest {

    private static final String PATH = "/events/v1/stream";
    private static final String UTRECHT = "gm0344";
    private static final String AMSTERDAM = "gm0363";

    private static TestTopics topics;

    @TestHTTPResource(PATH)
    URI stream;

    @BeforeAll
    static void openTopics() {
        topics = new TestTopics();
    }

    @AfterAll
    static void closeTopics() {
        topics.close();
    }

    @Test
    void an_event_comes_as_a_cloud_event_with_its_type_and_the_id_to_resume_from() {
        try (SseClient client = open(operator())) {
            String subject = topics.publish(Topic.INTAKE, UTRECHT);
            Message message = client.until(about(subject)).getLast();

            assertThat(client.response().headers().firstValue("Content-Type")).contains("text/event-stream");
            assertThat(client.response().headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(message.type()).isEqualTo("nl.veiligwonen.intake.tested.v1");
            assertThat(message.data())
                    .startsWith("{")
                    .contains("\"specversion\":\"1.0\"", "\"organisation\":\"gm0344\"", "\"data\":{\"caseId\"");
            assertThat(message.id()).isNotEmpty();
        }
    }

    @Test
    void whoever_reconnects_with_the_last_id_gets_what_he_missed_and_nothing_twice() {
        String lastId;
        try (SseClient client = open(operator())) {
            String seen = topics.publish(Topic.INTAKE, UTRECHT);
            lastId = client.until(about(seen)).getLast().id();
        }
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            missed.add(topics.publish(Topic.values()[i % 3], UTRECHT));
        }

        try (SseClient client = SseClient.open(stream, operator(), Optional.of(lastId))) {
            assertThat(subjects(client.untilAll(missed))).containsExactlyInAnyOrderElementsOf(missed);
        }
        URI polyfill = URI.create(stream + "?lastEventId=" + lastId);
        try (SseClient client = SseClient.open(polyfill, operator(), Optional.empty())) {
            assertThat(subjects(client.untilAll(missed))).containsExactlyInAnyOrderElementsOf(missed);
        }
    }

    @Test
    void even_who_was_cut_off_before_his_first_event_misses_nothing() {
        String lastId;
        try (SseClient client = open(operator())) {
            lastId = client.lastEventId();
        }
        String missed = topics.publish(Topic.FUNDING, UTRECHT);

        try (SseClient client = SseClient.open(stream, operator(), Optional.of(lastId))) {
            assertThat(subjects(client.until(about(missed)))).containsExactly(missed);
        }
    }

    @Test
    void from_the_start_comes_everything_that_kafka_holds() {
        String old = topics.publish(Topic.INTAKE, UTRECHT);
        for (int i = 0; i < 100; i++) {
            topics.publish(Topic.INTAKE, UTRECHT);
        }

        try (SseClient client = SseClient.open(URI.create(stream + "?from=start"), operator(), Optional.empty())) {
            assertThat(subjects(client.until(about(old)))).doesNotHaveDuplicates();
        }
    }

    @Test
    void an_organisation_gets_its_own_events_and_never_those_of_another() {
        try (SseClient client = open(Tokens.organisation(AMSTERDAM))) {
            topics.publish(Topic.INTAKE, UTRECHT);
            topics.publish(Topic.FUNDING, UTRECHT);
            String own = topics.publish(Topic.FUNDING, AMSTERDAM);

            assertThat(client.until(about(own)))
                    .allMatch(message -> message.data().contains(AMSTERDAM));
        }
        try (SseClient client =
                SseClient.open(URI.create(stream + "?from=start"), Tokens.organisation(AMSTERDAM), Optional.empty())) {
            String marker = topics.publish(Topic.INTAKE, AMSTERDAM);
            assertThat(client.until(about(marker)))
                    .noneMatch(message -> message.data().contains(UTRECHT));
        }
    }

    @Test
    void a_heartbeat_moves_a_reader_past_what_was_not_for_him() throws IOException {
        try (SseClient client = open(Tokens.organisation("ws0155"))) {
            String before = client.lastEventId();
            topics.publish(Topic.INTAKE, UTRECHT);
            String line = client.line();
            while (client.lastEventId().equals(before) || !": heartbeat".equals(line)) {
                assertThat(line).isNotNull();
                line = client.line();
            }
            assertThat(client.lastEventId()).isNotEqualTo(before);
        }
    }

    @Test
    void a_reader_who_does_not_read_is_cut_off_and_the_others_go_on() throws Exception {
        try (Socket slow = new Socket();
                SseClient other = open(operator())) {
            slow.setReceiveBufferSize(4_096);
            slow.connect(new InetSocketAddress(stream.getHost(), stream.getPort()));
            slow.setSoTimeout(60_000);
            slow.getOutputStream()
                    .write(("GET %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n\r\n"
                                    .formatted(PATH, Tokens.of(Role.OPERATOR, "slow")))
                            .getBytes(StandardCharsets.ISO_8859_1));
            assertThat(slow.getInputStream().read()).isEqualTo('H');

            String padding = "x".repeat(100_000);
            List<String> published = new ArrayList<>();
            for (int i = 0; i < 150; i++) {
                String subject = UUID.randomUUID() + padding;
                topics.publish(Topic.INTAKE, UTRECHT, subject);
                published.add(subject);
                other.until(about(subject));
            }
            assertThat(bytesUntilTheEnd(slow.getInputStream())).isLessThan(150L * padding.length());
            String after = topics.publish(Topic.INTAKE, UTRECHT);
            assertThat(subjects(other.until(about(after)))).containsExactly(after);
        }
    }

    @Test
    void a_stream_ends_when_the_token_does() {
        try (SseClient client = SseClient.open(
                stream, Tokens.expiringIn(Duration.ofSeconds(3), Role.OPERATOR, "x"), Optional.empty())) {
            assertThat(client.next()).isNull();
        }
    }

    @Test
    void a_caller_with_too_many_streams_has_to_close_one_first() {
        String token = Tokens.of(Role.OPERATOR, "greedy");
        List<SseClient> clients = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            clients.add(open(token));
        }
        given().auth().oauth2(token).get(PATH).then().statusCode(429).header("Retry-After", "10");
        clients.forEach(SseClient::close);
    }

    @ParameterizedTest
    @MethodSource
    void a_bad_token_is_refused(String token) {
        given().auth().oauth2(token).get(PATH).then().statusCode(401).contentType("application/problem+json");
    }

    static List<String> a_bad_token_is_refused() {
        return List.of(
                "rubbish",
                Tokens.expired(Role.OPERATOR, "x"),
                Tokens.forAnotherAudience(Role.OPERATOR, "x"),
                Tokens.fromAnotherIssuer(Role.OPERATOR, "x"),
                Tokens.withPasswordOnly(Role.OPERATOR, "x"),
                Tokens.signedByAStranger(Role.OPERATOR, "x"));
    }

    @Test
    void who_shows_nothing_or_has_no_role_is_refused() {
        given().get(PATH).then().statusCode(401);
        given().auth().oauth2(Tokens.withoutRole("x")).get(PATH).then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rubbish", "a0.1-a0.1", "i0.-1", "i0.99999999", "i77.0", "'; drop table"})
    void an_id_that_the_stream_never_gave_is_refused(String id) {
        given().auth()
                .oauth2(operator())
                .header("Last-Event-ID", id)
                .get(PATH)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid-input"))
                .body("errors.name", hasItem("Last-Event-ID"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=yesterday", "lastEventId=", "lastEventId=x", "since=1"})
    void a_query_that_can_not_be_understood_is_refused(String query) {
        given().auth().oauth2(operator()).get(PATH + "?" + query).then().statusCode(400);
    }

    @Test
    void the_stream_can_only_be_read() {
        given().auth().oauth2(operator()).post(PATH).then().statusCode(405).header("Allow", "GET");
    }

    /** Opened, and past the first lines, so that what is published from now on comes. */
    private SseClient open(String token) {
        SseClient client = SseClient.open(stream, token, Optional.empty());
        try {
            while (client.lastEventId().isEmpty()) {
                assertThat(client.line()).isNotNull();
            }
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        return client;
    }

    private static String operator() {
        return Tokens.of(Role.OPERATOR, UUID.randomUUID().toString());
    }

    private static java.util.function.Predicate<Message> about(String subject) {
        return message -> message.data().contains(subject);
    }

    private static List<String> subjects(List<Message> messages) {
        return messages.stream()
                .map(message -> message.data().replaceFirst(".*\"subject\":\"([^\"]*)\".*", "$1"))
                .toList();
    }

    private static long bytesUntilTheEnd(InputStream in) {
        long total = 0;
        try {
            byte[] buffer = new byte[65_536];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                total += read;
            }
        } catch (IOException reset) {
            // cut off the hard way: as good as an end
        }
        return total;
    }
}
