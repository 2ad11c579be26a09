package nl.veiligwonen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.veiligwonen.local.SuiteUnderTest;
import nl.veiligwonen.local.suite.PartName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The feed of events as a dashboard outside reads it, on all that the tests before have made happen. */
@Order(7)
class DashboardFeedTest {

    private static final SuiteUnderTest SUITE = SuiteUnderTest.running();
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** An event of the stream: the id to resume from, and the CloudEvent. */
    private record Told(String id, JsonNode event) {
        String eventId() {
            return event.path("id").asText();
        }
    }

    @Test
    void the_stream_from_the_start_tells_every_event_once_and_resumes_exactly() throws Exception {
        List<String> published = Topics.everything().stream()
                .map(record -> new String(record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8))
                .toList();
        List<Told> told = read("operator-1", "?from=start", null, published.size());
        assertThat(told).extracting(Told::eventId).containsExactlyInAnyOrderElementsOf(published);

        int middle = told.size() / 2;
        List<Told> rest = read("operator-1", "", told.get(middle).id(), told.size() - middle - 1);
        Set<String> before = new HashSet<>(
                told.subList(0, middle + 1).stream().map(Told::eventId).toList());
        assertThat(rest).extracting(Told::eventId).doesNotHaveDuplicates().noneMatch(before::contains);
    }

    @Test
    void an_organisation_sees_its_own_cases_and_the_opening_of_the_year() throws Exception {
        String own = "gm0344";
        long published = Topics.everything().stream()
                .filter(record -> record.headers().lastHeader("ce_organisation") == null
                        || new String(
                                        record.headers()
                                                .lastHeader("ce_organisation")
                                                .value(),
                                        StandardCharsets.UTF_8)
                                .equals(own))
                .count();
        List<Told> told = read("utrecht", "?from=start", null, Math.toIntExact(published));
        assertThat(told)
                .allSatisfy(one ->
                        assertThat(one.event().path("organisation").asText(own)).isEqualTo(own));
    }

    /** Reads this many events; the test ends by its time-out if they do not come. */
    private static List<Told> read(String user, String query, @Nullable String lastId, int count)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(SUITE.url(PartName.GATEWAY) + "/events/v1/stream" + query))
                .header("Authorization", "Bearer " + SUITE.token(user))
                .header("Accept", "text/event-stream");
        if (lastId != null) {
            request.header("Last-Event-ID", lastId);
        }
        try (HttpClient client =
                HttpClient.newBuilder().sslContext(SUITE.trust().context()).build()) {
            HttpResponse<Stream<String>> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofLines());
            assertThat(answer.statusCode()).isEqualTo(200);
            try (Stream<String> lines = answer.body()) {
                return read(lines.iterator(), count);
            } finally {
                client.shutdownNow();
            }
        }
    }

    private static List<Told> read(Iterator<String> lines, int count) throws IOException {
        List<Told> told = new ArrayList<>();
        String id = "";
        while (told.size() < count) {
            String line = lines.next();
            if (line.startsWith("id: ")) {
                id = line.substring("id: ".length());
            } else if (line.startsWith("data: ")) {
                told.add(new Told(id, MAPPER.readTree(line.substring("data: ".length()))));
            }
        }
        return told;
    }
}
