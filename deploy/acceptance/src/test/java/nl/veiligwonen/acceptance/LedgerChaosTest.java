package nl.veiligwonen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.veiligwonen.local.SuiteUnderTest;
import nl.veiligwonen.local.SuiteUnderTest.Answer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A short form of {@code ./vw chaos ledger}; operations.md tells of a long one. */
@Order(8)
class LedgerChaosTest {

    /** Both parts are killed three times. */
    private static final String SEED = "37";

    @Test
    void kill_9_of_the_funding_service_and_of_postgresql_under_load_leaves_the_ledger_right() {
        Answer chaos = SuiteUnderTest.running()
                .vwElsewhere(
                        Path.of("target/chaos").toAbsolutePath(), "chaos", "ledger", "--kills", "6", "--seed", SEED);

        assertThat(chaos.out())
                .as(chaos.err())
                .contains("PostgreSQL       killed 3 times")
                .contains("funding-service  killed 3 times")
                .contains("The ledger is right.")
                .doesNotContain("NO ");
        assertThat(chaos.exitCode()).isZero();
    }
}
