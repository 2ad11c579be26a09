package nl.veiligwonen.funding.service;

import static nl.veiligwonen.funding.service.FundedCase.UTRECHT;
import static nl.veiligwonen.funding.service.FundingApi.BUDGET_YEARS;
import static nl.veiligwonen.funding.service.FundingApi.OPERATIONS;
import static nl.veiligwonen.funding.service.FundingApi.PATIENCE;
import static nl.veiligwonen.funding.service.FundingApi.auditor;
import static nl.veiligwonen.funding.service.FundingApi.awaitOverviews;
import static nl.veiligwonen.funding.service.FundingApi.openBudgetYear;
import static nl.veiligwonen.funding.service.FundingApi.operator;
import static nl.veiligwonen.funding.service.FundingApi.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import nl.veiligwonen.platform.test.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The lists and books are made anew from the events, and come out as they were. */
@QuarkusTest
@RealParts(service = "funding")
class RebuildTest {

    @Inject
    TestYears years;

    @Inject
    DataSource dataSource;

    private int year;

    @BeforeEach
    void openYear() {
        year = years.beginNewYear();
        openBudgetYear(year, 20_000).then().statusCode(201);
    }

    @Test
    void the_books_agree_with_the_events_to_the_cent() {
        FundedCase.advised(5_000, 7_000).ordered().paid();
        FundedCase.succeeded(FundedCase.advised(7_999).ordered().requestContribution());
        FundedCase.succeeded(FundedCase.advised(9_000).ordered().requestContribution());
        awaitOverviews();

        auditor()
                .get(BUDGET_YEARS + "/" + year + "/reconciliation")
                .then()
                .statusCode(200)
                .body("year", equalTo(year))
                .body("eventsVersion", equalTo(9))
                .body("booksVersion", equalTo(9))
                .body("outOfBalanceCents", equalTo(0))
                .body("comparisons.figure", equalTo(List.of("COMMITTED", "DETERMINED", "PAID", "LEFT")))
                .body("comparisons.eventsCents", equalTo(List.of(19_999, 12_000, 12_000, 1)))
                .body("comparisons.postingsCents", equalTo(List.of(19_999, 12_000, 12_000, 1)))
                .body("comparisons.contributionsCents", equalTo(List.of(19_999, 12_000, 12_000, 1)))
                .body("comparisons.differenceCents", everyItem(equalTo(0)))
                .body("agrees", equalTo(true));
    }

    @Test
    void a_rebuild_gives_the_same_rows_while_the_old_ones_are_read() throws Exception {
        FundedCase.advised(5_000, 7_000).ordered().paid();
        FundedCase refused = FundedCase.advised(9_000).ordered();
        FundedCase.succeeded(refused.requestContribution());
        awaitOverviews();
        Map<String, List<String>> before = rows();
        String accounts = accounts();

        AtomicBoolean ended = new AtomicBoolean();
        try (ExecutorService reader = Executors.newSingleThreadExecutor()) {
            Future<Integer> reads = reader.submit(() -> {
                int count = 0;
                while (!ended.get()) {
                    assertThat(accounts()).isEqualTo(accounts);
                    count++;
                }
                return count;
            });
            rebuild();
            ended.set(true);
            assertThat(reads.get()).isPositive();
        }

        assertThat(before.keySet())
                .contains("book", "contribution", "posting", "provision")
                .doesNotContain("flyway_schema_history");
        assertThat(before.get("posting")).isNotEmpty();
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void what_happens_after_a_rebuild_is_taken_in_as_before() {
        rebuild();
        FundedCase theCase = FundedCase.advised(5_000).ordered();
        awaitOverviews();

        FundingApi.employer(UTRECHT)
                .queryParam("limit", 1)
                .get(FundingApi.PROVISIONS)
                .then()
                .statusCode(200)
                .body("items[0].caseId", equalTo(theCase.id().toString()))
                .body("items[0].stage", equalTo("ORDERED"));
    }

    private static void rebuild() {
        String id = post(operator(), OPERATIONS + "/rebuilds", "{}")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().atMost(PATIENCE).untilAsserted(() -> operator()
                .get(OPERATIONS + "/rebuilds/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("DONE")));
    }

    private String accounts() {
        return auditor()
                .get(BUDGET_YEARS + "/" + year + "/accounts")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** Every row of every table of the read models, as text, in the order of its text. */
    private Map<String, List<String>> rows() throws SQLException {
        Map<String, List<String>> rows = new TreeMap<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : column(statement, """
                    select table_name from information_schema.tables
                    where table_schema = 'overview'
                      and table_name not in ('flyway_schema_history', 'projection_position')
                    """)) {
                rows.put(table, column(statement, "select t::text from overview.%s t order by 1".formatted(table)));
            }
        }
        return rows;
    }

    private static List<String> column(Statement statement, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                values.add(row.getString(1));
            }
        }
        return values;
    }
}
