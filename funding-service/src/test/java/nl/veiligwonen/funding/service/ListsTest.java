package nl.veiligwonen.funding.service;

import static nl.veiligwonen.funding.service.FundedCase.UTRECHT;
import static nl.veiligwonen.funding.service.FundingApi.BUDGET_YEARS;
import static nl.veiligwonen.funding.service.FundingApi.CONTRIBUTIONS;
import static nl.veiligwonen.funding.service.FundingApi.PROVISIONS;
import static nl.veiligwonen.funding.service.FundingApi.assertProblem;
import static nl.veiligwonen.funding.service.FundingApi.auditor;
import static nl.veiligwonen.funding.service.FundingApi.awaitOverviews;
import static nl.veiligwonen.funding.service.FundingApi.openBudgetYear;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.veiligwonen.platform.test.RealParts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists that are read page by page. */
@QuarkusTest
@RealParts(service = "funding")
class ListsTest {

    private static final int CASES = 7;

    /** Nobody else in these tests acts for it. */
    private static final String GRONINGEN = "gm0014";

    @Inject
    TestYears years;

    private int newYear() {
        int year = years.beginNewYear();
        openBudgetYear(year, 1_000_000).then().statusCode(201);
        return year;
    }

    @Test
    void provisions_come_page_by_page_the_newest_first() {
        List<FundedCase> cases = casesOf(GRONINGEN);
        awaitOverviews();

        List<String> ids = pages(() -> FundingApi.employer(GRONINGEN).queryParam("limit", 3), PROVISIONS, "caseId");
        assertThat(ids.subList(0, CASES))
                .containsExactlyElementsOf(
                        cases.reversed().stream().map(it -> it.id().toString()).toList());
    }

    @Test
    void contributions_come_page_by_page_in_the_order_of_receipt() {
        int year = newYear();
        List<FundedCase> cases = casesOf(UTRECHT);
        cases.forEach(theCase -> FundedCase.succeeded(theCase.ordered().requestContribution()));
        awaitOverviews();

        assertThat(pages(() -> auditor().queryParam("limit", 3).queryParam("year", year), CONTRIBUTIONS, "caseId"))
                .containsExactlyElementsOf(
                        cases.stream().map(theCase -> theCase.id().toString()).toList());
    }

    @Test
    void postings_come_page_by_page_without_gaps() {
        int year = newYear();
        casesOf(UTRECHT)
                .forEach(theCase -> FundedCase.succeeded(theCase.ordered().requestContribution()));
        awaitOverviews();

        List<Integer> entries =
                pages(() -> auditor().queryParam("limit", 5), BUDGET_YEARS + "/" + year + "/postings", "entry");
        assertThat(entries)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, CASES + 1)
                        .boxed()
                        .flatMap(entry -> IntStream.range(0, entry == 1 ? 4 : 2).mapToObj(line -> entry))
                        .toList());
    }

    @Test
    void years_come_the_latest_first() {
        int year = newYear();
        int next = newYear();

        List<Integer> years = pages(() -> auditor().queryParam("limit", 1), BUDGET_YEARS, "year");
        assertThat(years).startsWith(next, year).isSortedAccordingTo((one, other) -> other - one);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "many"})
    void a_page_has_one_to_a_hundred_items(String limit) {
        assertProblem(auditor().queryParam("limit", limit).get(PROVISIONS), 400, "invalid-input")
                .body("errors.name", contains("limit"));
    }

    @ParameterizedTest
    @ValueSource(strings = {PROVISIONS, CONTRIBUTIONS, BUDGET_YEARS})
    void a_cursor_that_was_not_given_out_is_refused(String list) {
        assertProblem(auditor().queryParam("cursor", "page-2").get(list), 400, "invalid-input")
                .body("errors.name", contains("cursor"));
    }

    @Test
    void a_stage_that_there_is_not_is_refused() {
        assertProblem(auditor().queryParam("stage", "LOST").get(PROVISIONS), 400, "invalid-input")
                .body("errors.name", contains("stage"));
    }

    private static List<FundedCase> casesOf(String organisation) {
        List<FundedCase> cases = IntStream.rangeClosed(1, CASES)
                .mapToObj(number -> FundedCase.of(organisation, number))
                .toList();
        cases.forEach(FundedCase::tellAdvice);
        cases.forEach(FundedCase::awaitProvision);
        return cases;
    }

    /** One property of all items of a list, read page by page. */
    private static <T> List<T> pages(Supplier<RequestSpecification> request, String list, String property) {
        List<T> all = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            RequestSpecification page = request.get();
            JsonPath read = (cursor == null ? page : page.queryParam("cursor", cursor))
                    .get(list)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            all.addAll(read.getList("items." + property));
            cursor = read.getString("next");
        } while (cursor != null);
        return all;
    }
}
