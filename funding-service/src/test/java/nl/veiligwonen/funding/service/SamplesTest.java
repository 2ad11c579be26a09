package nl.veiligwonen.funding.service;

import static nl.veiligwonen.funding.service.FundingApi.BUDGET_YEARS;
import static nl.veiligwonen.funding.service.FundingApi.assertProblem;
import static nl.veiligwonen.funding.service.FundingApi.auditor;
import static nl.veiligwonen.funding.service.FundingApi.official;
import static nl.veiligwonen.funding.service.FundingApi.openBudgetYear;
import static nl.veiligwonen.funding.service.FundingApi.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.veiligwonen.platform.test.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The auditor draws a sample with a seed that nobody could choose, and anyone can draw it again. */
@QuarkusTest
@RealParts(service = "funding")
class SamplesTest {

    private static final String SEED = "lotto 2027-01-09: 3 11 19 27 40 44";

    @Inject
    TestYears years;

    private int year;

    @BeforeEach
    void shareYear() {
        year = years.share(shared -> openBudgetYear(shared, 250_000_000).then().statusCode(201));
    }

    private void openOwnYear() {
        year = years.beginNewYear();
        openBudgetYear(year, 250_000_000).then().statusCode(201);
    }

    private String samples() {
        return BUDGET_YEARS + "/" + year + "/samples";
    }

    private Response draw(String body) {
        return post(auditor(), samples(), body);
    }

    private static String sha256(byte[] content) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    private static void grant(long cents) {
        FundedCase.succeeded(FundedCase.advised(cents).ordered().requestContribution());
    }

    @Test
    void a_sample_can_be_drawn_again_from_its_population_and_its_seed() throws NoSuchAlgorithmException {
        openOwnYear();
        LongStream.of(7_000, 12_345, 90_000, 5).forEach(SamplesTest::grant);

        Response drawn = draw("""
                {"population": "GRANTED", "seed": "%s", "units": 3}
                """.formatted(SEED));

        drawn.then()
                .statusCode(201)
                .header("Location", endsWith("/samples/1"))
                .body("number", equalTo(1))
                .body("drawnBy", equalTo("auditor-1"))
                .body("items", equalTo(4))
                .body("totalCents", equalTo(109_350))
                .body("intervalParts", equalTo(109_350));
        Response population = auditor().accept("text/csv").get(samples() + "/1/population");
        population.then().statusCode(200);
        assertThat(sha256(population.asByteArray())).isEqualTo(drawn.path("populationSha256"));
        BigInteger block =
                new BigInteger(1, HexFormat.of().parseHex(sha256((SEED + ":0").getBytes(StandardCharsets.UTF_8))));
        long start = block.mod(BigInteger.valueOf(109_350)).longValueExact();
        assertThat(drawn.<Integer>path("startParts")).isEqualTo((int) start);
        assertThat(drawn.<List<Integer>>path("hits.entry")).isEqualTo(redrawn(population.asString(), start));
        auditor().get(samples() + "/1").then().statusCode(200).body("startParts", equalTo((int) start));
    }

    /** The entries that units at {@code start + k * total} of a third of a cent fall in. */
    private static List<Integer> redrawn(String population, long start) {
        return LongStream.range(0, 3)
                .map(unit -> start + unit * 109_350)
                .mapToObj(part -> population
                        .lines()
                        .skip(1)
                        .map(line -> line.split(","))
                        .filter(fields -> part < 3 * Long.parseLong(fields[5]))
                        .findFirst()
                        .map(fields -> Integer.valueOf(fields[0]))
                        .orElseThrow())
                .distinct()
                .toList();
    }

    @Test
    void what_is_drawn_from_can_be_fixed_before_the_seed_is_known() throws NoSuchAlgorithmException {
        openOwnYear();
        grant(7_000);
        Instant fixed = years.instant();
        byte[] before = auditor()
                .accept("text/csv")
                .queryParam("known", fixed.toString())
                .get(BUDGET_YEARS + "/" + year + "/sample-population")
                .asByteArray();
        years.goTo(LocalDate.of(year, 5, 3));
        grant(9_000);

        draw("""
                {"population": "GRANTED", "known": "%s", "seed": "%s", "units": 1}
                """.formatted(fixed, SEED))
                .then()
                .statusCode(201)
                .body("populationSha256", equalTo(sha256(before)))
                .body("items", equalTo(1));
    }

    @Test
    void every_drawing_stays_on_record() {
        grant(7_000);
        List<Integer> numbers = Stream.of("dice 6 1 4 2", "dice 3 3 1 5")
                .map(seed -> draw("""
                        {"population": "GRANTED", "seed": "%s", "materialityCents": 70000000, "confidence": "P95"}
                        """.formatted(seed)))
                .map(drawn -> drawn.then().statusCode(201).extract().<Integer>path("number"))
                .toList();

        assertThat(numbers.get(1)).isEqualTo(numbers.get(0) + 1);
        for (int number : numbers) {
            auditor()
                    .queryParam("limit", 100)
                    .get(samples())
                    .then()
                    .statusCode(200)
                    .body("items.number", hasItem(number));
        }
    }

    @Test
    void a_sample_needs_a_seed_and_a_size() {
        assertProblem(draw("""
                        {"population": "GRANTED", "seed": "short", "units": 1}
                        """), 400, "invalid-input");
        assertProblem(draw("""
                        {"population": "GRANTED", "seed": "%s"}
                        """.formatted(SEED)), 400, "invalid-input");
        assertProblem(draw("""
                        {"population": "GRANTED", "seed": "%s", "units": 3, "materialityCents": 5}
                        """.formatted(SEED)), 400, "invalid-input");
        assertProblem(draw("""
                        {"population": "GRANTED", "seed": "%s", "units": 1, "known": "2999-01-01T00:00:00Z"}
                        """.formatted(SEED)), 400, "invalid-input");
    }

    @Test
    void out_of_nothing_no_sample_is_drawn() {
        openOwnYear();
        assertProblem(draw("""
                        {"population": "PAID", "seed": "%s", "units": 3}
                        """.formatted(SEED)), 409, "nothing-to-draw");
    }

    @Test
    void only_the_auditor_draws() {
        assertProblem(post(official(), samples(), """
                        {"population": "PAID", "seed": "%s", "units": 3}
                        """.formatted(SEED)), 404, "not-found");
        assertProblem(auditor().get(samples() + "/7"), 404, "not-found");
    }
}
