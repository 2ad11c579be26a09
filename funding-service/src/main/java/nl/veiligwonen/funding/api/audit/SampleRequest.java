package nl.veiligwonen.funding.api.audit;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.funding.audit.sampling.Population;
import nl.veiligwonen.funding.audit.sampling.SampleSize;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the auditor sends to draw a sample. */
@Schema(
        name = "SampleRequest",
        description = "The drawing of a sample (steekproeftrekking): `units`, or `materialityCents` and `confidence`.",
        examples = SampleRequest.EXAMPLE)
public record SampleRequest(
        @Schema(description = "Which amounts are sampled (massa).", required = true) @NotNull Population.Kind population,

        @Schema(
                description =
                        "What had been recorded until this moment is drawn from (bekend op); not in the future. Absent:"
                                + " until now.",
                examples = "\"2026-12-31T23:00:00Z\"")
        @Nullable Instant known,

        @Schema(
                description =
                        "What the random start is made of (startwaarde): something that nobody can choose, such as the"
                                + " outcome of a public lottery. Nothing about a person.",
                required = true,
                examples = "\"lotto 2027-01-09: 3 11 19 27 40 44\"")
        @NotNull @Pattern(
                regexp = "[A-Za-z0-9 .,:;/_+-]{8,200}",
                message = "must be 8 to 200 letters, digits, spaces and .,:;/_+-")
        String seed,

        @Schema(description = "How many monetary units to draw (aantal).", examples = "60")
        @Min(1) @Max(SampleSize.MOST) @Nullable Integer units,

        @Schema(description = "The error that would matter (materialiteit), in whole euro cents.", examples = "2500000")
        @Min(1) @Nullable Long materialityCents,

        @Schema(description = "How sure to be that errors come to less (betrouwbaarheid), in per cent.")
        SampleSize.@Nullable Confidence confidence) {

    static final String EXAMPLE = """
            {"population": "PAID", "seed": "lotto 2027-01-09: 3 11 19 27 40 44", "units": 60}
            """;

    @AssertTrue(message = "must have units, or materialityCents and confidence, and not all of them") @Schema(hidden = true)
    boolean isSized() {
        return units == null
                ? materialityCents != null && confidence != null
                : materialityCents == null && confidence == null;
    }

    SampleSize size() {
        if (units != null) {
            return new SampleSize.Given(units);
        }
        if (materialityCents == null || confidence == null) {
            throw new IllegalStateException("A sample has a size");
        }
        return new SampleSize.Needed(EuroCents.of(materialityCents), confidence);
    }
}
