package nl.veiligwonen.funding.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nl.veiligwonen.contracts.Layer;
import nl.veiligwonen.contracts.register.Organisation;
import nl.veiligwonen.contracts.register.OrganisationRegister;
import nl.veiligwonen.funding.crash.CrashPoint.Memory;
import nl.veiligwonen.platform.test.RealParts;
import nl.veiligwonen.platform.test.TestClock;
import nl.veiligwonen.platform.test.TestDatabase;
import nl.veiligwonen.platform.test.Tokens;
import nl.veiligwonen.platform.web.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The service crashes between any two steps of whatever is asked of a budget year, some thousand times, and what follows the
 * journal crashes beside it. {@code -Dcrashes=50000} makes it a long run; {@code -Dseed=} repeats one that failed.
 */
@QuarkusTest
@TestProfile(CrashProfile.class)
@RealParts(service = "funding", database = CrashProfile.DATABASE)
class LedgerCrashTest {

    private static final int CRASHES = Integer.getInteger("crashes", 2_000);
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final Memory[] MEMORIES = Memory.values();

    /** More connections than the service needs when nothing is asked. */
    private static final int IN_USE = 5;

    private static final int FIRST_YEAR = 2024;
    private static final String REBUILDS = "/funding/v1/operations/rebuilds";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Cases cases;

    @Inject
    TestClock clock;

    @Inject
    AgroalDataSource pool;

    @Test
    @Timeout(value = 2, unit = TimeUnit.HOURS)
    void a_crash_between_any_two_steps_leaves_the_ledger_right() throws Exception {
        try (QuietLog quiet = QuietLog.whileCrashing();
                Connection connection =
                        TestDatabase.of(CrashProfile.DATABASE, "funding", false).superuser()) {
            crashAndCompare(connection);
        } catch (AssertionError wrong) {
            throw new AssertionError(
                    "%s%nTo repeat it: -Dseed=%d -Dcrashes=%d".formatted(wrong.getMessage(), SEED, CRASHES), wrong);
        }
    }

    private void crashAndCompare(Connection connection) throws InterruptedException {
        StoredBooks books = new StoredBooks(connection);
        StoredLists lists = new StoredLists(connection, books.years());
        Walk walk = new Walk(new FundingClient(), books);
        try (BackgroundCrashes readModels = BackgroundCrashes.of(Part.READ_MODELS, new Random(SEED));
                BackgroundCrashes relay = BackgroundCrashes.of(Part.RELAY, new Random(SEED))) {
            crash(walk, books, lists);
        }
        System.out.printf("Crashes: %s; seed %d%n", Crashes.counts(), SEED);
        assertThat(Crashes.counts().values()).allMatch(count -> count > 0);
        assertThat(walk.carriedOutTogether()).as("carried out together").isPositive();
        await("what was lost has come back to the pool")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(pool.getMetrics().activeCount()).isLessThan(IN_USE));
        lists.awaitAll();
        lists.assertAgree();
        PublishedLedger.assertTells(books.told());
        Map<String, List<String>> before = lists.rows();
        rebuild();
        assertThat(lists.rows()).as("made anew from the events").isEqualTo(before);
    }

    /** A year after the other, each as of a process that was killed or of one that lost its connection, in turn. */
    private void crash(Walk walk, StoredBooks books, StoredLists lists) {
        List<Organisation> organisations =
                OrganisationRegister.get().validOn(LocalDate.of(FIRST_YEAR, 1, 1), Layer.MUNICIPALITY);
        YearCourse before = null;
        for (int pass = 0;
                pass < MEMORIES.length + 1 || Crashes.of(Part.REQUESTS).count() < CRASHES;
                pass++) {
            int year = FIRST_YEAR + pass;
            clock.moveTo(LocalDate.of(year, 3, 2), 11);
            walk.with(MEMORIES[pass % MEMORIES.length]);
            String organisation =
                    organisations.get(pass % organisations.size()).id().code();
            YearCourse course = new YearCourse(walk, books, cases, new Random(SEED + pass), year, organisation);
            course.open();
            if (before != null) {
                before.close();
            }
            if (pass < MEMORIES.length || Crashes.of(Part.REQUESTS).count() < CRASHES) {
                course.run();
            }
            before = course;
            lists.assertEntriesBalance();
        }
    }

    private static void rebuild() {
        String id = operator()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{}")
                .post(REBUILDS)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        operator().get(REBUILDS + "/" + id).then().extract().<String>path("state"))
                .isEqualTo("DONE"));
    }

    private static RequestSpecification operator() {
        return RestAssured.given().auth().oauth2(Tokens.of(Role.OPERATOR, "operator-1"));
    }
}
