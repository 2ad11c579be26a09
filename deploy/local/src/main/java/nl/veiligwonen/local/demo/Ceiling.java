package nl.veiligwonen.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import nl.veiligwonen.local.demo.SuiteClient.Answer;

/**
 * The ceiling of the year, which the ministry raises for a demo that is to show every path when others have used it up: who
 * waits comes first (Awb 4:26), so there has to be enough for them too.
 */
final class Ceiling {

    private final SuiteClient suite;
    private final String keyPrefix;
    private final String year;

    Ceiling(SuiteClient suite, String keyPrefix, int year) {
        this.suite = suite;
        this.keyPrefix = keyPrefix;
        this.year = "/funding/v1/budget-years/" + year;
    }

    /** Sees to it that what these cases ask can be granted. Cases that an earlier demo has played have been answered. */
    void makeRoomFor(List<CaseFlow> cases) {
        long asked = cases.stream()
                .filter(flow -> !flow.wasPlayedBefore())
                .mapToLong(flow -> flow.contribution().estimatedCents())
                .sum();
        JsonNode now = suite.await(ContributionSteps.OFFICIAL, year);
        long tooLittle = waiting() + asked - now.path("leftCents").asLong();
        if (asked > 0 && tooLittle > 0) {
            raise(
                    now.path("ceilingCents").asLong() + tooLittle,
                    now.path("cashCents").asLong() + tooLittle,
                    now.path("year").asInt());
        }
    }

    private long waiting() {
        JsonNode layers =
                suite.await(ContributionSteps.OFFICIAL, year + "/outlook").path("layers");
        return StreamSupport.stream(layers.spliterator(), false)
                .mapToLong(layer -> layer.path("sums").path("waitingCents").asLong())
                .sum();
    }

    private void raise(long ceilingCents, long cashCents, int of) {
        Answer answer = suite.post(
                ContributionSteps.OFFICIAL,
                year + "/budget-changes",
                keyPrefix + "-ceiling-" + ceilingCents,
                Map.of("ceilingCents", ceilingCents, "cashCents", cashCents, "decision", "Stcrt. %d, 1".formatted(of)));
        if (!answer.isOk()) {
            throw new DemoFailedException("The ceiling can't be raised: " + answer.body());
        }
    }
}
