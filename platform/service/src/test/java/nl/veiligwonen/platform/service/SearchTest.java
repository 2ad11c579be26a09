package nl.veiligwonen.platform.service;

import static nl.veiligwonen.platform.service.NotesApi.NOTES;
import static nl.veiligwonen.platform.service.NotesApi.adviser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import nl.veiligwonen.platform.test.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealParts(service = "notes")
class SearchTest {

    @Test
    void a_search_changes_nothing_so_it_needs_no_key_and_gives_pages_like_a_list() {
        List<Integer> found = new ArrayList<>();
        String body = "{\"titleBegins\": \"A\", \"limit\": 50}";
        do {
            ValidatableResponse page = search(body).statusCode(200);
            found.addAll(page.extract().jsonPath().getList("items", Integer.class));
            String next = page.extract().jsonPath().getString("next");
            body = next == null ? null : "{\"titleBegins\": \"A\", \"limit\": 50, \"cursor\": \"%s\"}".formatted(next);
        } while (body != null);

        assertThat(found).hasSize(60).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void without_a_limit_a_page_has_25_items() {
        assertThat(search("{\"titleBegins\": \"A\"}").extract().jsonPath().getList("items"))
                .hasSize(25);
    }

    @Test
    void a_search_tells_all_that_is_wrong_with_it() {
        search("{\"limit\": 101, \"cursor\": \"!!\", \"colour\": \"red\"}")
                .statusCode(400)
                .body("errors.collect { it.pointer }.sort()", contains("/colour", "/cursor", "/limit", "/titleBegins"))
                .body(
                        "errors.find { it.pointer == '/cursor' }.reason",
                        equalTo("must be the next of a page of this list"));
    }

    private static ValidatableResponse search(String body) {
        return adviser()
                .contentType(ContentType.JSON)
                .body(body)
                .post(NOTES + "/_zoek")
                .then();
    }
}
