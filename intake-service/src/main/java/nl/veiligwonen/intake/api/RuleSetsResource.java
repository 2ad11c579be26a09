package nl.veiligwonen.intake.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.veiligwonen.intake.scanrequest.rules.RuleBook;
import nl.veiligwonen.platform.domain.Occasion;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The rules in two times: to which day they applied, and what was known on another. Holds no personal data. */
@Path("/rule-sets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rules", description = "The rules as they were, are and have been known to be (regels in de tijd).")
public class RuleSetsResource {

    private final Clock clock;

    @Inject
    public RuleSetsResource(Clock clock) {
        this.clock = clock;
    }

    /** The versions that were asked for. */
    @Schema(name = "RuleSets", description = "Versions of the rules (regelversies).")
    public record RuleSets(@Schema(required = true) List<RuleSetView> items) {}

    @GET
    @Operation(
            operationId = "listRuleSets",
            summary = "Show the rules, or those that applied to a day",
            description = "Without parameters: all versions, in the order in which they became known. With `appliedOn`:"
                    + " the one version that applied to that day, by what was known on `knownOn`; none if there was"
                    + " none.")
    @APIResponse(responseCode = "200", description = "The versions.")
    public RuleSets list(
            @Parameter(description = "The day to which the rules applied.", example = "2024-03-01")
                    @QueryParam("appliedOn")
                    @Nullable LocalDate appliedOn,
            @Parameter(
                            description = "By what was known on this day. Without it: by what is known today.",
                            example = "2024-03-01")
                    @QueryParam("knownOn")
                    @Nullable LocalDate knownOn) {
        var known = Optional.ofNullable(knownOn).orElseGet(this::today);
        var rules = appliedOn == null
                ? RuleBook.all().stream().filter(version -> !version.knownFrom().isAfter(known))
                : RuleBook.applicable(appliedOn, known).stream();
        return new RuleSets(rules.map(RuleSetView::of).toList());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Occasion.LEGAL_ZONE);
    }
}
