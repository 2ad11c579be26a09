package nl.veiligwonen.assessment.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.veiligwonen.assessment.advice.Stage;
import nl.veiligwonen.assessment.overview.AdviceOverview.Filter;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.platform.service.search.Period;
import nl.veiligwonen.platform.web.Cursor;
import nl.veiligwonen.platform.web.Search;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which advices someone seeks. */
@Schema(
        name = "AdviceSearch",
        description = "Which advices are sought (zoekvraag). All that is named must be met; nothing need be named.",
        examples = AdviceSearch.EXAMPLE)
public record AdviceSearch(
        @Schema(description = "At one of these stages (stadia).") @Nullable @Size(min = 1, max = 20) List<@NotNull Stage> stages,

        @Schema(description = "Of this employer, by TOOI code.", examples = "\"gm0344\"") @Nullable OrganisationId organisation,

        @Schema(description = "Whether the home meets the condition for the supply of measures (PKVW).") @Nullable Boolean supplyPermitted,

        @Schema(description = "The assessment began at this moment or later.", examples = "\"2026-01-01T00:00:00Z\"")
        @Nullable Instant receivedFrom,

        @Schema(description = "And before this moment.", examples = "\"2026-07-01T00:00:00Z\"") @Nullable Instant receivedBefore,

        @Schema(description = "It last changed at this moment or later.", examples = "\"2026-03-01T00:00:00Z\"")
        @Nullable Instant changedFrom,

        @Schema(description = "And before this moment.", examples = "\"2026-04-01T00:00:00Z\"") @Nullable Instant changedBefore,

        @Schema(description = "How many items at most (aantal per pagina): 1 to 100; without it 25.", examples = "25")
        @Nullable Integer limit,

        @Nullable Cursor cursor)
        implements Search {

    static final String EXAMPLE = """
            {"stages": ["UNDER_REVIEW"], "changedBefore": "2026-04-01T00:00:00Z", "limit": 25}
            """;

    /** What meets it, of what is the owner's. */
    Filter filter(Optional<OrganisationId> owner) {
        return new Filter(
                owner,
                Optional.ofNullable(organisation),
                stages == null ? List.of() : stages,
                Optional.ofNullable(supplyPermitted),
                Period.of(receivedFrom, receivedBefore),
                Period.of(changedFrom, changedBefore));
    }
}
