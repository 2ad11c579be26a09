package nl.veiligwonen.intake.api;

import static java.util.concurrent.TimeUnit.SECONDS;
import static nl.veiligwonen.intake.IntakeApi.SCAN_REQUESTS;
import static nl.veiligwonen.intake.IntakeApi.adviser;
import static nl.veiligwonen.intake.IntakeApi.as;
import static nl.veiligwonen.intake.IntakeApi.schedule;
import static nl.veiligwonen.intake.IntakeApi.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import nl.veiligwonen.intake.IntakeApi;
import nl.veiligwonen.intake.Submission;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.test.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of requests, page by page. Each test lists for an organisation of its own. */
@QuarkusTest
@RealParts(service = "intake")
class ListTest {

    @Test
    void the_newest_come_first_and_no_request_is_missed_or_repeated_between_pages() {
        String groningen = Tokens.organisation("gm0014");
        List<String> newestFirst = requests(groningen, "gm0014", 5).reversed();

        List<String> seen = new ArrayList<>();
        String next = "";
        do {
            JsonPath page = page(groningen, "limit=2" + next);
            seen.addAll(page.getList("items.caseId", String.class));
            next = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        } while (next != null);

        assertThat(seen).containsExactlyElementsOf(newestFirst);
    }

    @Test
    void what_arrives_between_two_pages_does_not_shift_the_second() {
        String almere = Tokens.organisation("gm0034");
        List<String> newestFirst = requests(almere, "gm0034", 3).reversed();
        JsonPath first = page(almere, "limit=2");

        String later = submit(almere, Submission.ofSomeMayor().municipality("gm0034"))
                .extract()
                .path("caseId");
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(page(almere, "limit=1").getString("items[0].caseId"))
                        .isEqualTo(later));

        assertThat(page(almere, "limit=2&cursor=" + first.getString("next")).getList("items.caseId", String.class))
                .containsExactly(newestFirst.getLast());
    }

    @Test
    void a_list_can_be_narrowed_to_a_stage() {
        String breda = Tokens.organisation("gm0758");
        List<String> requests = requests(breda, "gm0758", 2);
        schedule(requests.getFirst(), IntakeApi.nextWeek());

        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(
                        page(breda, "stage=VISIT_SCHEDULED").getList("items.caseId", String.class))
                .containsExactly(requests.getFirst()));
        assertThat(page(breda, "stage=ELIGIBLE").getList("items.caseId", String.class))
                .containsExactly(requests.getLast());
        assertThat(page(breda, "stage=COMPLETED").getList("items")).isEmpty();
    }

    @Test
    void the_last_page_has_no_next() {
        String ede = Tokens.organisation("gm0228");
        requests(ede, "gm0228", 2);

        as(ede).get(SCAN_REQUESTS + "?limit=1").then().body("items", hasSize(1)).body("next", notNullValue());
        as(ede).get(SCAN_REQUESTS + "?limit=2").then().body("items", hasSize(2)).body("next", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=many", "stage=LOST", "cursor=nonsense", "cursor=Z20wMzQ0"})
    void a_wrong_parameter_is_named(String query) {
        as(adviser())
                .get(SCAN_REQUESTS + "?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.name", hasItem(query.substring(0, query.indexOf('='))));
    }

    private static List<String> requests(String token, String municipality, int count) {
        List<String> caseIds = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            caseIds.add(submit(token, Submission.ofSomeMayor().municipality(municipality))
                    .statusCode(201)
                    .extract()
                    .path("caseId"));
        }
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(page(token, "limit=100").getList("items.caseId", String.class))
                        .containsAll(caseIds));
        return caseIds;
    }

    private static JsonPath page(String token, String query) {
        return as(token)
                .get(SCAN_REQUESTS + "?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
