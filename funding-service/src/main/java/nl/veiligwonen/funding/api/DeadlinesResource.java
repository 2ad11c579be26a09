package nl.veiligwonen.funding.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import nl.veiligwonen.funding.budgetyear.ContributionClocks;
import nl.veiligwonen.funding.overview.ContributionOverview;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.service.CallerOccasion;
import nl.veiligwonen.platform.service.deadlines.CaseClocks;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is due for a contribution. */
@Path("/contributions/{caseId}/deadlines")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deadlines", description = "What is due when, and why (termijnen).")
public class DeadlinesResource {

    private final BudgetYears budgetYears;
    private final CallerOccasion occasion;

    @Inject
    public DeadlinesResource(BudgetYears budgetYears, CallerOccasion occasion) {
        this.budgetYears = budgetYears;
        this.occasion = occasion;
    }

    @GET
    @Operation(
            operationId = "listContributionDeadlines",
            summary = "List what is due for a contribution, the most urgent first",
            description =
                    "The term for the payment (Awb 4:87) from the determination until it has been paid, and the term for"
                            + " an objection (Awb 6:7) while it runs. The list can be a moment behind.")
    @APIResponse(responseCode = "200", description = "The clocks that run today.")
    public CaseClocks list(@PathParam("caseId") String caseId) {
        var found = budgetYears.visibleContribution(caseId);
        LocalDate today = occasion.now().today();
        return CaseClocks.readOn(
                today,
                ContributionOverview.of(found.year().year(), found.caseId())
                        .map(row -> LocalDate.ofInstant(row.decidedAt, Occasion.LEGAL_ZONE))
                        .map(decidedOn -> ContributionClocks.of(found.state(), decidedOn, today))
                        .orElse(List.of()));
    }
}
